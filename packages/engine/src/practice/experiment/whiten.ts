/** Scores of an experiment as columns, in the order of days. */
export interface Series {
  /** Days after the start, strictly ascending. */
  readonly day: Float64Array;
  readonly score: Float64Array;
  /** What else may explain the score: constant, trend, load. */
  readonly covariates: readonly Float64Array[];
}

/**
 * How much of each score's error comes from the score before. With autoregressive errors of order one, two scores d days
 * apart correlate by ρ^d, so missing days need no filling. The first entry is 0.
 */
export function linksOf(day: Float64Array, correlation: number): Float64Array {
  return day.map((one, i) => (i === 0 ? 0 : correlation ** (one - day[i - 1]!)));
}

/** Takes the day-to-day correlation out of a column: its errors become independent and equally large. */
export function whitened(column: Float64Array, links: Float64Array): Float64Array {
  return column.map((value, i) => {
    const link = links[i]!;
    return link === 0 ? value : (value - link * column[i - 1]!) / Math.sqrt(1 - link * link);
  });
}

/** Logarithm of the determinant of the errors' correlation matrix. */
export function logDeterminant(links: Float64Array): number {
  return links.reduce((sum, link) => sum + Math.log(1 - link * link), 0);
}

/** Columns made orthonormal (modified Gram–Schmidt), those that add nothing left out; with the log of their volume. */
export function orthonormal(columns: readonly Float64Array[]): {
  readonly basis: readonly Float64Array[];
  readonly logVolume: number;
} {
  const basis: Float64Array[] = [];
  let logVolume = 0;
  for (const column of columns) {
    const rest = remainder(column, basis);
    const length = Math.sqrt(dot(rest, rest));
    if (length < 1e-9 * Math.sqrt(dot(column, column)) || length === 0) continue;
    logVolume += Math.log(length);
    basis.push(rest.map((value) => value / length));
  }
  return { basis, logVolume };
}

/** What of a column the basis does not explain. */
export function remainder(column: Float64Array, basis: readonly Float64Array[]): Float64Array {
  const rest = Float64Array.from(column);
  for (const axis of basis) {
    const along = dot(rest, axis);
    for (let i = 0; i < rest.length; i++) rest[i]! -= along * axis[i]!;
  }
  return rest;
}

export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
