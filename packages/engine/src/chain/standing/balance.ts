import { deLeva } from '../../reference/index.ts';
import type { Plane, PlanePoint } from './types.ts';

const { head, trunk, upperArm, forearm, hand, thigh, shank, foot } = deLeva.unknown;

/**
 * Forward position of the whole-body centre of mass of somebody standing with both legs alike and hanging arms (de Leva
 * 1996): head at the ear, trunk shoulder to hip, arms under the shoulder. `null` when one of their points is missing.
 */
export function centreForward({ points }: Plane): number | null {
  const { ear, shoulder, trochanter, knee, ankle, heel, toe } = points;
  if (!ear || !shoulder || !trochanter || !knee || !ankle || !toe) return null;
  const back = heel ?? ankle;
  const arms = upperArm.mass + forearm.mass + hand.mass;
  const along = (from: PlanePoint, to: PlanePoint, share: number) => from.x + share * (to.x - from.x);
  const parts = [
    { mass: head.mass, x: ear.x },
    { mass: trunk.mass, x: along(shoulder, trochanter, trunk.centre) },
    { mass: 2 * arms, x: shoulder.x },
    { mass: 2 * thigh.mass, x: along(trochanter, knee, thigh.centre) },
    { mass: 2 * shank.mass, x: along(knee, ankle, shank.centre) },
    { mass: 2 * foot.mass, x: along(back, toe, foot.centre) },
  ];
  const mass = parts.reduce((total, part) => total + part.mass, 0);
  return parts.reduce((total, part) => total + part.mass * part.x, 0) / mass;
}
