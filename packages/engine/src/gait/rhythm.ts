import { mean } from '../motion/index.ts';
import { strideRules } from '../reference/index.ts';

/** The repeating of a signal over a clip. */
export interface Rhythm {
  /** Period, samples, sub-sample. */
  readonly period: number;
  /** Correlation of the signal with itself one period later, −1…1. */
  readonly strength: number;
}

/**
 * Period of a repeating signal: first high peak of its autocorrelation after it has once gone negative. Gaps count as
 * the signal's mean. `null` when nothing repeats within the first two thirds of the signal.
 */
export function findRhythm(signal: Float64Array): Rhythm | null {
  const centre = mean(signal);
  const centred = signal.map((value) => (Number.isNaN(value) ? 0 : value - centre));
  const lags = Math.min(Math.floor((signal.length * 2) / 3), strideRules.longestPeriod);
  let hasBeenNegative = false;
  let [before, here] = [1, 1];
  for (let lag = 1; lag < lags; lag++) {
    const after = autocorrelation(centred, lag);
    if (hasBeenNegative && here >= strideRules.repeating && here >= before && here > after) {
      const shift = (before - after) / (2 * (before - 2 * here + after));
      return { period: lag - 1 + shift, strength: here };
    }
    hasBeenNegative ||= after < 0;
    [before, here] = [here, after];
  }
  return null;
}

/** Correlation of a centred signal with itself so many samples later, −1…1. */
function autocorrelation(centred: Float64Array, lag: number): number {
  let product = 0;
  let early = 0;
  let late = 0;
  for (let i = lag; i < centred.length; i++) {
    const a = centred[i - lag]!;
    const b = centred[i]!;
    product += a * b;
    early += a * a;
    late += b * b;
  }
  return product / Math.sqrt(early * late || 1);
}
