/**
 * Samples at uneven times brought to an even time base by a natural cubic spline, gaps filled on the way. Between two
 * known samples further apart than `longestGap`, and before the first and after the last, the result is NaN.
 *
 * @param time sample times, s, strictly increasing
 * @param values one per time; NaN where not seen
 * @param grid times wanted, s, increasing
 * @param longestGap s
 */
export function resample(
  time: Float64Array,
  values: Float64Array,
  grid: Float64Array,
  longestGap: number,
): Float64Array {
  const out = new Float64Array(grid.length).fill(Number.NaN);
  const known = values.filter(Number.isFinite);
  const at = time.filter((_, i) => Number.isFinite(values[i]));
  let start = 0;
  for (let k = 1; k <= known.length; k++) {
    const ends = k === known.length || at[k]! - at[k - 1]! > longestGap + 1e-9;
    if (!ends) continue;
    evaluateRun(at.subarray(start, k), known.subarray(start, k), grid, out);
    start = k;
  }
  return out;
}

/**
 * Gaps of an evenly sampled signal filled by a cubic spline where they are no longer than `longestGap` seconds between
 * the known samples on either side; longer ones stay NaN.
 */
export function fillGaps(values: Float64Array, sampleRate: number, longestGap: number): Float64Array {
  const time = values.map((_, i) => i / sampleRate);
  return resample(time, values, time, longestGap);
}

/** Writes the spline through (t, v) to those grid points that lie within its knots. */
function evaluateRun(t: Float64Array, v: Float64Array, grid: Float64Array, out: Float64Array): void {
  const last = t.length - 1;
  const curvature = naturalSpline(t, v);
  let k = 0;
  for (let i = lowerBound(grid, t[0]! - 1e-9); i < grid.length && grid[i]! <= t[last]! + 1e-9; i++) {
    if (last === 0) {
      out[i] = v[0]!;
      continue;
    }
    while (k < last - 1 && grid[i]! > t[k + 1]!) k++;
    const h = t[k + 1]! - t[k]!;
    const b = (grid[i]! - t[k]!) / h;
    const a = 1 - b;
    const bend = ((a * a * a - a) * curvature[k]! + (b * b * b - b) * curvature[k + 1]!) * ((h * h) / 6);
    out[i] = a * v[k]! + b * v[k + 1]! + bend;
  }
}

/** Second derivatives at the knots of the natural cubic spline (tridiagonal elimination). */
function naturalSpline(t: Float64Array, v: Float64Array): Float64Array {
  const n = t.length;
  const second = new Float64Array(n);
  const rest = new Float64Array(n);
  for (let i = 1; i < n - 1; i++) {
    const share = (t[i]! - t[i - 1]!) / (t[i + 1]! - t[i - 1]!);
    const p = share * second[i - 1]! + 2;
    second[i] = (share - 1) / p;
    const slope = (v[i + 1]! - v[i]!) / (t[i + 1]! - t[i]!) - (v[i]! - v[i - 1]!) / (t[i]! - t[i - 1]!);
    rest[i] = ((6 * slope) / (t[i + 1]! - t[i - 1]!) - share * rest[i - 1]!) / p;
  }
  if (n > 0) second[n - 1] = 0;
  for (let i = n - 2; i >= 0; i--) second[i] = second[i]! * second[i + 1]! + rest[i]!;
  return second;
}

function lowerBound(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
