import { rhythmRules } from '../../reference/index.ts';

/** One sample of a phone's accelerometer, gravity included or not. */
export interface Shake {
  /** s, ascending, in any rhythm. */
  readonly time: number;
  /** m/s² along the phone's axes, however it is carried. */
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

/**
 * Step rate of the runner who carries the phone, steps/min, from the last seconds. The size of the acceleration repeats
 * with each step, whichever way the phone lies; its autocorrelation shows how often.
 *
 * @returns `null` when there is too little, or nothing that repeats like running
 */
export function cadenceOfShaking(shakes: readonly Shake[]): number | null {
  const { samplingRate, shaking, regular, cadence } = rhythmRules;
  const last = shakes.at(-1);
  const first = shakes[0];
  if (first === undefined || last === undefined || last.time - first.time < shaking.least) return null;
  const size = evenly(shakes, Math.max(first.time, last.time - shaking.most), last.time, samplingRate);
  const [lowest, highest] = cadence;
  const shortest = (60 / highest) * samplingRate;
  const longest = (60 / lowest) * samplingRate;
  const correlations = Array.from({ length: Math.ceil(longest) + 2 }, (_, lag) => correlation(size, lag));
  const peaks = correlations.flatMap((value, lag) => {
    const before = correlations[lag - 1] ?? 1;
    const after = correlations[lag + 1] ?? 1;
    return lag >= shortest - 1 && lag <= longest + 1 && value > before && value >= after ? [lag] : [];
  });
  const best = peaks.reduce<number | null>(
    (a, lag) => (a === null || correlations[lag]! > correlations[a]! ? lag : a),
    null,
  );
  if (best === null || correlations[best]! < regular) return null;
  const steps = 60 / (refined(size, best) / samplingRate);
  return steps >= lowest && steps <= highest ? steps : null;
}

/** Size of the acceleration on an even time base, its mean taken off. */
function evenly(shakes: readonly Shake[], from: number, until: number, rate: number): Float64Array {
  const values = new Float64Array(Math.floor((until - from) * rate) + 1);
  let next = 0;
  for (let i = 0; i < values.length; i++) {
    const time = from + i / rate;
    while (next < shakes.length - 1 && shakes[next]!.time < time) next++;
    const b = shakes[next]!;
    const a = shakes[Math.max(0, next - 1)]!;
    const share = b.time > a.time ? Math.min(1, Math.max(0, (time - a.time) / (b.time - a.time))) : 1;
    values[i] = length(a) + share * (length(b) - length(a));
  }
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.map((value) => value - mean);
}

function length({ x, y, z }: Shake): number {
  const size = Math.hypot(x, y, z);
  return Number.isFinite(size) ? size : 0;
}

/** Of the signal with itself `lag` samples later, −1 to 1. */
function correlation(values: Float64Array, lag: number): number {
  let product = 0;
  let before = 0;
  let after = 0;
  for (let i = lag; i < values.length; i++) {
    product += values[i]! * values[i - lag]!;
    before += values[i - lag]! ** 2;
    after += values[i]! ** 2;
  }
  const power = Math.sqrt(before * after);
  return power > 0 ? product / power : 0;
}

/** The period to a fraction of a sample, from the peak as many steps later as still correlate. */
function refined(values: Float64Array, period: number): number {
  let best = peakNear(values, period) ?? period;
  for (let steps = 2; steps * best < values.length / 2; steps++) {
    const peak = peakNear(values, Math.round(steps * best));
    if (peak === null) break;
    best = peak / steps;
  }
  return best;
}

/** Top of the parabola through the highest correlation within one sample, `null` when it falls off or is weak. */
function peakNear(values: Float64Array, lag: number): number | null {
  const around = [-2, -1, 0, 1, 2].map((i) => correlation(values, lag + i));
  const top = around.indexOf(Math.max(...around));
  if (top === 0 || top === 4 || around[top]! < rhythmRules.regular) return null;
  const [a, b, c] = [around[top - 1]!, around[top]!, around[top + 1]!];
  const curve = a - 2 * b + c;
  return lag + top - 2 + (curve < 0 ? (0.5 * (a - c)) / curve : 0);
}
