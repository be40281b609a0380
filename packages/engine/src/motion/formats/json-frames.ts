import { timeStepLimits } from '../../reference/index.ts';
import { median } from '../statistics.ts';
import { asArray, asNumber, poseFileLimits, refuse } from './json-checks.ts';

/** A JSON file of frames, whatever program wrote it, with what it says around them. */
export interface FrameList {
  readonly frames: readonly unknown[];
  /** Hz, `null` when the file does not say. */
  readonly rate: number | null;
  /** Picture width and height, pixels. */
  readonly size: readonly [number, number] | null;
}

type Fields = Readonly<Record<string, unknown>>;

/** Lists of frames go by these names. */
const listKeys = ['frames', 'instance_info', 'results', 'data'] as const;

/** The value as an object's fields; none for anything else. */
export function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

/** The first of these fields that is there. */
export function field(fields: Fields, ...names: readonly string[]): unknown {
  const name = names.find((candidate) => fields[candidate] !== undefined && fields[candidate] !== null);
  return name === undefined ? undefined : fields[name];
}

/** Finds the frames in a list of them, an object around such a list, or one frame alone. */
export function readFrameList(value: unknown): FrameList {
  const around = fieldsOf(value);
  const listKey = listKeys.find((key) => Array.isArray(around[key]));
  const frames = Array.isArray(value) ? value : listKey === undefined ? [value] : around[listKey];
  return {
    frames: asArray(frames, listKey ?? 'the file', 1, poseFileLimits.points),
    rate: readRate({ ...insetsOf(around), ...around }),
    size: readSize({ ...insetsOf(around), ...around }),
  };
}

/** Objects in which programs keep what is said of the whole film. */
const insetKeys = ['metadata', 'meta', 'info', 'video_info', 'videoInfo', 'video'] as const;

function insetsOf(around: Fields): Fields {
  return Object.assign({}, ...insetKeys.map((key) => fieldsOf(around[key])));
}

function readRate(fields: Fields): number | null {
  const rate = field(fields, 'fps', 'frame_rate', 'frameRate', 'frequency');
  return rate === undefined ? null : asNumber(rate, 'fps', 1, 10_000);
}

function readSize(fields: Fields): readonly [number, number] | null {
  const { size } = fields;
  const listed: readonly unknown[] = Array.isArray(size) ? size : [];
  const width = field(fields, 'width', 'image_width', 'imageWidth') ?? listed[0];
  const height = field(fields, 'height', 'image_height', 'imageHeight') ?? listed[1];
  if (width === undefined || height === undefined) return null;
  const side = (number: unknown, name: string) => asNumber(number, name, 1, poseFileLimits.pictureSize);
  return [side(width, 'width'), side(height, 'height')];
}

/** Times of the frames as they say themselves, s; `null` when the first does not. */
export function readTimes(frames: readonly unknown[]): Float64Array | null {
  const unit = timeKeys.find(({ keys }) => field(fieldsOf(frames[0]), ...keys) !== undefined);
  if (unit === undefined) return null;
  const time = Float64Array.from(frames, (frame, i) => {
    const value = field(fieldsOf(frame), ...unit.keys);
    return asNumber(value, `the time of frame ${i}`, 0, Number.MAX_SAFE_INTEGER);
  });
  const step = median(time.slice(1).map((t, i) => t - time[i]!));
  const perSecond = unit.perSecond ?? perSecondOf(step);
  return time.map((t, i) => {
    if (i > 0 && !(t > time[i - 1]!)) refuse(`the time of frame ${i}`, `later than ${time[i - 1]}`, t);
    return (t - time[0]!) / perSecond;
  });
}

const numberKeys = ['frame_id', 'frame_index', 'frameIndex', 'frame_number', 'frame'] as const;

/** Numbers of the frames as they say themselves, from 0; `null` when one does not. A frame left out leaves a gap. */
export function readFrameNumbers(frames: readonly unknown[]): Float64Array | null {
  const numbers = frames.map((frame) => field(fieldsOf(frame), ...numberKeys));
  if (!numbers.every((number) => Number.isSafeInteger(number))) return null;
  const first = Number(numbers[0]);
  return Float64Array.from(numbers, (number, i) => {
    const later = i === 0 || Number(number) > Number(numbers[i - 1]);
    if (!later) refuse(`the number of frame ${i}`, `above ${numbers[i - 1]}`, number);
    return Number(number) - first;
  });
}

const timeKeys: readonly { readonly keys: readonly string[]; readonly perSecond: number | null }[] = [
  { keys: ['timestamp_ms', 'timestampMs', 'time_ms', 'timeMs'], perSecond: 1e3 },
  { keys: ['timestamp_us', 'timestampUs'], perSecond: 1e6 },
  { keys: ['timestamp_s', 'time_s', 'time_sec', 'seconds', 'time'], perSecond: 1 },
  { keys: ['timestamp'], perSecond: null },
];

/** Seconds, milliseconds or microseconds, by the step between two frames. */
function perSecondOf(step: number): number {
  if (!(step >= timeStepLimits.seconds)) return 1;
  return step < timeStepLimits.milliseconds ? 1e3 : 1e6;
}

/** JSON values one behind the other, as when files of single frames are joined. Linear in the text's length. */
export function splitDocuments(text: string): readonly string[] {
  const documents: string[] = [];
  let depth = 0;
  let start = 0;
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (quoted) {
      if (code === backslash) i++;
      else if (code === quote) quoted = false;
    } else if (code === quote) quoted = true;
    else if (code === openBrace || code === openBracket) depth++;
    else if (code === closeBrace || code === closeBracket) {
      depth--;
      if (depth === 0) {
        documents.push(text.slice(start, i + 1));
        start = i + 1;
      }
      if (depth < 0 || documents.length > poseFileLimits.frames) return [];
    }
  }
  return depth === 0 && !quoted && text.slice(start).trim() === '' ? documents : [];
}

const [quote, backslash] = [34, 92];
const [openBracket, closeBracket, openBrace, closeBrace] = [91, 93, 123, 125];
