import type { BySide, Gait, Stride } from '../gait/index.ts';
import { median, type Recording } from '../motion/index.ts';
import type { Side } from '../pose/index.ts';
import { standingShankLean } from '../reference/index.ts';
import { flatFootAngle } from './ankle-zero.ts';
import { centreOfMass } from './centre-of-mass.ts';
import { withFarLeg } from './far-leg.ts';
import { midPoint, sidePoint } from './points.ts';
import { footLineAngle, leanAngle, sum, thighAngle } from './segment-angles.ts';
import { smooth, smoothPath } from './smooth.ts';
import { meanCurve, strideCurves } from './stride-curves.ts';
import type { Body, LegAngles, MeanCurves, Path } from './types.ts';

/**
 * Sagittal joint angles, centre of mass and mean curves of a recording. Angles in rad over the recording's time base,
 * curves in deg over the gait cycle. From one camera only the leg next to it is analysed. What the landmarks cannot
 * carry is `null`: hidden shoulders take the trunk, the hip angle and the centre of mass.
 */
export function analyseBody(recording: Recording, gait: Gait): Body {
  const trunk = trunkLean(recording);
  const legs = bySide(recording, (side) => legAngles(recording, side, trunk, stancesOf(gait, side)));
  return {
    legs,
    trunkLean: trunk,
    centreOfMass: smoothPath(centreOfMass(withFarLeg(recording, gait)), recording),
    legLength: bySide(recording, (side) => legLength(recording, side)),
    curves: bySide(recording, (side) => {
      const angles = legs[side];
      return angles === null ? null : meanCurves(recording, stridesOf(gait, side), angles, trunk);
    }),
  };
}

function bySide<T>(recording: Recording, compute: (side: Side) => T | null): BySide<T> {
  const { nearSide } = recording;
  const seen = seesSagittalPlane(recording);
  return {
    left: seen && nearSide !== 'right' ? compute('left') : null,
    right: seen && nearSide !== 'left' ? compute('right') : null,
  };
}

/** Standing shank angle, rad: what the ankle's zero takes out in place of a standing picture. */
const standing = (standingShankLean.meanDeg * Math.PI) / 180;

/** One camera behind or in front of the runner sees no sagittal angles; motion capture sees them from anywhere. */
function seesSagittalPlane(recording: Recording): boolean {
  const fromTheSide = recording.view === 'side-left' || recording.view === 'side-right';
  const fromAnywhere = recording.view === null;
  return fromTheSide || (fromAnywhere && Object.values(recording.points).some((point) => point.z !== null));
}

function stridesOf(gait: Gait, side: Side): readonly Stride[] {
  return gait.strides.filter((stride) => stride.side === side);
}

type Stance = Pick<Stride, 'start' | 'toeOff'>;

/** Times on the ground: of the strides kept, or, where a plate saw a single step, of the contacts. */
function stancesOf(gait: Gait, side: Side): readonly Stance[] {
  const strides = stridesOf(gait, side);
  if (strides.length > 0) return strides;
  return gait.contacts
    .filter((contact) => contact.side === side)
    .map(({ initialContact, toeOff }) => ({ start: initialContact, toeOff }));
}

function trunkLean(recording: Recording): Float64Array | null {
  if (!seesSagittalPlane(recording)) return null;
  const hip = midPoint(recording, 'hip');
  const shoulder = midPoint(recording, 'shoulder');
  return hip === null || shoulder === null ? null : smooth(leanAngle(hip, shoulder), 'joint', recording);
}

function legAngles(
  recording: Recording,
  side: Side,
  trunk: Float64Array | null,
  stances: readonly Stance[],
): LegAngles | null {
  const [hip, knee, ankle, heel, toe] = ['hip', 'knee', 'ankle', 'heel', 'foot_index'].map((joint) =>
    sidePoint(recording, side, joint),
  );
  if (!hip || !knee || !ankle || !heel || !toe) return null;
  const thigh = smooth(thighAngle(hip, knee), 'joint', recording);
  const shankRaw = leanAngle(ankle, knee);
  const shank = smooth(shankRaw, 'joint', recording);
  const footLine = smooth(footLineAngle(heel, toe), 'foot', recording);
  const footOffset = flatFootAngle(footLine, recording, stances);
  const foot = footLine.map((angle) => angle - footOffset);
  return {
    hipFlexion: trunk === null ? null : sum(thigh, trunk),
    kneeFlexion: sum(thigh, shank),
    ankleDorsiflexion: sum(smooth(shankRaw, 'foot', recording), foot).map((angle) => angle - standing),
    thigh,
    shank,
    foot,
    footOffset,
  };
}

/** Hip to knee to ankle, m: median over frames, so that blurred or foreshortened frames do not count. */
function legLength(recording: Recording, side: Side): number | null {
  const [hip, knee, ankle] = ['hip', 'knee', 'ankle'].map((joint) => sidePoint(recording, side, joint));
  if (!hip || !knee || !ankle) return null;
  return median(distances(hip, knee)) + median(distances(knee, ankle));
}

function distances(from: Path, to: Path): number[] {
  const all = Array.from(from.x, (x, i) => Math.hypot(to.x[i]! - x, to.y[i]! - from.y[i]!));
  return all.filter(Number.isFinite);
}

function meanCurves(
  recording: Recording,
  strides: readonly Stride[],
  angles: LegAngles,
  trunk: Float64Array | null,
): MeanCurves {
  const curve = (signal: Float64Array | null) =>
    signal === null ? null : meanCurve(strideCurves(signal, recording, strides));
  return {
    hipFlexion: curve(angles.hipFlexion),
    kneeFlexion: curve(angles.kneeFlexion),
    ankleDorsiflexion: curve(angles.ankleDorsiflexion),
    thigh: curve(angles.thigh),
    shank: curve(angles.shank),
    foot: curve(angles.foot),
    trunkLean: curve(trunk),
  };
}
