import type { Path } from '../body/index.ts';
import {
  type FootForce,
  lowpass,
  type MeasuredForces,
  type Recording,
  type Trajectory,
} from '../motion/index.ts';
import type { Side } from '../pose/index.ts';
import { cleaning, deLeva, forceRules } from '../reference/index.ts';
import { inverseDynamics } from './inverse-dynamics.ts';
import { jointPowers } from './joint-powers.ts';
import type { GroundForce, JointMoments, LegPaths } from './types.ts';

/** One leg's force and moments over the recording's time base, markers and force filtered alike. */
export interface LegKinetics {
  readonly paths: LegPaths;
  readonly force: GroundForce;
  /** N·m */
  readonly moments: JointMoments;
  /** Moment times joint velocity, W, + where the joint gives energy; signs of joints as in `moments`. */
  readonly powers: JointMoments;
}

/**
 * Net joint moments of a leg from force plates and markers: planar inverse dynamics with the same low-pass for both
 * (evidence: pipeline, step 3). `null` when a joint of the leg is not known.
 *
 * @param bodyMass kg
 * @param cutoff Hz; lowered for both to what the markers' rate can carry. Two of them only to repeat what others did
 */
export function legKinetics(
  recording: Recording,
  forces: MeasuredForces,
  side: Side,
  bodyMass: number,
  cutoff: number | { readonly markers: number; readonly force: number } = forceRules.kineticsCutoff,
): LegKinetics | null {
  const highest = recording.sampleRate * cleaning.highestCutoffShare;
  const cutoffs =
    typeof cutoff === 'number'
      ? { markers: Math.min(cutoff, highest), force: Math.min(cutoff, highest) }
      : cutoff;
  const path = (joint: string): Path | null => {
    const point = recording.points[`${side}_${joint}`];
    return point === undefined ? null : smoothed(point, cutoffs.markers, recording.sampleRate);
  };
  const [hip, knee, ankle, heel, toe] = ['hip', 'knee', 'ankle', 'heel', 'foot_index'].map(path);
  if (!hip || !knee || !ankle || !heel || !toe) return null;
  const paths = { hip, knee, ankle, heel, toe };
  const force = smoothedForce(forces[side], forces, recording, cutoffs.force);
  const moments = inverseDynamics(paths, force, deLeva.unknown, bodyMass, recording.sampleRate);
  const powers = jointPowers(
    moments,
    paths,
    pelvisTilt(recording, side, cutoffs.markers),
    recording.sampleRate,
  );
  return { paths, force, moments, powers };
}

/** Anterior tilt from the spines of the pelvis, rad; `null` when they were not marked. */
function pelvisTilt(recording: Recording, side: Side, cutoff: number): Float64Array | null {
  const [front, back] = [recording.points[`${side}_asis`], recording.points[`${side}_psis`]];
  if (front === undefined || back === undefined) return null;
  const tilt = front.x.map((x, i) => Math.atan2(back.y[i]! - front.y[i]!, x - back.x[i]!));
  return lowpass(tilt, cutoff, recording.sampleRate);
}

function smoothed({ x, y }: Trajectory, cutoff: number, sampleRate: number): Path {
  return { x: lowpass(x, cutoff, sampleRate), y: lowpass(y, cutoff, sampleRate) };
}

/**
 * Filters the force and its moment about the origin rather than the centre of pressure, which is noise at low force,
 * and brings them to the markers' time base.
 */
function smoothedForce(
  foot: FootForce,
  { time, sampleRate }: MeasuredForces,
  recording: Recording,
  cutoff: number,
): GroundForce {
  const held = heldCentre(foot.copX);
  const sampled = (values: Float64Array) =>
    sampledAt(lowpass(values, cutoff, sampleRate), time[0] ?? 0, sampleRate, recording.time);
  const fx = sampled(foot.fx);
  const fy = sampled(foot.fy);
  const moment = sampled(foot.fy.map((force, i) => force * held[i]!));
  return {
    fx,
    fy,
    copX: fy.map((force, i) => (force >= forceRules.lowThreshold ? moment[i]! / force : Number.NaN)),
  };
}

/** The centre of pressure held at its last known place through gaps, and at its first before. */
function heldCentre(copX: Float64Array): Float64Array {
  const held = new Float64Array(copX.length);
  // Towards either end of a contact the nearer known place stands in.
  let next = nextKnown(copX, 0);
  let last = -1;
  for (let i = 0; i < copX.length; i++) {
    if (Number.isFinite(copX[i])) last = i;
    if (i > next) next = nextKnown(copX, i);
    const near = last < 0 || (next < copX.length && next - i < i - last) ? next : last;
    held[i] = copX[near] ?? 0;
  }
  return held;
}

function nextKnown(values: Float64Array, from: number): number {
  let i = from;
  while (i < values.length && !Number.isFinite(values[i])) i++;
  return i;
}

/** Linear interpolation; zero outside. */
function sampledAt(values: Float64Array, start: number, rate: number, times: Float64Array): Float64Array {
  return times.map((t) => {
    const at = (t - start) * rate;
    const i = Math.floor(at);
    if (!(at >= 0 && at <= values.length - 1)) return 0;
    return values[i]! + (at - i) * ((values[i + 1] ?? values[i]!) - values[i]!);
  });
}
