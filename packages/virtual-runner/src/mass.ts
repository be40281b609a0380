import type { LegPoints } from './leg.ts';
import type { Proportions } from './proportions.ts';
import type { ArmPoints, UpperPoints } from './upper-body.ts';
import { add, mix, scale, type Vec3, vec } from './vector.ts';

/** Share of the body's mass times the place of its centre, of one leg whose hip is at `hip`. */
export function legMoment({ inertia }: Proportions, hip: Vec3, leg: LegPoints): Vec3 {
  const at = (point: Vec3) => add(hip, point);
  return [
    part(inertia.thigh, hip, at(leg.knee)),
    part(inertia.shank, at(leg.knee), at(leg.ankle)),
    part(inertia.foot, at(leg.heel), at(leg.toe)),
  ].reduce(add);
}

/** The same for trunk, head and arms, about the pelvis centre. */
export function upperMoment({ inertia }: Proportions, upper: UpperPoints): Vec3 {
  const arm = ({ shoulder, elbow, wrist, hand }: ArmPoints) => [
    part(inertia.upperArm, shoulder, elbow),
    part(inertia.forearm, elbow, wrist),
    part(inertia.hand, wrist, hand),
  ];
  return [
    part(inertia.trunk, upper.midShoulder, vec(0, 0, 0)),
    // The ears lie at the head's centre of mass.
    scale(upper.midEar, inertia.head.mass),
    ...arm(upper.left),
    ...arm(upper.right),
  ].reduce(add);
}

function part(inertia: { mass: number; centre: number }, first: Vec3, second: Vec3): Vec3 {
  return scale(mix(first, second, inertia.centre), inertia.mass);
}
