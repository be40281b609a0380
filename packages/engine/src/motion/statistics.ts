/** Middle value of the finite ones; mean of the two middle ones for an even count; NaN for none. */
export function median(values: ArrayLike<number>): number {
  return quantile(values, 0.5);
}

/** Quantile of the finite values, linear between order statistics (R type 7); NaN for none. */
export function quantile(values: ArrayLike<number>, share: number): number {
  const sorted = finite(values).sort();
  if (sorted.length === 0) return Number.NaN;
  const at = (sorted.length - 1) * share;
  const low = Math.floor(at);
  const high = Math.min(low + 1, sorted.length - 1);
  return sorted[low]! + (at - low) * (sorted[high]! - sorted[low]!);
}

/** From the 5th to the 95th percentile of the finite values, so that a few strays stretch nothing; NaN for none. */
export function usualRange(values: ArrayLike<number>): number {
  return quantile(values, 0.95) - quantile(values, 0.05);
}

function finite(values: ArrayLike<number>): Float64Array {
  const kept = new Float64Array(values.length);
  let count = 0;
  for (let i = 0; i < values.length; i++) if (Number.isFinite(values[i])) kept[count++] = values[i]!;
  return kept.subarray(0, count);
}

/** Mean of the finite values; NaN for none. */
export function mean(values: ArrayLike<number>): number {
  let total = 0;
  let count = 0;
  for (let i = 0; i < values.length; i++) {
    if (!Number.isFinite(values[i])) continue;
    total += values[i]!;
    count++;
  }
  return count === 0 ? Number.NaN : total / count;
}

/** Sample standard deviation (n − 1) of finite values; 0 for fewer than two. */
export function standardDeviation(values: readonly number[]): number {
  if (values.length < 2) return 0;
  const centre = mean(values);
  return Math.sqrt(values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (values.length - 1));
}

/** Median absolute deviation from the median, scaled to the standard deviation of a normal distribution. */
export function scaledMad(values: readonly number[]): number {
  const centre = median(values);
  return 1.4826 * median(values.map((value) => Math.abs(value - centre)));
}

/** Root of the mean square; NaN of nothing. */
export function rootMeanSquare(values: Float64Array): number {
  return Math.sqrt(mean(values.map((value) => value * value)));
}
