import { gravity, heelRaiseNorms, heelRaiseStrength, type NormSex, z95 } from '../reference/index.ts';
import type { Interval, LegEstimate } from './types.ts';

/** What a runner can say about the strength of one calf. */
export interface HeelRaises {
  /** Single-leg heel raises to fatigue. */
  readonly repetitions: number;
  /** Years; `null` when not said. */
  readonly age: number | null;
  readonly sex: NormSex | null;
}

/** A leg's running load against its own strength. */
export interface CapacityRatio {
  /** Peak ankle moment of running over that of one hardest heel raise. */
  readonly ratio: number;
  /** 95 % */
  readonly range: Interval;
  /** Heel raises of the middle person of that age and sex. */
  readonly norm: number;
  /** Raises against the norm, with the retest error: within it nothing can be told. */
  readonly verdict: 'below' | 'like' | 'above';
}

/** Load over capacity: body weight on one forefoot, as often as it went, extrapolated to once. */
export function capacityRatio(
  estimate: Pick<LegEstimate, 'stance' | 'totals' | 'momentError'>,
  raises: HeelRaises,
): CapacityRatio {
  const { epley, error, lever } = heelRaiseStrength;
  const { detectableChange } = heelRaiseNorms;
  const once = gravity * lever * estimate.stance.foot.length;
  const hardest = once * (1 + raises.repetitions / epley);
  const ratio = estimate.totals.peakAnkleMoment / hardest;
  const counting = detectableChange / z95 / (epley + raises.repetitions);
  const half = z95 * Math.hypot(estimate.momentError, error, counting);
  const norm = heelRaiseNorm(raises);
  const beyond = raises.repetitions - norm;
  return {
    ratio,
    range: [ratio * Math.exp(-half), ratio * Math.exp(half)],
    norm,
    verdict: Math.abs(beyond) <= detectableChange ? 'like' : beyond < 0 ? 'below' : 'above',
  };
}

/** Raises of the middle person of an age and sex, linear between decades; of everybody when either is unknown. */
export function heelRaiseNorm({ age, sex }: Pick<HeelRaises, 'age' | 'sex'>): number {
  if (age === null || sex === null) return heelRaiseNorms.median;
  const values = heelRaiseNorms[sex];
  // A decade's value is that of its middle.
  const decade = Math.min(values.length - 1, Math.max(0, (age - heelRaiseNorms.age[0] - 5) / 10));
  const from = Math.floor(decade);
  return values[from]! + (decade - from) * ((values[from + 1] ?? values[from]!) - values[from]!);
}
