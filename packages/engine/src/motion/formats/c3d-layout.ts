import type { NumberReader } from './c3d-bytes.ts';
import { continued, countOf, numberOf, numbersOf, textsOf } from './c3d-parameters.ts';
import type { C3dParameters } from './c3d-types.ts';
import { countIn, labFileLimits, positive, refuseLab } from './lab-errors.ts';

/** Where the samples lie and how they are stored; header and parameters agreed. */
export interface C3dLayout {
  /** Byte of the first sample. */
  readonly start: number;
  readonly points: number;
  readonly frames: number;
  readonly firstFrame: number;
  readonly pointRate: number;
  /** Numbers are 4-byte floats, else 2-byte integers. */
  readonly float: boolean;
  /** Unit of length per integer; also the unit of residuals. */
  readonly pointScale: number;
  readonly channels: number;
  readonly samplesPerFrame: number;
  readonly unsigned: boolean;
  readonly analogScale: Float64Array;
  readonly analogOffset: Float64Array;
}

const block = 512;

/**
 * Brings header and parameters together. Where they contradict each other or the file's length, the file is refused:
 * every sample's place hangs on these counts.
 */
export function readLayout(reader: NumberReader, parameters: C3dParameters): C3dLayout {
  const points = countIn('C3D', 'the header’s point count', reader.uint16(2), 0, labFileLimits.columns);
  agree('POINT:USED', points, countOf(parameters, 'POINT:USED'));
  const headerScale = reader.float(12);
  const scale = numberOf(parameters, 'POINT:SCALE') ?? headerScale;
  if (!Number.isFinite(scale) || (scale === 0 && points > 0)) {
    refuseLab('C3D', 'POINT:SCALE', 'a number other than 0', scale);
  }
  if (Number.isFinite(headerScale) && headerScale * scale < 0) {
    refuseLab('C3D', 'POINT:SCALE', 'of the same sign as in the header', scale);
  }
  const float = scale < 0;
  const analog = readAnalogLayout(reader, parameters);
  const dataBlock = countIn('C3D', 'the header’s data block', reader.uint16(16), 2, 0xffff);
  const start = (dataBlock - 1) * block;
  const frameBytes = (points * 4 + analog.channels * analog.samplesPerFrame) * (float ? 4 : 2);
  const firstFrame = reader.uint16(6);
  const frames = frameCount(reader, parameters, start, frameBytes);
  return {
    start,
    points,
    frames,
    firstFrame,
    pointRate: positive('C3D', 'POINT:RATE', numberOf(parameters, 'POINT:RATE') ?? reader.float(20)),
    float,
    pointScale: Math.abs(scale),
    ...analog,
  };
}

type AnalogLayout = Pick<
  C3dLayout,
  'channels' | 'samplesPerFrame' | 'unsigned' | 'analogScale' | 'analogOffset'
>;

function readAnalogLayout(reader: NumberReader, parameters: C3dParameters): AnalogLayout {
  const perFrame = reader.uint16(4);
  const samplesPerFrame =
    perFrame === 0 ? 0 : countIn('C3D', 'the header’s analog rate', reader.uint16(18), 1, 0xffff);
  const channels = perFrame === 0 ? 0 : perFrame / samplesPerFrame;
  countIn('C3D', 'the header’s analog count', channels, 0, labFileLimits.columns);
  if (channels > 0) agree('ANALOG:USED', channels, countOf(parameters, 'ANALOG:USED'));
  const unsigned = textsOf(parameters, 'ANALOG:FORMAT')[0]?.toUpperCase() === 'UNSIGNED';
  const scales = continued(parameters, 'ANALOG:SCALE', numbersOf);
  const offsets = continued(parameters, 'ANALOG:OFFSET', numbersOf);
  const general = numberOf(parameters, 'ANALOG:GEN_SCALE') ?? 1;
  const analogScale = Float64Array.from({ length: channels }, (_, c) => (scales[c] ?? 1) * general);
  const analogOffset = Float64Array.from({ length: channels }, (_, c) => {
    const offset = offsets[c] ?? 0;
    return unsigned && offset < 0 ? offset + 0x10000 : offset;
  });
  const broken = analogScale.findIndex((scale, c) => !Number.isFinite(scale * analogOffset[c]!));
  if (broken >= 0) refuseLab('C3D', `ANALOG:SCALE of channel ${broken + 1}`, 'a number', analogScale[broken]);
  return { channels, samplesPerFrame, unsigned, analogScale, analogOffset };
}

/**
 * Frames in the file. The header's 16 bits end at 65535; longer trials say it in TRIAL:ACTUAL_*_FIELD (two words,
 * low first), POINT:LONG_FRAMES or POINT:FRAMES, and a header that is full without any of them leaves the file's length.
 */
function frameCount(
  reader: NumberReader,
  parameters: C3dParameters,
  start: number,
  frameBytes: number,
): number {
  const [first, last] = [reader.uint16(6), reader.uint16(8)];
  const room = frameBytes === 0 ? 0 : Math.floor((reader.length - start) / frameBytes);
  const fromTrial = trialFrames(parameters);
  const long = numberOf(parameters, 'POINT:LONG_FRAMES') ?? countOf(parameters, 'POINT:FRAMES');
  const inHeader = last - first + 1;
  const frames =
    fromTrial ??
    (long !== null && (last === 0xffff || long > 0xffff) ? long : last === 0xffff ? room : inHeader);
  countIn('C3D', 'the number of frames', frames, 0, labFileLimits.rows);
  if (frames > 0 && frameBytes === 0) refuseLab('C3D', 'the number of points and channels', 'above 0', 0);
  if (frames > room) {
    refuseLab(
      'C3D',
      'the file',
      `${start + frames * frameBytes} bytes long`,
      `${reader.length} bytes, ${room} of ${frames} frames`,
    );
  }
  return frames;
}

function trialFrames(parameters: C3dParameters): number | null {
  const field = (key: string) => {
    const [low, high] = numbersOf(parameters, key);
    return low === undefined ? null : (low & 0xffff) + ((high ?? 0) & 0xffff) * 0x10000;
  };
  const [first, last] = [field('TRIAL:ACTUAL_START_FIELD'), field('TRIAL:ACTUAL_END_FIELD')];
  return first === null || last === null ? null : last - first + 1;
}

function agree(path: string, header: number, stated: number | null): void {
  if (stated !== null && stated !== header) refuseLab('C3D', path, `as in the header, ${header}`, stated);
}
