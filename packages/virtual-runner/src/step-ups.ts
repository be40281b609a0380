import { type Figure, figureOver } from './figure.ts';
import { type LegPose, legPoints } from './leg.ts';
import { pelvisFromMass } from './place.ts';
import { simulateRunner, type VirtualRun } from './simulate.ts';
import { pelvisPoints } from './upper-body.ts';
import { degrees, radians, sub, vec } from './vector.ts';

/** One time up onto a step and down again. */
export interface PlannedStep {
  /** s at which the knee begins to straighten. */
  readonly at: number;
  /** s by which the hip comes after the knee. */
  readonly hipLate: number;
}

/** Height of the step, m: the knee bends by 70° and more to reach it. */
const stepHeight = 0.2;

/** s up, at the top, and down. */
const rhythm = { up: 2, top: 1, down: 2 } as const;

/** deg, flexion of the stepping leg with the foot on the step and when it stands tall. */
const bent = { knee: 75, hip: 85 } as const;
const tall = { knee: 4, hip: 5 } as const;

/** The shin leans over the foot by this share of the knee's bend. */
const shinShare = 1 / 3;

/**
 * Somebody who steps up with the left leg, seen from the moment the foot stands on the step: hip and knee straighten on the
 * same smooth wave, the hip as late as planned. Joint angles and contacts are those of standing.
 */
export function simulateStepUps(plan: readonly PlannedStep[]): VirtualRun {
  const standing = simulateRunner({ gait: 'stand', trunkLean: 2 });
  return { ...standing, figure: (time) => figureOnStep(standing, plan, time) };
}

/** How far up a joint is at a time, 0 bent to 1 straight. */
function risen(plan: readonly PlannedStep[], time: number, late: (step: PlannedStep) => number): number {
  const shares = plan.map((step) => {
    const since = time - step.at;
    const down = since - rhythm.up - rhythm.top;
    return wave((since - late(step)) / rhythm.up) - wave(down / rhythm.down);
  });
  return Math.max(0, ...shares);
}

/** From 0 to 1 without a corner. */
function wave(share: number): number {
  return 0.5 - 0.5 * Math.cos(Math.PI * Math.max(0, Math.min(1, share)));
}

function figureOnStep(
  { body, knobs: still }: VirtualRun,
  plan: readonly PlannedStep[],
  time: number,
): Figure {
  const between = (from: number, to: number, share: number) => from + share * (to - from);
  const up = risen(plan, time, () => 0);
  const knee = radians * between(bent.knee, tall.knee, up);
  const hip =
    radians *
    between(
      bent.hip,
      tall.hip,
      risen(plan, time, ({ hipLate }) => hipLate),
    );
  const thigh = knee * (1 - shinShare);
  const knobs = { ...still, trunkLean: degrees * (hip - thigh), standingLean: 0 };
  const left: LegPose = { thigh, knee, foot: 0 };
  const right: LegPose = { thigh: between(-0.1, 0.3, up), knee: between(0.3, 0.9, up), foot: 0 };
  const hips = pelvisPoints(body, knobs, 0);
  const { ballSole } = legPoints(body, left);
  const pelvis = sub(vec(body.foot.ballX, stepHeight, 0), vec(ballSole.x + hips.left.x, ballSole.y, 0));
  const centreOfMass = sub(pelvis, pelvisFromMass(body, knobs, 0, left, right));
  return figureOver(body, knobs, 0, { pelvis, centreOfMass, left, right });
}
