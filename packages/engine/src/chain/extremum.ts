import { indexOfMax, parabolicPeak } from '../motion/index.ts';

/** Position (fractional index) and value of an extremum. */
export interface Extremum {
  readonly at: number;
  readonly value: number;
}

/**
 * Largest value between two indices (inclusive), refined by the parabola through it and its neighbours. At the border
 * of the window the value itself stands: the true extremum may lie outside. NaN when the window holds a gap.
 */
export function maximum(values: Float64Array, from: number, to: number): Extremum {
  const start = Math.max(Math.ceil(from), 0);
  const end = Math.min(Math.floor(to), values.length - 1);
  const best = indexOfMax(values, start, end);
  if (best < 0 || values.subarray(start, end + 1).some(Number.isNaN))
    return { at: Number.NaN, value: Number.NaN };
  if (best === start || best === end) return { at: best, value: values[best]! };
  const { index, value } = parabolicPeak(values, best);
  return { at: index, value };
}

/** Smallest value between two indices: see {@link maximum}. */
export function minimum(values: Float64Array, from: number, to: number): Extremum {
  const { at, value } = maximum(
    values.map((v) => -v),
    from,
    to,
  );
  return { at, value: -value };
}

/** A maximum that lies inside the window; at its border nothing was found, so NaN. */
export function peak(values: Float64Array, from: number, to: number): Extremum {
  const found = maximum(values, from, to);
  const inside = found.at > Math.ceil(from) && found.at < Math.floor(to);
  return inside ? found : { at: Number.NaN, value: Number.NaN };
}

/** A minimum that lies inside the window: see {@link peak}. */
export function trough(values: Float64Array, from: number, to: number): Extremum {
  const { at, value } = peak(
    values.map((v) => -v),
    from,
    to,
  );
  return { at, value: -value };
}

/** Value at a fractional index, linear between neighbours. */
export function at(values: Float64Array, index: number): number {
  const low = Math.floor(index);
  const before = values[low] ?? Number.NaN;
  return index === low ? before : before + (index - low) * ((values[low + 1] ?? Number.NaN) - before);
}
