import { mean } from './statistics.ts';

/**
 * Rate of change of an evenly sampled signal, per second: central differences, one-sided at the ends and beside gaps,
 * NaN inside gaps and at samples with no known neighbour.
 */
export function derivative(values: Float64Array, sampleRate: number): Float64Array {
  const rate = new Float64Array(values.length);
  for (let i = 0; i < values.length; i++) {
    const here = values[i]!;
    const before = values[i - 1] ?? Number.NaN;
    const after = values[i + 1] ?? Number.NaN;
    if (Number.isNaN(here)) rate[i] = Number.NaN;
    else if (Number.isFinite(before + after)) rate[i] = ((after - before) / 2) * sampleRate;
    else rate[i] = (Number.isFinite(after) ? after - here : here - before) * sampleRate;
  }
  return rate;
}

/**
 * Mean rate of change from the first known sample to the last, per second; NaN where fewer than two are known.
 *
 * @param time of each sample, s
 */
export function meanRate(values: Float64Array, time: Float64Array): number {
  const [first, last] = [values.findIndex(Number.isFinite), values.findLastIndex(Number.isFinite)];
  return (values[last]! - values[first]!) / (time[last]! - time[first]!);
}

/** How far a signal has moved on: mean of the last tenth of its known samples less that of the first; NaN for none. */
export function netTravel(values: Float64Array): number {
  const known = values.filter(Number.isFinite);
  const tenth = Math.ceil(known.length / 10);
  return mean(known.subarray(-tenth)) - mean(known.subarray(0, tenth));
}

/**
 * Sub-sample position and height of the extremum at sample `index`: top of the parabola through it and its neighbours.
 * The sample itself at an end, beside a gap or where the three lie on a line.
 */
export function parabolicPeak(values: Float64Array, index: number): { index: number; value: number } {
  const b = values[index] ?? Number.NaN;
  const a = values[index - 1] ?? Number.NaN;
  const c = values[index + 1] ?? Number.NaN;
  const curvature = a - 2 * b + c;
  if (!Number.isFinite(curvature) || curvature === 0) return { index, value: b };
  const shift = Math.max(-0.5, Math.min(0.5, (a - c) / (2 * curvature)));
  return { index: index + shift, value: b - ((a - c) * shift) / 4 };
}

/**
 * Sub-sample position of the first crossing from above `level` to `level` or below that is over at a sample from `from` to
 * `to` (indices), by linear interpolation. `null` when there is none or the signal is unknown there.
 */
export function fallingCrossing(
  values: Float64Array,
  level: number,
  from: number,
  to: number,
): number | null {
  const last = Math.min(Math.floor(to), values.length - 1);
  for (let i = Math.max(Math.ceil(from), 1); i <= last; i++) {
    const before = values[i - 1]!;
    const here = values[i]!;
    if (before > level && here <= level) return i - 1 + (before - level) / (before - here);
  }
  return null;
}

/** Index of the smallest known sample in [from, to], rounded inwards; −1 when none is known. */
export function indexOfMin(values: Float64Array, from: number, to: number): number {
  let best = -1;
  const last = Math.min(Math.floor(to), values.length - 1);
  for (let i = Math.max(Math.ceil(from), 0); i <= last; i++) {
    if (Number.isFinite(values[i]) && (best < 0 || values[i]! < values[best]!)) best = i;
  }
  return best;
}

/** Index of the largest known sample in [from, to], rounded inwards; −1 when none is known. */
export function indexOfMax(values: Float64Array, from: number, to: number): number {
  let best = -1;
  const last = Math.min(Math.floor(to), values.length - 1);
  for (let i = Math.max(Math.ceil(from), 0); i <= last; i++) {
    if (Number.isFinite(values[i]) && (best < 0 || values[i]! > values[best]!)) best = i;
  }
  return best;
}
