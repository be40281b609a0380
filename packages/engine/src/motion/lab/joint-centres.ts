import type { Side } from '../../pose/index.ts';
import { hipRegression } from '../../reference/index.ts';
import { centroid, cross, dot, length, minus, plus, unit } from './posture.ts';
import type { Posture, Vector } from './types.ts';

export type Joint = 'hip' | 'knee' | 'ankle';

/** A joint's centre in a posture, and whether it was had from markers on both of its sides, or better. */
export interface JointCentre {
  readonly place: Vector;
  /** False: from a marker on one side alone. */
  readonly sure: boolean;
}

/**
 * Joint centres of a posture, m. Ankle: middle of the malleoli; knee: middle of the epicondyles; hip: regression from
 * the pelvis. A centre that the laboratory put into the file itself goes first for the hip, last for knee and ankle.
 */
export function jointCentre(posture: Posture, side: Side, joint: Joint): JointCentre | null {
  if (joint === 'hip') return hipCentre(posture, side);
  const [lateral, medial, given] = (['Lateral', 'Medial', 'Centre'] as const).map((end) =>
    posture.get(`${side}_${joint}${end}`),
  );
  if (lateral && medial) return { place: centroid([lateral, medial])!, sure: true };
  if (given) return { place: given, sure: true };
  return lateral ? { place: lateral, sure: false } : null;
}

function hipCentre(posture: Posture, side: Side): JointCentre | null {
  const given = posture.get(`${side}_hipCentre`);
  if (given) return { place: given, sure: true };
  const regressed = regressedHip(posture, side);
  if (regressed !== null) return { place: regressed, sure: true };
  const trochanter = posture.get(`${side}_trochanter`);
  return trochanter ? { place: trochanter, sure: false } : null;
}

/** Harrington et al. 2007 (`hipRegression`); `null` without both front spines and the back of the pelvis. */
function regressedHip(posture: Posture, side: Side): Vector | null {
  const [left, right] = [posture.get('left_asis'), posture.get('right_asis')];
  const back = centroid([posture.get('left_psis'), posture.get('right_psis')]) ?? posture.get('sacrum');
  if (!left || !right || !back) return null;
  const front = centroid([left, right])!;
  const toRight = unit(minus(right, left));
  const ahead = minus(front, back);
  const forward = unit(plus(ahead, toRight, -dot(ahead, toRight)));
  const up = cross(toRight, forward);
  const [depth, width] = [length(ahead), length(minus(right, left))];
  const by = ({ depth: d, width: w, constant }: { depth: number; width: number; constant: number }) =>
    d * depth + w * width + constant / 1000;
  const outward = by(hipRegression.outward) * (side === 'right' ? 1 : -1);
  return plus(
    plus(plus(front, forward, by(hipRegression.forward)), up, by(hipRegression.up)),
    toRight,
    outward,
  );
}
