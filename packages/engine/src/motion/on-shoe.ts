import { median } from './statistics.ts';
import type { ShoePath, Trajectory } from './types.ts';

/**
 * A point of the foot as the followed shoe carries it: where on the shoe its mark usually lies. While the shoe is not seen
 * the mark itself, shifted by what the shoe tells before and after.
 */
export function onShoe(mark: Trajectory, { at, pitch }: ShoePath): Trajectory {
  const [cos, sin] = [pitch.map(Math.cos), pitch.map(Math.sin)];
  const ahead = mark.x.map((x, i) => x - at.x[i]!);
  const above = mark.y.map((y, i) => y - at.y[i]!);
  // On the resting shoe.
  const [usualAhead, usualAbove] = [
    median(ahead.map((x, i) => cos[i]! * x + sin[i]! * above[i]!)),
    median(ahead.map((x, i) => cos[i]! * above[i]! - sin[i]! * x)),
  ];
  const shiftX = bridged(ahead.map((x, i) => cos[i]! * usualAhead - sin[i]! * usualAbove - x));
  const shiftY = bridged(above.map((y, i) => sin[i]! * usualAhead + cos[i]! * usualAbove - y));
  return {
    x: mark.x.map((x, i) => x + shiftX[i]!),
    y: mark.y.map((y, i) => y + shiftY[i]!),
    z: mark.z,
  };
}

/** Gaps filled by straight lines, the ends by the nearest known value; zero where nothing is known. */
function bridged(values: Float64Array): Float64Array {
  const known = [...values.keys()].filter((i) => Number.isFinite(values[i]));
  let k = 0;
  return values.map((_, i) => {
    while (k < known.length && known[k]! < i) k++;
    const [before, after] = [known[k - 1] ?? known[k], known[k] ?? known[k - 1]];
    if (before === undefined || after === undefined) return 0;
    const share = after === before ? 0 : (i - before) / (after - before);
    return values[before]! + share * (values[after]! - values[before]!);
  });
}
