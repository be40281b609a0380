import { meanRate, type Recording } from '../motion/index.ts';
import type { Side } from '../pose/index.ts';
import { runningRules } from '../reference/index.ts';

/**
 * Mean forward speed of the hip while it is in the picture, m/s; `null` for one that stays in place as under a following
 * camera.
 */
export function travelSpeed({ points, time }: Recording, side: Side): number | null {
  const hip = points[`${side}_hip`];
  if (hip === undefined) return null;
  const speed = meanRate(hip.x, time);
  return speed > runningRules.slowestTravel ? speed : null;
}
