import { StridewhyError } from '../../errors.ts';
import type { Clip } from '../types.ts';
import { poseFileLimits, refuse } from './json-checks.ts';
import { readFrameList, readFrameNumbers, readTimes } from './json-frames.ts';
import { chooseRunner, type Person } from './people.ts';
import { type Estimator, estimators, keypointSetOf } from './pose-estimators.ts';

/** What is known about a file of frames from elsewhere. */
export interface PoseFacts {
  /** Pictures per second, Hz, for files whose frames have no times; `null`: not known. */
  readonly frameRate: number | null;
}

/** Whether the value looks like the frames of a pose network that is known here. */
export function isEstimatorFile(value: unknown): boolean {
  const { frames } = readFrameList(value);
  return estimatorOf(frames) !== null;
}

/**
 * Reads the frames of OpenPose, AlphaPose, RTMPose (MMPose) or MediaPipe: the largest and longest seen person, in
 * pixels. Frames without anyone become frames without landmarks.
 *
 * Files that do not know the picture's size get one a little larger than the way of the points, so that nothing counts
 * as cut off at the right or below.
 *
 * @throws StridewhyError 'bad-pose-file', naming the place, what was expected and what was found; 'frame-rate-missing'
 *   where neither the file nor `facts` tell it
 */
export function parseEstimatorFile(value: unknown, source: string, facts: PoseFacts): Clip {
  const { frames, rate, size } = readFrameList(value);
  const estimator =
    estimatorOf(frames) ??
    refuse('the file', 'frames of OpenPose, AlphaPose, RTMPose or MediaPipe', 'something else');
  const pictures = readPictures(frames, estimator);
  const people = chooseRunner(pictures);
  const first = people.values().next().value ?? refuse('the file', 'a person in at least one frame', 'empty');
  const set = keypointSetOf(first.points.length / 3);
  if (estimator.normalised && size === null) {
    refuse('width and height of the picture', 'in the file', undefined);
  }
  if (estimator.normalised) checkShares(people);
  else checkPixels(people);
  const scale = estimator.normalised && size !== null ? size : ([1, 1] as const);
  const points = allPoints(people, pictures.length, set.landmarks.length, first.points.length, scale);
  return {
    source,
    kind: 'pose-file',
    track: {
      size: size ?? sizeAround(points),
      landmarks: set.landmarks,
      time: timesOf(frames, pictures.length, estimator, rate ?? facts.frameRate),
      points,
    },
    view: null,
    surface: null,
    speed: null,
    runner: { height: null, mass: null },
    captureRate: null,
    scene: null,
    knownLength: null,
  };
}

function estimatorOf(frames: readonly unknown[]): Estimator | null {
  return estimators.find(({ knows }) => frames.some(knows)) ?? null;
}

/** The people of each picture, from the first picture on; frames are sorted into pictures when they say which. */
function readPictures(
  frames: readonly unknown[],
  { people, picture }: Estimator,
): readonly (readonly Person[])[] {
  if (picture === null) {
    checkCount(frames.length);
    return frames.map((frame, i) => people(frame, `[${i}]`));
  }
  const numbers = frames.map((frame, i) => picture(frame, `[${i}]`));
  const start = numbers.reduce((low, number) => Math.min(low, number), Number.POSITIVE_INFINITY);
  const count = numbers.reduce((high, number) => Math.max(high, number), 0) - start + 1;
  checkCount(count);
  const pictures: Person[][] = Array.from({ length: count }, () => []);
  frames.forEach((frame, i) => {
    pictures[numbers[i]! - start]?.push(...people(frame, `[${i}]`));
  });
  return pictures;
}

/** OpenPose can write shares of the picture, whose sides then are not known. */
function checkPixels(people: ReadonlyMap<number, Person>): void {
  for (const { points } of people.values()) {
    if (points.some((value, i) => i % 3 !== 2 && Math.abs(value) > 1)) return;
  }
  refuse('the coordinates', 'in pixels', 'shares of the picture (0 to 1)');
}

/** Points of a body half out of the picture lie a little beyond its sides; those in pixels lie hundreds beyond. */
const farthestShare = 10;

/** Pixels taken for shares would stretch the picture, and every angle with it. */
function checkShares(people: ReadonlyMap<number, Person>): void {
  for (const { points } of people.values()) {
    const far = points.find((value, i) => i % 3 !== 2 && Math.abs(value) > farthestShare);
    if (far !== undefined) refuse('the coordinates', 'shares of the picture (0 to 1)', far);
  }
}

function checkCount(pictures: number): void {
  if (pictures > poseFileLimits.frames) {
    refuse('the number of pictures', `at most ${poseFileLimits.frames}`, pictures);
  }
}

/** Frames × landmarks × (x, y, score) in pixels; NaN, NaN, 0 where not seen. */
function allPoints(
  people: ReadonlyMap<number, Person>,
  pictures: number,
  landmarks: number,
  numbers: number,
  [width, height]: readonly [number, number],
): Float64Array {
  const points = new Float64Array(pictures * landmarks * 3).map((_, i) => (i % 3 === 2 ? 0 : Number.NaN));
  for (const [picture, person] of people) {
    if (person.points.length !== numbers) {
      refuse(
        `the keypoints of frame ${picture}`,
        `as many as in the first, ${numbers / 3}`,
        person.points.length / 3,
      );
    }
    for (let k = 0; k < landmarks * 3; k += 3) {
      const at = picture * landmarks * 3 + k;
      points[at] = person.points[k]! * width;
      points[at + 1] = person.points[k + 1]! * height;
      points[at + 2] = person.points[k + 2]!;
    }
  }
  return points;
}

function timesOf(
  frames: readonly unknown[],
  pictures: number,
  estimator: Estimator,
  rate: number | null,
): Float64Array {
  const time = estimator.picture === null ? readTimes(frames) : null;
  if (time !== null) return time;
  if (rate === null) {
    throw new StridewhyError(
      'frame-rate-missing',
      'The pose file does not say when its pictures were taken.',
      'Give the pictures per second (capture rate), or write them into the file as "fps".',
    );
  }
  const numbers = estimator.picture === null ? readFrameNumbers(frames) : null;
  return Float64Array.from({ length: pictures }, (_, i) => (numbers?.[i] ?? i) / rate);
}

/** How much larger than the way of the points a picture of unknown size is taken. Choice. */
const margin = 1.05;

function sizeAround(points: Float64Array): readonly [number, number] {
  let [right, bottom] = [1, 1];
  for (let i = 0; i < points.length; i += 3) {
    if (points[i]! > right) right = points[i]!;
    if (points[i + 1]! > bottom) bottom = points[i + 1]!;
  }
  // Not upright: whether the picture was is not known either.
  return [Math.ceil(margin * Math.max(right, bottom)), Math.ceil(margin * bottom)];
}
