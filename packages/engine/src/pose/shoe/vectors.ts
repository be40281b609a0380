export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

/** Takes the mean off in place; gives the length of what is left. */
export function centre(values: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  const mean = sum / values.length;
  for (let i = 0; i < values.length; i++) values[i] = values[i]! - mean;
  return Math.sqrt(dot(values, values));
}

/** `values` less their mean and less their share along a unit vector of mean 0. */
export function squareTo(unit: Float64Array, values: Float64Array): Float64Array {
  const centred = values.slice();
  centre(centred);
  const share = dot(unit, centred);
  return centred.map((value, i) => value - share * unit[i]!);
}

/** Value in the middle, the upper of two. */
export function middleOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

type Row = readonly [number, number, number];
export type Matrix = readonly [Row, Row, Row];

/** Inverse of a symmetric positive matrix; `null` when it has none worth the name. */
export function inverseOf([[a, b, c], [, d, e], [, , f]]: Matrix): Matrix | null {
  const [A, B, C] = [d * f - e * e, c * e - b * f, b * e - c * d];
  const determinant = a * A + b * B + c * C;
  if (!(determinant > 1e-9 * a * d * f)) return null;
  const [D, E, F] = [a * f - c * c, b * c - a * e, a * d - b * b];
  const row = (...values: Row): Row => [
    values[0] / determinant,
    values[1] / determinant,
    values[2] / determinant,
  ];
  return [row(A, B, C), row(B, D, E), row(C, E, F)];
}
