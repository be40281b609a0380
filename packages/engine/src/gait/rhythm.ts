import { mean } from '../motion/index.ts';

/** The repeating of a signal over a clip. */
export interface Rhythm {
  /** Period, samples, sub-sample. */
  readonly period: number;
  /** Correlation of the signal with itself one period later, −1…1. */
  readonly strength: number;
}

/** Correlation from which a signal counts as repeating. Choice: noise stays below 0.3, running is above 0.8. */
const repeating = 0.5;

/**
 * Period of a repeating signal: first high peak of its autocorrelation after it has once gone negative. Gaps are left
 * out of the sums. `null` when nothing repeats within the first two thirds of the signal.
 */
export function findRhythm(signal: Float64Array): Rhythm | null {
  const centre = mean(signal);
  const centred = signal.map((value) => value - centre);
  const correlation = autocorrelation(centred, Math.floor((signal.length * 2) / 3));
  const firstNegative = correlation.findIndex((value) => value < 0);
  if (firstNegative < 0) return null;
  for (let lag = Math.max(firstNegative, 2); lag < correlation.length - 1; lag++) {
    const [before, here, after] = [correlation[lag - 1]!, correlation[lag]!, correlation[lag + 1]!];
    if (here < repeating || here < before || here <= after) continue;
    const shift = (before - after) / (2 * (before - 2 * here + after));
    return { period: lag + shift, strength: here };
  }
  return null;
}

/** Normalised autocorrelation for lags 0 … lags − 1. */
function autocorrelation(centred: Float64Array, lags: number): Float64Array {
  const known = centred.map((value) => (Number.isNaN(value) ? 0 : value));
  const correlation = new Float64Array(Math.max(lags, 0));
  for (let lag = 0; lag < lags; lag++) {
    let product = 0;
    let early = 0;
    let late = 0;
    for (let i = lag; i < known.length; i++) {
      const a = known[i - lag]!;
      const b = known[i]!;
      product += a * b;
      early += a * a;
      late += b * b;
    }
    correlation[lag] = product / Math.sqrt(early * late || 1);
  }
  return correlation;
}
