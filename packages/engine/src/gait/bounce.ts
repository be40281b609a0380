import {
  indexOfMax,
  indexOfMin,
  lowpass,
  mean,
  median,
  type Recording,
  type Trajectory,
} from '../motion/index.ts';
import { filterCutoffs, gravity } from '../reference/index.ts';
import type { LegSignals } from './leg-signals.ts';
import { findRhythm } from './rhythm.ts';
import type { Stride } from './types.ts';

/** The body's rise and fall once per step. */
export interface Bounce {
  /** Amplitude of the first harmonic at step rate, m: about half the vertical oscillation. */
  readonly amplitude: number;
  /** Height half-way through the foot's backward sweep, −1 lowest (running bounces) … +1 highest (walking vaults). */
  readonly midSweep: number;
}

/**
 * First harmonic of the trunk's height at step rate, mean over strides, against the middle of the foot's backward sweep,
 * which needs no toe-off. `null` when no stride can be evaluated.
 */
export function findBounce(
  recording: Recording,
  { reach }: LegSignals,
  strides: readonly Stride[],
): Bounce | null {
  const height = trunkHeight(recording);
  if (height === null) return null;
  const parts = strides.flatMap((stride) => strideHarmonic(height, stride, recording.sampleRate) ?? []);
  if (parts.length === 0) return null;
  const cosine = mean(parts.map((part) => part.cosine));
  const sine = mean(parts.map((part) => part.sine));
  const middle =
    4 * Math.PI * median(strides.map((stride) => sweepMiddle(reach, stride, recording.sampleRate)));
  const amplitude = Math.hypot(cosine, sine);
  const midSweep = (cosine * Math.cos(middle) + sine * Math.sin(middle)) / amplitude;
  return { amplitude, midSweep: amplitude > 0 ? midSweep : 0 };
}

/**
 * Gravity as the clip shows it, over true gravity: 1 when time base and scale are right, k⁻² for a clip slowed k-fold.
 * In flight nothing but gravity acts and over whole steps the ground carries the body's weight; with half-sine contacts
 * (Morin et al. 2005) this fixes the bounce's amplitude at step rate: g·c/ω², c = 2·cos(πd)/(1 − 4d²), d contact over
 * step time.
 */
export function apparentGravity(bounce: Bounce, strideTime: number, dutyFactor: number): number {
  const d = 2 * dutyFactor;
  // The same without nought over nought at d = ½: π·sinc(½ − d)/(1 + 2d).
  const off = Math.PI * (0.5 - d);
  const c = ((off === 0 ? 1 : Math.sin(off) / off) * Math.PI) / (1 + 2 * d);
  const omega = (4 * Math.PI) / strideTime;
  return (bounce.amplitude * omega * omega) / Math.abs(c) / gravity;
}

/**
 * Strides per second by the trunk's rise and fall alone. Unlike what is read along the ground it does not stretch or
 * shrink while a runner passes the camera, which sees the leg from ahead first and from behind last.
 */
export function bounceRate(recording: Recording): number | null {
  const height = trunkHeight(recording);
  if (height === null) return null;
  const { sampleRate } = recording;
  const rhythm = findRhythm(lowpass(height, filterCutoffs.centreOfMass, sampleRate));
  return rhythm === null ? null : sampleRate / (2 * rhythm.period);
}

/** Mean height of hips and shoulders, m: nearer to the centre of mass than the hips alone. */
function trunkHeight({ points }: Recording): Float64Array | null {
  const seen = ['left_hip', 'right_hip', 'left_shoulder', 'right_shoulder'].flatMap(
    (name) => points[name] ?? [],
  );
  const first = seen[0];
  if (first === undefined) return null;
  return first.y.map((_, i) => seen.reduce((sum: number, { y }: Trajectory) => sum + y[i]!, 0) / seen.length);
}

/** Parts of the height in step with the stride, cosine from its start. */
function strideHarmonic(
  height: Float64Array,
  { start, end }: Stride,
  sampleRate: number,
): { cosine: number; sine: number } | null {
  const first = Math.round(start * sampleRate);
  const last = Math.round(end * sampleRate);
  const count = last - first;
  const drift = (height[last]! - height[first]!) / count;
  const level = height.subarray(first, last).map((value, i) => value - drift * i);
  const middle = mean(level);
  let cosine = 0;
  let sine = 0;
  for (let i = 0; i < count; i++) {
    const angle = (4 * Math.PI * ((first + i) / sampleRate - start)) / (end - start);
    cosine += (level[i]! - middle) * Math.cos(angle);
    sine += (level[i]! - middle) * Math.sin(angle);
  }
  if (!Number.isFinite(cosine + sine)) return null;
  return { cosine: (2 * cosine) / count, sine: (2 * sine) / count };
}

/** Half-way between the foot's most forward and its most backward position of a stride, share of the stride. */
function sweepMiddle(reach: Float64Array, { start, end }: Stride, sampleRate: number): number {
  const [first, last] = [start * sampleRate, end * sampleRate];
  const quarter = (last - first) / 4;
  const middle = (indexOfMax(reach, first - quarter, first + quarter) + indexOfMin(reach, first, last)) / 2;
  return (middle - first) / (last - first);
}
