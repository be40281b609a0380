/** Position (fractional index) and value of an extremum. */
export interface Extremum {
  readonly at: number;
  readonly value: number;
}

/**
 * Largest value between two indices (inclusive), refined by the parabola through it and its neighbours. At the border
 * of the window the value itself stands. NaN anywhere in the window makes the result NaN.
 */
export function maximum(values: Float64Array, from: number, to: number): Extremum {
  const start = Math.max(Math.ceil(from), 0);
  const end = Math.min(Math.floor(to), values.length - 1);
  let best = start;
  for (let i = start; i <= end; i++) {
    if (Number.isNaN(values[i]!)) return { at: Number.NaN, value: Number.NaN };
    if (values[i]! > values[best]!) best = i;
  }
  if (best <= start || best >= end) return { at: best, value: values[best] ?? Number.NaN };
  const [before, peak, after] = [values[best - 1]!, values[best]!, values[best + 1]!];
  const bend = before - 2 * peak + after;
  const shift = bend === 0 ? 0 : (0.5 * (before - after)) / bend;
  return { at: best + shift, value: peak - 0.25 * (before - after) * shift };
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

/** Value at a fractional index, linear between neighbours. */
export function at(values: Float64Array, index: number): number {
  const low = Math.floor(index);
  const before = values[low] ?? Number.NaN;
  return index === low ? before : before + (index - low) * ((values[low + 1] ?? Number.NaN) - before);
}
