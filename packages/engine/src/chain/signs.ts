import type { Sign } from '../reference/index.ts';
import type { Measure, Measured } from './types.ts';

/** A sign of a claim with the measure that speaks for or against it. */
export interface Spoken {
  readonly sign: Sign;
  readonly measure: Measured;
  readonly limit: number;
  /** Distance beyond the limit in multiples of the measure's error; > 1 raises the claim, < 0 lies on the usual side. */
  readonly timesError: number;
}

/** What the measures say to one sign: one entry for each leg or clip that has it with a limit to compare with. */
export function spoken(sign: Sign, measures: readonly Measure[]): readonly Spoken[] {
  return measures.flatMap((measure) => {
    if (measure.kind === 'refused' || measure.id !== sign.measure) return [];
    const above = sign.direction === 'above';
    const limit = sign.limit?.value ?? (above ? measure.reference?.high : measure.reference?.low);
    if (limit === undefined) return [];
    const beyond = above ? measure.value - limit : limit - measure.value;
    return [{ sign, measure, limit, timesError: beyond / measure.error }];
  });
}
