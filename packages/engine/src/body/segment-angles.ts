import type { Path } from './types.ts';

/**
 * Angle of the line from `lower` to `upper` against the vertical, rad, + when the upper end is ahead: trunk lean
 * (hip → shoulder), shank angle (ankle → knee).
 */
export function leanAngle(lower: Path, upper: Path): Float64Array {
  return unwrapped(lower.x.map((x, i) => Math.atan2(upper.x[i]! - x, upper.y[i]! - lower.y[i]!)));
}

/** Angle of the thigh against the vertical, rad, + when the knee is in front of the hip. */
export function thighAngle(hip: Path, knee: Path): Float64Array {
  return unwrapped(hip.x.map((x, i) => Math.atan2(knee.x[i]! - x, hip.y[i]! - knee.y[i]!)));
}

/** Angle of the heel-to-toe line against the horizontal, rad, + toes up. */
export function footLineAngle(heel: Path, toe: Path): Float64Array {
  return unwrapped(heel.x.map((x, i) => Math.atan2(toe.y[i]! - heel.y[i]!, toe.x[i]! - x)));
}

/** Sum of two signals, sample by sample. */
export function sum(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((value, i) => value + b[i]!);
}

/**
 * Takes out jumps of a full turn: each angle lies within half a turn of the middle of all, so that a picture
 * in which a segment is seen the wrong way round spoils no other.
 */
function unwrapped(angle: Float64Array): Float64Array {
  const middle = middleDirection(angle);
  return angle.map((value) => value - 2 * Math.PI * Math.round((value - middle) / (2 * Math.PI)));
}

/** Mean direction, rad; 0 when none is known. */
function middleDirection(angle: Float64Array): number {
  let [cosine, sine] = [0, 0];
  for (const value of angle) {
    if (Number.isNaN(value)) continue;
    cosine += Math.cos(value);
    sine += Math.sin(value);
  }
  return Math.atan2(sine, cosine);
}
