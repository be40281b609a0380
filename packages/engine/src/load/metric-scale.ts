import { valueAt } from '../body/index.ts';
import { type Stride, travelSpeed } from '../gait/index.ts';
import { derivative, lowpass, median, type Recording } from '../motion/index.ts';
import type { Side } from '../pose/index.ts';
import { filterCutoffs, loadErrors, stanceRules } from '../reference/index.ts';

/** How to correct a recording's metres, and how sure they are then. */
export interface MetricScale {
  /** Times the recording's metres. */
  readonly factor: number;
  /** Relative standard error. */
  readonly relativeError: number;
  readonly source: 'belt' | 'way' | Recording['scale']['source'];
  /** Speed of the ground under the resting foot in corrected metres, m/s; `null` when no foot was seen to rest. */
  readonly groundSpeed: number | null;
}

/** Ground and body disagreeing by more than this factor: one of the numbers given is wrong (choice). */
const widest = 1.35;

/**
 * Metres from all that the clip offers: the body's height, and at a known speed the ground: on a treadmill the belt,
 * which carries the resting foot along, over ground the way that the hips make past a camera that stands. Weighted by
 * inverse variance; a ground that contradicts the body altogether is left out.
 */
export function metricScale(recording: Recording, side: Side, strides: readonly Stride[]): MetricScale {
  const { scale, speed, surface } = recording;
  const ground =
    surface === 'treadmill' ? restingSpeed(recording, side, strides) : travelSpeed(recording, side);
  const body = { factor: 1, relativeError: scale.relativeError, source: scale.source, groundSpeed: ground };
  if (scale.source === 'metric' || ground === null || speed === null) return body;
  const told = speed / ground;
  if (!(told > 1 / widest && told < widest)) return body;
  const error = surface === 'treadmill' ? loadErrors.beltSpeed : loadErrors.runningSpeed;
  const [a, b] = [error ** -2, scale.relativeError ** -2];
  const factor = Math.exp((a * Math.log(told)) / (a + b));
  // Further apart than their errors allow: the mean is as much less sure (Birge ratio).
  const apart = Math.abs(Math.log(told)) / Math.hypot(error, scale.relativeError);
  return {
    factor,
    relativeError: Math.max(1, apart) * (a + b) ** -0.5,
    source: surface === 'treadmill' ? 'belt' : 'way',
    groundSpeed: factor * ground,
  };
}

/** Backward speed of the forefoot while the foot is flat, m/s: median over strides. */
function restingSpeed(recording: Recording, side: Side, strides: readonly Stride[]): number | null {
  const toe = recording.points[`${side}_foot_index`];
  if (toe === undefined) return null;
  const { sampleRate } = recording;
  const velocity = derivative(lowpass(toe.x, filterCutoffs.foot, sampleRate), sampleRate);
  const [from, to] = stanceRules.flatFoot;
  const moments = [0, 0.5, 1].map((share) => from + share * (to - from));
  const speeds = strides.flatMap(({ start, toeOff }) =>
    moments.map((moment) => -valueAt(velocity, recording, start + moment * (toeOff - start))),
  );
  const speed = median(speeds);
  return speed > 0 ? speed : null;
}
