import type { Recording } from '../motion/index.ts';
import type { Side } from '../pose/index.ts';
import { cleaning } from '../reference/index.ts';
import type { Path } from './types.ts';

/** A landmark seen in enough of the recording; `null` otherwise. */
export function point(recording: Recording, name: string): Path | null {
  const trajectory = recording.points[name];
  return trajectory !== undefined && isSeen(trajectory) ? trajectory : null;
}

/** One side's landmark, e.g. `left_knee`. */
export function sidePoint(recording: Recording, side: Side, joint: string): Path | null {
  return point(recording, `${side}_${joint}`);
}

/**
 * Middle of a left and a right landmark. When one side is hidden the other stands in: seen from the side the two lie
 * on one line of sight.
 */
export function midPoint(recording: Recording, joint: string): Path | null {
  const left = sidePoint(recording, 'left', joint);
  const right = sidePoint(recording, 'right', joint);
  if (left === null || right === null) return left ?? right;
  return between(left, right, 0.5);
}

/** The point at `fraction` of the way from one to the other. */
export function between(from: Path, to: Path, fraction: number): Path {
  const along = (a: Float64Array, b: Float64Array) => a.map((value, i) => value + fraction * (b[i]! - value));
  return { x: along(from.x, to.x), y: along(from.y, to.y) };
}

function isSeen({ x, y }: Path): boolean {
  let seen = 0;
  for (let i = 0; i < x.length; i++) if (Number.isFinite(x[i]! + y[i]!)) seen++;
  return seen > 0 && seen >= cleaning.enoughFrames * x.length;
}
