import { achilles, gravity } from '../reference/index.ts';
import type { Course, MuscleStretch } from './stance-types.ts';

/**
 * Moment arm of the Achilles tendon, m (`achilles.momentArm`).
 *
 * @param ankleDeg + dorsiflexion, zero standing; held at the ends of the range the curve was made for
 * @param height standing height, m
 */
export function achillesArm(ankleDeg: number, height: number): number {
  const { constant, linear, quadratic, neutralDeg, rangeDeg, height: reference } = achilles.momentArm;
  const angle = neutralDeg - Math.min(rangeDeg.high, Math.max(rangeDeg.low, ankleDeg));
  return ((constant + linear * angle + quadratic * angle * angle) * height) / reference;
}

/**
 * Force in the Achilles tendon, body weights: its share of the net plantarflexion moment over its arm. A dorsiflexion
 * moment leaves it at zero.
 *
 * @param moment N·m/kg
 */
export function achillesForce(moment: Course, ankleDeg: Course, height: number): Course {
  const force = new Float64Array(moment.length);
  for (let i = 0; i < moment.length; i++) {
    const carried = achilles.share.value * Math.max(0, moment[i]!);
    force[i] = carried / achillesArm(ankleDeg[i]!, height) / gravity;
  }
  return force;
}

/** Muscle–tendon length over contact, m (Hawkins & Hull 1990, reported). */
export function muscleLength(
  muscle: 'soleus' | 'gastrocnemius',
  ankleDeg: Course,
  kneeDeg: Course,
  shank: number,
): Course {
  const { constant, ankle, knee } = achilles.length[muscle];
  return ankleDeg.map((a, i) => shank * (constant + ankle * (90 + a) + knee * kneeDeg[i]!));
}

/** Greatest length and fastest lengthening in the first half of contact. */
export function muscleStretch(length: Course, contactTime: number): MuscleStretch {
  const last = length.length - 1;
  const step = contactTime / last;
  const [from, to] = achilles.lengthening;
  let longest = 0;
  let lengtheningSpeed = 0;
  for (let i = 0; i <= last; i++) {
    longest = Math.max(longest, length[i]!);
    if (i < 1 || i < from * last || i > to * last) continue;
    lengtheningSpeed = Math.max(lengtheningSpeed, (length[i + 1]! - length[i - 1]!) / (2 * step));
  }
  return { longest, lengtheningSpeed };
}
