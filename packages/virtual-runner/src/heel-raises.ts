import { type Figure, figureOver } from './figure.ts';
import { type LegPose, legPoints } from './leg.ts';
import { pelvisFromMass } from './place.ts';
import { simulateRunner, type VirtualRun } from './simulate.ts';
import { pelvisPoints } from './upper-body.ts';
import { add, sub, vec } from './vector.ts';

/** One heel raise. */
export interface PlannedRaise {
  /** s of its top. */
  readonly at: number;
  /** Rise of the heel's sole, m. */
  readonly height: number;
}

/** Half of a raise, s: up in that time and down again in the same. */
const half = 0.8;

/** A person on the left leg, upright, the other foot lifted behind; a knee that is as good as straight. */
const standingLeg = { thigh: -0.02, knee: 0.06 } as const;
const liftedLeg: LegPose = { thigh: 0.05, knee: 1.35, foot: -1.3 };

/** Raises of one height to the beat of 60 a minute: up on one beat, down on the next. The first top is at 2 s. */
export function steadyRaises(count: number, height = 0.09): readonly PlannedRaise[] {
  return Array.from({ length: count }, (_, i) => ({ at: 2 + 2 * i, height }));
}

/**
 * Somebody who does heel raises on the left leg: the foot turns about its ball, and the whole body goes up with the ankle.
 * Joint angles and contacts are those of standing.
 */
export function simulateHeelRaises(plan: readonly PlannedRaise[]): VirtualRun {
  const standing = simulateRunner({ gait: 'stand', trunkLean: 2, stepWidth: 0.02 });
  return { ...standing, figure: (time) => figureOnOneLeg(standing, heelLift(plan, time)) };
}

/** Height of the heel's sole over the floor, m: each raise is one smooth wave. */
export function heelLift(plan: readonly PlannedRaise[], time: number): number {
  const lifts = plan.map(({ at, height }) =>
    Math.abs(time - at) >= half ? 0 : (height / 2) * (1 + Math.cos((Math.PI * (time - at)) / half)),
  );
  return Math.max(0, ...lifts);
}

function figureOnOneLeg({ body, knobs }: VirtualRun, lift: number): Figure {
  const { heelX, ballX } = body.foot;
  const left: LegPose = { ...standingLeg, foot: -Math.asin(lift / (ballX - heelX)) };
  const hips = pelvisPoints(body, knobs, 0);
  const ball = add(hips.left, legPoints(body, left).ballSole);
  const pelvis = vec(ballX - ball.x, -ball.y, 0);
  const centreOfMass = sub(pelvis, pelvisFromMass(body, knobs, 0, left, liftedLeg));
  return figureOver(body, knobs, 0, { pelvis, centreOfMass, left, right: liftedLeg });
}
