import type { Proportions } from './proportions.ts';
import { type Vec3, vec } from './vector.ts';

/** Sagittal angles of one leg, rad. */
export interface LegPose {
  /** Against the vertical, + knee in front of hip. */
  readonly thigh: number;
  /** + flexion */
  readonly knee: number;
  /** Rearfoot sole against the ground, + toes up. */
  readonly foot: number;
}

/** Points of one leg, m, relative to its hip joint, in the sagittal plane (z = 0). */
export interface LegPoints {
  readonly knee: Vec3;
  readonly ankle: Vec3;
  /** On the sole. */
  readonly heelSole: Vec3;
  readonly ballSole: Vec3;
  readonly toeTip: Vec3;
  /** Where a pose network marks heel and toes. */
  readonly heel: Vec3;
  readonly toe: Vec3;
}

/** Most that the sole bends under the ball of the foot, rad: a running shoe. */
const mostToeBend = 0.75;

/** Extension of the toes against the foot, rad: they stay on the ground while the heel rises, up to a limit. */
export function toeBend(foot: number): number {
  const raised = softPositive(-foot);
  return mostToeBend - softPositive(mostToeBend - raised);
}

/** The larger of 0 and x with the corner rounded off over a few degrees. */
function softPositive(x: number): number {
  const corner = 0.06;
  return (x + Math.sqrt(x * x + corner * corner)) / 2;
}

/** Leg from its angles. */
export function legPoints(body: Proportions, { thigh, knee, foot }: LegPose): LegPoints {
  const shank = knee - thigh;
  const kneeAt = vec(body.thigh * Math.sin(thigh), -body.thigh * Math.cos(thigh), 0);
  const ankle = vec(kneeAt.x - body.shank * Math.sin(shank), kneeAt.y - body.shank * Math.cos(shank), 0);
  const { foot: shape } = body;
  const sole = -shape.ankleHeight;
  const turned = (x: number, y: number, angle: number, origin: Vec3) =>
    vec(
      origin.x + x * Math.cos(angle) - y * Math.sin(angle),
      origin.y + x * Math.sin(angle) + y * Math.cos(angle),
      0,
    );
  const ballSole = turned(shape.ballX, sole, foot, ankle);
  const toes = foot + toeBend(foot) - toeBend(0);
  return {
    knee: kneeAt,
    ankle,
    heelSole: turned(shape.heelX, sole, foot, ankle),
    ballSole,
    toeTip: turned(shape.toeX - shape.ballX, 0, toes, ballSole),
    heel: turned(shape.heelX, sole + shape.markHeight, foot, ankle),
    toe: turned(shape.toeMarkX - shape.ballX, shape.markHeight, toes, ballSole),
  };
}
