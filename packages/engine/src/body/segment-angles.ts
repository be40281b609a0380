import type { Path } from './types.ts';

/**
 * Angle of the line from `lower` to `upper` against the vertical, rad, + when the upper end is ahead: trunk lean
 * (hip → shoulder), shank angle (ankle → knee). Continuous over time.
 */
export function leanAngle(lower: Path, upper: Path): Float64Array {
  return unwrapped(lower.x.map((x, i) => Math.atan2(upper.x[i]! - x, upper.y[i]! - lower.y[i]!)));
}

/** Angle of the thigh against the vertical, rad, + when the knee is in front of the hip. Continuous over time. */
export function thighAngle(hip: Path, knee: Path): Float64Array {
  return unwrapped(hip.x.map((x, i) => Math.atan2(knee.x[i]! - x, hip.y[i]! - knee.y[i]!)));
}

/** Angle of the heel-to-toe line against the horizontal, rad, + toes up. Continuous over time. */
export function footLineAngle(heel: Path, toe: Path): Float64Array {
  return unwrapped(heel.x.map((x, i) => Math.atan2(toe.y[i]! - heel.y[i]!, toe.x[i]! - x)));
}

/** Sum of two signals, sample by sample. */
export function sum(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((value, i) => value + b[i]!);
}

/** Takes out jumps of a full turn, in place; gaps do not break the chain. */
function unwrapped(angle: Float64Array): Float64Array {
  let last = 0;
  for (let i = 0; i < angle.length; i++) {
    const value = angle[i]!;
    if (Number.isNaN(value)) continue;
    angle[i] = value - 2 * Math.PI * Math.round((value - last) / (2 * Math.PI));
    last = angle[i]!;
  }
  return angle;
}
