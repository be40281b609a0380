import type { MassPath } from './centre-of-mass.ts';
import type { RunnerKnobs } from './knobs.ts';
import { type LegPose, legPoints } from './leg.ts';
import { legMoment, upperMoment } from './mass.ts';
import type { Proportions } from './proportions.ts';
import { pelvisPoints, upperPoints } from './upper-body.ts';
import { add, sub, type Vec3, vec } from './vector.ts';

/** The left foot relative to the start of the centre of mass path, m; `ankle` relative to the centre of mass itself. */
export interface StancePoints {
  readonly heelSole: Vec3;
  readonly ballSole: Vec3;
  readonly toeTip: Vec3;
  readonly ankle: Vec3;
}

/** Pelvis centre relative to the centre of mass, m, for given legs at a phase of the left stride. */
export function pelvisFromMass(
  body: Proportions,
  knobs: RunnerKnobs,
  phase: number,
  left: LegPose,
  right: LegPose,
): Vec3 {
  const hips = pelvisPoints(body, knobs, phase);
  const moments = [
    upperMoment(body, upperPoints(body, knobs, phase)),
    legMoment(body, hips.left, legPoints(body, left)),
    legMoment(body, hips.right, legPoints(body, right)),
  ];
  const { x, y } = moments.reduce(add);
  return vec(-x, -y, 0);
}

/** Where the left foot is when the centre of mass is on its path. */
export function place(
  body: Proportions,
  knobs: RunnerKnobs,
  phase: number,
  path: MassPath,
  left: LegPose,
  right: LegPose,
): StancePoints {
  const [x, y] = path(phase);
  const mass = vec(x, y, 0);
  const pelvis = add(mass, pelvisFromMass(body, knobs, phase, left, right));
  const hip = add(pelvis, pelvisPoints(body, knobs, phase).left);
  const leg = legPoints(body, left);
  return {
    heelSole: add(hip, leg.heelSole),
    ballSole: add(hip, leg.ballSole),
    toeTip: add(hip, leg.toeTip),
    ankle: sub(add(hip, leg.ankle), mass),
  };
}
