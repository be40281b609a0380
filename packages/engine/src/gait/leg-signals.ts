import { derivative, lowpass, type Recording, type Trajectory } from '../motion/index.ts';
import type { Side } from '../pose/index.ts';
import { filterCutoffs } from '../reference/index.ts';

/** A point's velocity in a frame that travels with the runner, m/s: about minus the running speed while it rests. */
export interface Velocity {
  readonly forward: Float64Array;
  readonly up: Float64Array;
}

/** What the events of one leg are read from, over the recording's time base. */
export interface LegSignals {
  readonly side: Side;
  /** Heel (ankle where there is no heel) ahead of the hip, m. */
  readonly reach: Float64Array;
  /** Velocity of the heel (ankle where there is no heel) beside the runner. */
  readonly heel: Velocity;
  /** Velocity of the toe beside the runner; `null` when no toe was tracked. */
  readonly toe: Velocity | null;
  /** Mean velocity of heel and toe, smoothed as the toe's; `null` when one of them was not tracked. */
  readonly foot: Velocity | null;
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
  const toe = points[`${side}_foot_index`];
  const heel = points[`${side}_heel`];
  const travel = runnerVelocity(recording, hip, sampleRate / period);
  const velocity = ({ x, y }: Trajectory, cutoff: number): Velocity => {
    const rate = (values: Float64Array) => derivative(lowpass(values, cutoff, sampleRate), sampleRate);
    return { forward: rate(x).map((v, i) => v - travel[i]!), up: rate(y) };
  };
  return {
    side,
    reach,
    heel: velocity(heel ?? ankle, filterCutoffs.events),
    toe: toe === undefined ? null : velocity(toe, filterCutoffs.toeOff),
    foot: toe === undefined || heel === undefined ? null : velocity(between(heel, toe), filterCutoffs.toeOff),
    kneeFlexion: lowpass(kneeFlexion(hip, knee, ankle), filterCutoffs.events, sampleRate),
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

function between(a: Trajectory, b: Trajectory): Trajectory {
  const middle = (p: Float64Array, q: Float64Array) => p.map((value, i) => (value + q[i]!) / 2);
  return { x: middle(a.x, b.x), y: middle(a.y, b.y), z: null };
}

function kneeFlexion(hip: Trajectory, knee: Trajectory, ankle: Trajectory): Float64Array {
  return hip.x.map((_, i) => {
    const thigh = Math.atan2(knee.x[i]! - hip.x[i]!, hip.y[i]! - knee.y[i]!);
    const shank = Math.atan2(ankle.x[i]! - knee.x[i]!, knee.y[i]! - ankle.y[i]!);
    return thigh - shank;
  });
}
