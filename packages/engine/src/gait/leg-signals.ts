import { derivative, lowpass, type Recording, type Trajectory } from '../motion/index.ts';
import type { Side } from '../pose/index.ts';
import { filterCutoffs } from '../reference/index.ts';

/** What the events of one leg are read from, over the recording's time base. */
export interface LegSignals {
  readonly side: Side;
  /** Heel (ankle where there is no heel) ahead of the hip, m. */
  readonly reach: Float64Array;
  /** Forward velocity of the heel against the ground's frame, m/s: about minus the running speed in stance. */
  readonly heelVelocity: Float64Array;
  /** Forward velocity of the toe, as the heel's. */
  readonly toeVelocity: Float64Array;
  /** Upward velocity of the toe, m/s; `null` when no toe was tracked. */
  readonly toeRise: Float64Array | null;
  /** Knee flexion, rad. */
  readonly kneeFlexion: Float64Array;
  /** Stride period, samples. */
  readonly period: number;
}

/** Heel (ankle where there is no heel) ahead of the hip, m, smoothed; `null` when one was not tracked. */
export function footReach({ points, sampleRate }: Recording, side: Side): Float64Array | null {
  const hip = points[`${side}_hip`];
  const heel = points[`${side}_heel`] ?? points[`${side}_ankle`];
  if (hip === undefined || heel === undefined) return null;
  return lowpass(
    heel.x.map((x, i) => x - hip.x[i]!),
    filterCutoffs.events,
    sampleRate,
  );
}

/**
 * Signals of a leg; `null` when its hip, knee or ankle was not tracked.
 *
 * @param period stride period, samples
 */
export function legSignals(recording: Recording, side: Side, period: number): LegSignals | null {
  const { points, sampleRate } = recording;
  const reach = footReach(recording, side);
  const hip = points[`${side}_hip`];
  const knee = points[`${side}_knee`];
  const ankle = points[`${side}_ankle`];
  if (reach === null || hip === undefined || knee === undefined || ankle === undefined) return null;
  const heel = points[`${side}_heel`] ?? ankle;
  const toe = points[`${side}_foot_index`] ?? null;
  const smooth = (values: Float64Array) => lowpass(values, filterCutoffs.events, sampleRate);
  const travel = runnerVelocity(recording, hip, sampleRate / period);
  const velocity = (point: Trajectory) =>
    derivative(smooth(point.x), sampleRate).map((v, i) => v - travel[i]!);
  return {
    side,
    reach,
    heelVelocity: velocity(heel),
    toeVelocity: velocity(toe ?? heel),
    toeRise:
      toe === null ? null : derivative(lowpass(toe.y, filterCutoffs.toeHeight, sampleRate), sampleRate),
    kneeFlexion: smooth(kneeFlexion(hip, knee, ankle)),
    period,
  };
}

/**
 * The runner's own forward velocity in the picture, m/s, without the changes within a stride. Taken off the foot's, it
 * makes treadmill, overground and a following camera one case.
 */
function runnerVelocity(recording: Recording, hip: Trajectory, strideRate: number): Float64Array {
  if (recording.surface === 'treadmill') return new Float64Array(hip.x.length);
  return derivative(lowpass(hip.x, strideRate / 2, recording.sampleRate), recording.sampleRate);
}

function kneeFlexion(hip: Trajectory, knee: Trajectory, ankle: Trajectory): Float64Array {
  return hip.x.map((_, i) => {
    const thigh = Math.atan2(knee.x[i]! - hip.x[i]!, hip.y[i]! - knee.y[i]!);
    const shank = Math.atan2(ankle.x[i]! - knee.x[i]!, knee.y[i]! - ankle.y[i]!);
    return thigh - shank;
  });
}
