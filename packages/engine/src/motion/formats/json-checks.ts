import { StridewhyError } from '../../errors.ts';

/** What a pose file may hold at most; a two-minute clip at 240 frames a second with 33 landmarks fits many times. */
export const poseFileLimits = {
  /** Characters of text. */
  characters: 256e6,
  frames: 100_000,
  landmarks: 256,
  /** Frames times landmarks. */
  points: 8e6,
  /** Picture width and height, pixels. */
  pictureSize: 20_000,
  /** Distance of a point from the origin, pixels: trackers may place hidden points outside the picture. */
  coordinate: 1e6,
  /** s: a day. */
  time: 86_400,
  nameLength: 100,
  people: 1000,
} as const;

/** Refuses a pose file: where, what was expected there and what was found. */
export function refuse(path: string, expected: string, actual: unknown): never {
  throw new StridewhyError(
    'bad-pose-file',
    `Pose file: ${path} should be ${expected}, but is ${describe(actual)}.`,
    path === 'the file'
      ? 'Export it again from the program that wrote it.'
      : `Correct ${path} in the file, or export it again from the program that wrote it.`,
  );
}

/** The text's JSON value, `undefined` when it is not JSON. A text too long to be a pose file is refused. */
export function parseJson(text: string): unknown {
  if (text.length > poseFileLimits.characters) {
    refuse('the file', `at most ${poseFileLimits.characters} characters`, text.length);
  }
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Parses the text as one JSON object. */
export function parseObject(text: string): Readonly<Record<string, unknown>> {
  const value = parseJson(text);
  if (value === undefined) refuse('the file', 'JSON', text.slice(0, 20));
  return asObject(value, 'the file');
}

export function asObject(value: unknown, path: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) refuse(path, 'an object', value);
  return value as Readonly<Record<string, unknown>>;
}

export function asArray(value: unknown, path: string, low: number, high: number): readonly unknown[] {
  if (!Array.isArray(value)) refuse(path, 'a list', value);
  if (value.length < low || value.length > high) {
    const expected = low === high ? `a list of ${low}` : `a list of ${low} to ${high}`;
    refuse(path, expected, `a list of ${value.length}`);
  }
  return value;
}

export function asNumber(value: unknown, path: string, low: number, high: number): number {
  if (typeof value !== 'number' || !(value >= low && value <= high)) {
    refuse(path, `a number from ${low} to ${high}`, value);
  }
  return value;
}

export function asName(value: unknown, path: string): string {
  if (typeof value !== 'string' || value.length === 0 || value.length > poseFileLimits.nameLength) {
    refuse(path, `a name of 1 to ${poseFileLimits.nameLength} characters`, value);
  }
  return value;
}

/** A value that may be absent or null, else must pass `read`. */
export function optional<T>(value: unknown, read: (value: unknown) => T): T | null {
  return value === undefined || value === null ? null : read(value);
}

export function asOneOf<T extends string>(value: unknown, path: string, allowed: readonly T[]): T {
  const found = allowed.find((candidate) => candidate === value);
  return found ?? refuse(path, allowed.join(', '), value);
}

/** Distinct landmark names. */
export function asNames(value: unknown, path: string): readonly string[] {
  const names = asArray(value, path, 1, poseFileLimits.landmarks).map((name, i) =>
    asName(name, `${path}[${i}]`),
  );
  const repeated = names.findIndex((name, i) => names.indexOf(name) < i);
  if (repeated >= 0) refuse(`${path}[${repeated}]`, 'a name not used before', names[repeated]);
  return names;
}

/** Picture width and height. */
export function asSize(value: unknown, path: string): readonly [number, number] {
  const [width, height] = asArray(value, path, 2, 2);
  const side = (number: unknown, i: number) =>
    asNumber(number, `${path}[${i}]`, 1, poseFileLimits.pictureSize);
  return [side(width, 0), side(height, 1)];
}

/** Strictly increasing frame times, s. */
export function asTimes(value: unknown, path: string): Float64Array {
  const list = asArray(value, path, 1, poseFileLimits.frames);
  const time = new Float64Array(list.length);
  for (let i = 0; i < list.length; i++) {
    time[i] = asNumber(list[i], `${path}[${i}]`, -poseFileLimits.time, poseFileLimits.time);
    if (i > 0 && time[i]! <= time[i - 1]!) refuse(`${path}[${i}]`, `later than ${time[i - 1]}`, time[i]);
  }
  return time;
}

/** Frames × landmarks × (x, y, score), flat. A point that is null was not seen: NaN, NaN, 0. */
export function asPoints(value: unknown, path: string, frames: number, landmarks: number): Float64Array {
  const list = asArray(value, path, frames, frames);
  if (frames * landmarks > poseFileLimits.points) {
    refuse(path, `at most ${poseFileLimits.points} points`, frames * landmarks);
  }
  const points = new Float64Array(frames * landmarks * 3);
  for (let f = 0; f < frames; f++) {
    const frame = asArray(list[f], `${path}[${f}]`, landmarks, landmarks);
    for (let k = 0; k < landmarks; k++) {
      writePoint(frame[k], `${path}[${f}][${k}]`, points, (f * landmarks + k) * 3);
    }
  }
  return points;
}

function writePoint(value: unknown, path: string, points: Float64Array, at: number): void {
  if (value === null) {
    points.set([Number.NaN, Number.NaN, 0], at);
    return;
  }
  const [x, y, score] = asArray(value, path, 3, 3);
  const { coordinate } = poseFileLimits;
  points[at] = asNumber(x, `${path}[0]`, -coordinate, coordinate);
  points[at + 1] = asNumber(y, `${path}[1]`, -coordinate, coordinate);
  // Some networks give scores a little above 1.
  points[at + 2] = Math.min(1, asNumber(score, `${path}[2]`, 0, 10));
}

function describe(value: unknown): string {
  if (value === undefined) return 'missing';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) return 'an object';
  return String(value).slice(0, 60);
}
