import type { RunnerKnobs } from './knobs.ts';
import type { Proportions } from './proportions.ts';
import { add, mix, radians, type Vec3, vec } from './vector.ts';

/** Hip joints relative to the pelvis centre, m. */
export interface PelvisPoints {
  readonly left: Vec3;
  readonly right: Vec3;
}

/** Trunk, head and arms relative to the pelvis centre, m. */
export interface UpperPoints {
  readonly midShoulder: Vec3;
  readonly midEar: Vec3;
  readonly left: ArmPoints;
  readonly right: ArmPoints;
}

export interface ArmPoints {
  readonly shoulder: Vec3;
  readonly elbow: Vec3;
  readonly wrist: Vec3;
  /** Knuckles. */
  readonly hand: Vec3;
}

const turn = 2 * Math.PI;

/** How far the arms, trunk and pelvis swing, deg: enough to look like the gait. */
const swing = {
  run: { arm: 28, armMean: -14, elbow: 92, elbowSwing: 14, pelvisYaw: 6, shoulderYaw: 7, lean: 1.2 },
  walk: { arm: 18, armMean: -4, elbow: 22, elbowSwing: 8, pelvisYaw: 4, shoulderYaw: 3, lean: 0.8 },
  stand: { arm: 0, armMean: -2, elbow: 10, elbowSwing: 0, pelvisYaw: 0, shoulderYaw: 0, lean: 0 },
} as const;

/** Phase of the left stride at which the left leg is farthest forward. */
const legForward = 0.92;

/** Hip joints: the pelvis turns with the leg that swings forward and drops on the swing side. */
export function pelvisPoints(body: Proportions, knobs: RunnerKnobs, phase: number): PelvisPoints {
  const yaw = swing[knobs.gait].pelvisYaw * radians * Math.cos(turn * (phase - legForward));
  const drop =
    knobs.gait === 'stand' ? 0 : knobs.pelvicDrop * radians * Math.cos(turn * (phase - knobs.dutyFactor / 2));
  const half = body.hipWidth / 2;
  const left = vec(half * Math.sin(yaw), half * Math.sin(drop), -half * Math.cos(yaw) * Math.cos(drop));
  return { left, right: vec(-left.x, -left.y, -left.z) };
}

/** Forward lean of the line from mid-hip to mid-shoulder, rad: sways twice a stride; the knob is its mean over stance. */
export function trunkLeanAt(knobs: RunnerKnobs, phase: number): number {
  const { dutyFactor, gait } = knobs;
  const meanSway = Math.sin(turn * dutyFactor) / (turn * dutyFactor);
  const sway = Math.cos(2 * turn * (phase - dutyFactor / 2)) - meanSway;
  const whole = gait === 'stand' ? knobs.standingLean : 0;
  return (knobs.trunkLean + whole + swing[gait].lean * sway) * radians;
}

/** Trunk, head and arms; the arms swing against the legs. */
export function upperPoints(body: Proportions, knobs: RunnerKnobs, phase: number): UpperPoints {
  const lean = trunkLeanAt(knobs, phase);
  const midShoulder = vec(body.trunk * Math.sin(lean), body.trunk * Math.cos(lean), 0);
  const neck = lean * 0.6 + 6 * radians;
  const midEar = add(midShoulder, vec(body.neck * Math.sin(neck), body.neck * Math.cos(neck), 0));
  return {
    midShoulder,
    midEar,
    left: arm(body, knobs, phase, -1, midShoulder),
    right: arm(body, knobs, phase + 0.5, 1, midShoulder),
  };
}

function arm(
  body: Proportions,
  knobs: RunnerKnobs,
  phase: number,
  side: 1 | -1,
  midShoulder: Vec3,
): ArmPoints {
  const amount = swing[knobs.gait];
  const forward = -Math.cos(turn * (phase - legForward));
  const yaw = amount.shoulderYaw * radians * forward;
  const half = body.shoulderWidth / 2;
  const shoulder = add(midShoulder, vec(half * Math.sin(yaw), 0, side * half * Math.cos(yaw)));
  const upper = (amount.armMean + amount.arm * forward) * radians;
  const lower = upper + (amount.elbow + amount.elbowSwing * forward) * radians;
  const outward = 0.16 * side;
  const elbow = add(shoulder, along(upper, outward, body.upperArm));
  // The forearm crosses towards the midline as it comes forward.
  const inward = knobs.gait === 'run' ? side * (-0.3 - 0.15 * forward) : 0;
  const wrist = add(elbow, along(lower, inward, body.forearm));
  return { shoulder, elbow, wrist, hand: mix(elbow, wrist, 1 + body.hand / body.forearm) };
}

/** A limb's vector: `angle` forward of straight down in the sagittal plane, `sideways` to the right, both rad. */
function along(angle: number, sideways: number, length: number): Vec3 {
  const inPlane = length * Math.cos(sideways);
  return vec(inPlane * Math.sin(angle), -inPlane * Math.cos(angle), length * Math.sin(sideways));
}
