import type { Recording } from '../motion/index.ts';
import type { Side } from '../pose/index.ts';

/** Mean forward speed of the hip in the picture, m/s; `null` for one that stays in place as under a following camera. */
export function travelSpeed({ points, time }: Recording, side: Side): number | null {
  const hip = points[`${side}_hip`]?.x.filter(Number.isFinite) ?? new Float64Array();
  const duration = time.at(-1)! - time[0]!;
  const speed = (hip.at(-1)! - hip[0]!) / duration;
  return speed > 1 ? speed : null;
}
