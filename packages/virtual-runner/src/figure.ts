import type { Side } from '@stridewhy/engine';
import { hump, wrap } from './curve.ts';
import type { RunnerKnobs } from './knobs.ts';
import { type LegPose, legPoints } from './leg.ts';
import { pelvisFromMass } from './place.ts';
import type { Proportions } from './proportions.ts';
import type { Solution } from './solve.ts';
import { pelvisPoints, upperPoints } from './upper-body.ts';
import { add, radians, type Vec3, vec } from './vector.ts';

/** All joints of one side, m. */
export interface SidePoints {
  readonly shoulder: Vec3;
  readonly elbow: Vec3;
  readonly wrist: Vec3;
  /** Knuckles. */
  readonly hand: Vec3;
  readonly hip: Vec3;
  readonly knee: Vec3;
  readonly ankle: Vec3;
  /** Marks of a pose network: back of the heel and toe box, a little above the sole. */
  readonly heel: Vec3;
  readonly footIndex: Vec3;
  readonly heelSole: Vec3;
  readonly ballSole: Vec3;
  readonly toeTip: Vec3;
}

/** The whole figure at one time, m: x forward, y up from the belt, z to the runner's right. */
export interface Figure {
  readonly pelvis: Vec3;
  readonly midShoulder: Vec3;
  readonly midEar: Vec3;
  readonly centreOfMass: Vec3;
  readonly left: SidePoints;
  readonly right: SidePoints;
}

/** Builds the figure at a phase of the left stride (0–1, 0 is the left foot's initial contact). */
export function figureAt(
  body: Proportions,
  knobs: RunnerKnobs,
  solution: Solution,
  poseAt: (phase: number) => LegPose,
  phase: number,
): Figure {
  const leftPose = poseAt(phase);
  const rightPose = poseAt(phase + 0.5);
  const [x, y] = solution.massPath(phase);
  const centreOfMass = vec(x, y + solution.height, 0);
  const pelvis = add(centreOfMass, pelvisFromMass(body, knobs, phase, leftPose, rightPose));
  return figureOver(body, knobs, phase, { pelvis, centreOfMass, left: leftPose, right: rightPose });
}

/** The whole body where its pelvis, its centre of mass and the pose of its legs are known. */
export function figureOver(
  body: Proportions,
  knobs: RunnerKnobs,
  phase: number,
  {
    pelvis,
    centreOfMass,
    ...legs
  }: Pick<Figure, 'pelvis' | 'centreOfMass'> & Readonly<Record<Side, LegPose>>,
): Figure {
  const hips = pelvisPoints(body, knobs, phase);
  const upper = upperPoints(body, knobs, phase);
  const side = (name: Side): SidePoints => ({
    ...mapPoints(upper[name], (point) => add(pelvis, point)),
    ...leg(body, knobs, name, add(pelvis, hips[name]), legs[name], phase),
  });
  return {
    pelvis,
    midShoulder: add(pelvis, upper.midShoulder),
    midEar: add(pelvis, upper.midEar),
    centreOfMass,
    left: side('left'),
    right: side('right'),
  };
}

/** One leg hanging from its hip joint, the foot on its own line. */
export function leg(
  body: Proportions,
  knobs: RunnerKnobs,
  side: Side,
  hip: Vec3,
  pose: LegPose,
  leftPhase: number,
): Omit<SidePoints, 'shoulder' | 'elbow' | 'wrist' | 'hand'> {
  const outward = side === 'left' ? -1 : 1;
  const phase = wrap(side === 'left' ? leftPhase : leftPhase + 0.5);
  const points = legPoints(body, pose);
  const footZ = (outward * knobs.stepWidth) / 2;
  // Knee on the line from hip to ankle, moved out by the knob around midstance; toes turned out.
  const kneeGap = (knobs.kneeGap / 2) * hump(phase, knobs.dutyFactor / 2, knobs.dutyFactor);
  const kneeZ = (hip.z + footZ) / 2 + outward * kneeGap;
  const toeOut = (point: Vec3) => outward * (point.x - points.ankle.x) * Math.tan(knobs.toeOut * radians);
  const at = (point: Vec3, z: number) => vec(hip.x + point.x, hip.y + point.y, z);
  const onFoot = (point: Vec3) => at(point, footZ + toeOut(point));
  return {
    hip,
    knee: at(points.knee, kneeZ),
    ankle: at(points.ankle, footZ),
    heel: onFoot(points.heel),
    footIndex: onFoot(points.toe),
    heelSole: onFoot(points.heelSole),
    ballSole: onFoot(points.ballSole),
    toeTip: onFoot(points.toeTip),
  };
}

function mapPoints<K extends string>(points: Record<K, Vec3>, map: (point: Vec3) => Vec3): Record<K, Vec3> {
  const entries = Object.entries<Vec3>(points).map(([name, point]) => [name, map(point)]);
  return Object.fromEntries(entries) as Record<K, Vec3>;
}
