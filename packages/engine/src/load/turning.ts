import type { Path } from '../body/index.ts';

/** Anticlockwise angle of the line from → to, unwrapped, rad. */
export function turning(from: Path, to: Path): Float64Array {
  const angle = from.x.map((x, i) => Math.atan2(to.y[i]! - from.y[i]!, to.x[i]! - x));
  for (let i = 1; i < angle.length; i++) {
    const turns = Math.round((angle[i]! - angle[i - 1]!) / (2 * Math.PI));
    angle[i] = angle[i]! - turns * 2 * Math.PI;
  }
  return angle;
}
