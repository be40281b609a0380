import { valueAt } from '../body/index.ts';
import type { Stride } from '../gait/index.ts';
import { lowpassGain, type Recording } from '../motion/index.ts';
import { filterCutoffs, gravity, stancePoints } from '../reference/index.ts';
import type { Course } from './stance-types.ts';

/** Two numbers of a harmonic: cosine and sine part, body weights. */
export type Harmonic = readonly [number, number];

/** s */
export interface StepTiming {
  readonly contactTime: number;
  readonly stepTime: number;
}

/**
 * Harmonic at a multiple of the step rate of the acceleration over gravity, phase from initial contact; all strides
 * together. `null` when no stride was seen whole.
 *
 * @param path one coordinate, m, low-passed at `filterCutoffs.centreOfMass`
 * @param scale corrects its metres
 */
export function accelerationHarmonic(
  path: Float64Array,
  scale: number,
  order: number,
  recording: Recording,
  strides: readonly Stride[],
): Harmonic | null {
  const samples = 64;
  let [cosine, sine, count, time] = [0, 0, 0, 0];
  for (const { start, end } of strides) {
    const first = valueAt(path, recording, start);
    const drift = valueAt(path, recording, end) - first;
    let [c, s] = [0, 0];
    for (let i = 0; i < samples; i++) {
      const share = i / samples;
      const value = valueAt(path, recording, start + share * (end - start)) - drift * share;
      c += value * Math.cos(4 * Math.PI * order * share);
      s += value * Math.sin(4 * Math.PI * order * share);
    }
    if (!Number.isFinite(c + s)) continue;
    cosine += (2 * c) / samples;
    sine += (2 * s) / samples;
    time += (end - start) / 2;
    count++;
  }
  if (count === 0) return null;
  const rate = (order * count) / time;
  const kept = lowpassGain(rate, filterCutoffs.centreOfMass, recording.sampleRate);
  const factor = (-scale * (2 * Math.PI * rate) ** 2) / gravity / kept / count;
  return [factor * cosine, factor * sine];
}

/** The same harmonic of a force that acts in contact alone, step after step. */
export function forceHarmonics(
  force: Course,
  order: number,
  { contactTime, stepTime }: StepTiming,
): Harmonic {
  let [c, s] = [0, 0];
  const last = stancePoints - 1;
  for (let i = 0; i <= last; i++) {
    const angle = (2 * Math.PI * order * contactTime * i) / last / stepTime;
    const weight = i === 0 || i === last ? 0.5 : 1;
    c += weight * force[i]! * Math.cos(angle);
    s += weight * force[i]! * Math.sin(angle);
  }
  const factor = (2 * contactTime) / last / stepTime;
  return [factor * c, factor * s];
}
