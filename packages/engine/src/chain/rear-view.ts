import { valueAt } from '../body/index.ts';
import type { Stride } from '../gait/index.ts';
import { lowpass, type Recording } from '../motion/index.ts';
import type { Side } from '../pose/index.ts';
import { filterCutoffs, waistRules } from '../reference/index.ts';
import { degrees, type Reading, type Subject, spreadOf, stridesOf } from './reading.ts';

const sides = ['left', 'right'] as const;

/** Height and place to the runner's right over time, smoothed, m. */
interface Frontal {
  readonly y: Float64Array;
  readonly z: Float64Array;
}

type Joints = Readonly<Record<'hip' | 'knee' | 'ankle', Frontal>>;

/**
 * G2a to G2c and step width, all at midstance in the frontal plane: from behind, or from motion capture, which sees
 * from everywhere. A side view has no entry.
 */
export function rearView(subject: Subject): readonly Reading[] {
  const { recording } = subject;
  if (recording.view !== 'rear' && recording.view !== null) return [];
  const legs = { left: joints(recording, 'left'), right: joints(recording, 'right') };
  if (legs.left === null || legs.right === null) return missing();
  const both = { left: legs.left, right: legs.right };
  const pelvis = pelvisOf(subject, both);
  return [
    ...sides.flatMap((side) => pelvisAndThigh(subject, both[side], pelvis, side)),
    { id: 'G2c', side: null, result: spreadOf(kneeWindows(subject, both)) },
    { id: 'stepWidth', side: null, result: spreadOf(stepWidths(subject, both)), scaled: true },
  ];
}

function missing(): readonly Reading[] {
  const result = 'landmarks-missing' as const;
  return [
    ...sides.flatMap((side): readonly Reading[] => [
      { id: 'G2a', side, result },
      { id: 'G2b', side, result },
    ]),
    { id: 'G2c', side: null, result },
    { id: 'stepWidth', side: null, result },
  ];
}

function joints({ points, sampleRate }: Recording, side: Side): Joints | null {
  const [hip, knee, ankle] = ['hip', 'knee', 'ankle'].map((part): Frontal | null => {
    const point = points[`${side}_${part}`];
    if (!point?.z) return null;
    const smooth = (values: Float64Array) => lowpass(values, filterCutoffs.joint, sampleRate);
    return { y: smooth(point.y), z: smooth(point.z) };
  });
  return hip && knee && ankle ? { hip, knee, ankle } : null;
}

function midstance({ start, toeOff }: Stride): number {
  return (start + toeOff) / 2;
}

/** The pelvis' tilt over time, rad, + right side higher. */
interface Pelvis {
  readonly tilt: Float64Array;
  /** True when told by a network's hip marks, which hardly tilt with the pelvis. */
  readonly coarse: boolean;
}

/** By stickers on the waistband where they are worn, else by the hips: markers of a laboratory or a network's marks. */
function pelvisOf(subject: Subject, legs: Readonly<Record<Side, Joints>>): Pelvis {
  const { waist, view, sampleRate } = subject.recording;
  if (waist !== undefined) {
    const smooth = (values: Float64Array) => lowpass(values, filterCutoffs.joint, sampleRate);
    const across = smooth(waist.across);
    const tilt = smooth(waist.rise).map((rise, i) => Math.atan2(rise, across[i]!));
    const times = sides.flatMap((side) => stridesOf(subject, side).map(midstance));
    const seen = times.filter((time) => Number.isFinite(valueAt(tilt, subject.recording, time)));
    if (seen.length >= waistRules.share * times.length) return { tilt, coarse: false };
  }
  const [left, right] = [legs.left.hip, legs.right.hip];
  const tilt = right.y.map((y, i) => Math.atan2(y - left.y[i]!, right.z[i]! - left.z[i]!));
  return { tilt, coarse: view !== null };
}

/** G2a: the free hip below the standing one; G2b: the thigh leaning in from the pelvis' perpendicular; deg. */
function pelvisAndThigh(
  subject: Subject,
  { hip, knee }: Joints,
  pelvis: Pelvis,
  side: Side,
): readonly Reading[] {
  const inwards = side === 'left' ? 1 : -1;
  const at = (values: Float64Array, time: number) => valueAt(values, subject.recording, time);
  const angles = stridesOf(subject, side).map((stride) => {
    const t = midstance(stride);
    const drop = -inwards * at(pelvis.tilt, t);
    const lean = Math.atan2(inwards * (at(knee.z, t) - at(hip.z, t)), at(hip.y, t) - at(knee.y, t));
    return { drop: degrees * drop, adduction: degrees * (drop + lean) };
  });
  const { coarse } = pelvis;
  return [
    { id: 'G2a', side, result: spreadOf(angles.map(({ drop }) => drop)), coarse },
    { id: 'G2b', side, result: spreadOf(angles.map(({ adduction }) => adduction)), coarse },
  ];
}

/** G2c: gap between the knees over that between the hips at both legs' midstances, %. */
function kneeWindows(subject: Subject, legs: Readonly<Record<Side, Joints>>): readonly number[] {
  const gap = (part: 'hip' | 'knee', time: number) =>
    valueAt(legs.right[part].z, subject.recording, time) -
    valueAt(legs.left[part].z, subject.recording, time);
  return sides
    .flatMap((side) => stridesOf(subject, side).map(midstance))
    .map((time) => (100 * gap('knee', time)) / gap('hip', time));
}

/** Sideways from each left foot at its midstance to the next right one, cm. */
function stepWidths(subject: Subject, legs: Readonly<Record<Side, Joints>>): readonly number[] {
  const place = (side: Side, stride: Stride) =>
    valueAt(legs[side].ankle.z, subject.recording, midstance(stride));
  return stridesOf(subject, 'left').flatMap((left) => {
    const right = stridesOf(subject, 'right').find(
      (one) => midstance(one) > midstance(left) && midstance(one) < midstance(left) + (left.end - left.start),
    );
    return right === undefined ? [] : [100 * (place('right', right) - place('left', left))];
  });
}
