import type { PoseTrack, Side } from '../pose/index.ts';
import { cleaning } from '../reference/index.ts';
import { median } from './statistics.ts';

/** One landmark over the frames: pixels, x right, y up from the picture's lower edge; NaN where not seen. */
export interface Landmark {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly score: Float64Array;
}

/** A person's landmarks by name. */
export type Landmarks = ReadonlyMap<string, Landmark>;

/** Landmarks of a track with y upwards; those with a low score are dropped. */
export function readLandmarks(track: PoseTrack): Landmarks {
  return new Map(track.landmarks.map((name, k) => [name, readOne(track, k)]));
}

/** A side's landmark, `null` when the track does not have it. */
export function sideLandmark(landmarks: Landmarks, side: Side, part: string): Landmark | null {
  return landmarks.get(`${side}_${part}`) ?? null;
}

/** Middle of a left and a right landmark, or the one there is; per frame too. */
export function middle(landmarks: Landmarks, part: string): Landmark | null {
  const left = sideLandmark(landmarks, 'left', part);
  const right = sideLandmark(landmarks, 'right', part);
  if (left === null || right === null) return left ?? right;
  const between = (a: Float64Array, b: Float64Array) =>
    a.map((value, i) => {
      if (Number.isNaN(value)) return b[i]!;
      return Number.isNaN(b[i]!) ? value : (value + b[i]!) / 2;
    });
  return {
    x: between(left.x, right.x),
    y: between(left.y, right.y),
    score: between(left.score, right.score),
  };
}

/** Median distance between two landmarks, pixels; NaN when they are never seen together. */
export function medianDistance(a: Landmark | null, b: Landmark | null): number {
  if (a === null || b === null) return Number.NaN;
  return median(distances(a, b));
}

/** Distance between two landmarks in each frame, pixels; NaN where they are not seen together. */
export function distances(a: Landmark, b: Landmark): Float64Array {
  return a.x.map((x, i) => Math.hypot(b.x[i]! - x, b.y[i]! - a.y[i]!));
}

function readOne(track: PoseTrack, k: number): Landmark {
  const frames = track.time.length;
  const width = track.landmarks.length;
  const x = new Float64Array(frames);
  const y = new Float64Array(frames);
  const score = new Float64Array(frames);
  for (let f = 0; f < frames; f++) {
    const at = (f * width + k) * 3;
    score[f] = track.points[at + 2]!;
    const seen = score[f]! >= cleaning.lowestScore;
    x[f] = seen ? track.points[at]! : Number.NaN;
    y[f] = seen ? track.size[1] - track.points[at + 1]! : Number.NaN;
  }
  return { x, y, score };
}
