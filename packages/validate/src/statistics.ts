import { mean, standardDeviation } from '@stridewhy/engine';

/** Bias and scatter of found minus true. */
export interface ErrorStatistics {
  readonly mean: number;
  readonly sd: number;
  /** 95 % of the absolute errors are below. */
  readonly within95: number;
  readonly count: number;
}

export function errorStatistics(errors: readonly number[]): ErrorStatistics | null {
  if (errors.length === 0) return null;
  const sorted = errors.map(Math.abs).sort((a, b) => a - b);
  return {
    mean: mean(errors),
    sd: standardDeviation(errors),
    within95: sorted[Math.min(sorted.length - 1, Math.ceil(0.95 * sorted.length) - 1)]!,
    count: errors.length,
  };
}

/** Probability of at least `misses` of `cases` outside a band that holds all but `share` of them. */
export function atLeast(misses: number, cases: number, share: number): number {
  let term = (1 - share) ** cases;
  let below = 0;
  for (let k = 0; k < misses; k++) {
    below += term;
    term *= ((cases - k) / (k + 1)) * (share / (1 - share));
  }
  return Math.max(0, 1 - below);
}

/** Constant offset between two curves, and the RMS of what remains. */
export interface CurveError {
  readonly offset: number;
  readonly rms: number;
}

/** @param found as long as `truth`; places where either is unknown do not count */
export function curveError(found: ArrayLike<number>, truth: ArrayLike<number>): CurveError | null {
  const differences = Array.from(found, (value, i) => value - truth[i]!).filter(Number.isFinite);
  if (differences.length === 0) return null;
  const offset = mean(differences);
  const squares = differences.reduce((sum, value) => sum + (value - offset) ** 2, 0);
  return { offset, rms: Math.sqrt(squares / differences.length) };
}

/** RMS with the offset left in. */
export function rms({ offset, rms: rest }: CurveError): number {
  return Math.hypot(offset, rest);
}
