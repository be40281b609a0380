/** A smooth periodic function of phase: mean, then cosine and sine of each harmonic. */
export type Coefficients = Float64Array;

const turn = 2 * Math.PI;

/** Cosine and sine basis of `harmonics` harmonics at a phase (0–1): 1, cos, sin, cos 2, sin 2, … */
export function basis(phase: number, harmonics: number): Float64Array {
  const values = new Float64Array(2 * harmonics + 1);
  values[0] = 1;
  for (let k = 1; k <= harmonics; k++) {
    values[2 * k - 1] = Math.cos(turn * k * phase);
    values[2 * k] = Math.sin(turn * k * phase);
  }
  return values;
}

/** Value of a Fourier series at a phase (0–1, any number wraps). */
export function evaluate(coefficients: ArrayLike<number>, phase: number): number {
  let sum = coefficients[0]!;
  for (let k = 1; 2 * k < coefficients.length; k++) {
    const angle = turn * k * phase;
    sum += coefficients[2 * k - 1]! * Math.cos(angle) + coefficients[2 * k]! * Math.sin(angle);
  }
  return sum;
}

/** Fourier series of evenly spaced samples of one period (the first is not repeated at the end). */
export function fit(samples: readonly number[], harmonics: number): Coefficients {
  const sums = new Float64Array(2 * harmonics + 1);
  samples.forEach((sample, i) => {
    basis(i / samples.length, harmonics).forEach((value, k) => {
      sums[k]! += (sample * value * (k === 0 ? 1 : 2)) / samples.length;
    });
  });
  return sums;
}

/** Smooth step from 0 to 1 between two phases; no corner at either end. */
export function ramp(phase: number, from: number, to: number): number {
  const t = Math.min(1, Math.max(0, (phase - from) / (to - from)));
  return t * t * (3 - 2 * t);
}

/** Smooth hump of height 1 at `centre` that ends `width` away, on a circle of length 1. */
export function hump(phase: number, centre: number, width: number): number {
  const offset = wrap(phase - centre + 0.5) - 0.5;
  return Math.abs(offset) >= width ? 0 : Math.cos((Math.PI * offset) / (2 * width)) ** 2;
}

/** Phase brought to 0–1. */
export function wrap(phase: number): number {
  return phase - Math.floor(phase);
}

/** Value of an evenly sampled period at a phase, straight between samples. */
export function interpolate(samples: readonly number[], phase: number): number {
  const position = wrap(phase) * samples.length;
  const index = Math.floor(position);
  const next = samples[(index + 1) % samples.length]!;
  const here = samples[index % samples.length]!;
  return here + (next - here) * (position - index);
}
