import { type Measured, meantLimits, type Reference, samplingError } from '../../chain/index.ts';
import type { Change } from '../../practice/index.ts';
import { catalogue, type OutcomeRule, outcomeRules } from '../../reference/index.ts';

/** One measure before and after. */
export interface MeasureChange {
  readonly before: Measured;
  readonly after: Measured;
  /** After minus before, the measure's unit. */
  readonly difference: number;
  /** Minimal detectable change: a smaller difference is what measuring twice makes of nothing. Same unit. */
  readonly detectable: number;
  /** `better`: closer to healthy runners, or the way that the outcome table calls better. */
  readonly change: Change;
}

/** What is different in a measure, and whether that is more than its error. Both in the same unit. */
export function measureChange(before: Measured, after: Measured): MeasureChange {
  const difference = after.value - before.value;
  const detectable = detectableChange(before, after);
  const change = Math.abs(difference) < detectable ? 'no-change' : direction(before, after);
  return { before, after, difference, detectable, change };
}

/**
 * Minimal detectable change between two values, each with its error and the sampling error of its own strides. Where a
 * test–retest study gives the change itself (evidence table of outcomes) it takes the place of the two errors, unless a
 * slow camera's error is larger still.
 */
export function detectableChange(before: Measured, after: Measured): number {
  const [first, second] = [parts(before), parts(after)];
  const published = ruleOf(before)?.change;
  const method =
    published === undefined
      ? Math.hypot(first.method, second.method)
      : Math.max(published, first.method, second.method);
  return Math.hypot(method, first.sampling, second.sampling);
}

/** A clip's error is made of the method's and of the few strides'; a check's is the method's alone. */
function parts({ id, error, sd, strides }: Measured): { readonly method: number; readonly sampling: number } {
  if (catalogue[id].needs === null) return { method: error, sampling: 0 };
  const sampling = Math.min(error, samplingError(sd, strides));
  return { method: Math.sqrt(error ** 2 - sampling ** 2), sampling };
}

function direction(before: Measured, after: Measured): Change {
  const nearer = distance(before, before.reference) - distance(after, after.reference ?? before.reference);
  if (nearer !== 0) return nearer > 0 ? 'better' : 'worse';
  const better = ruleOf(before)?.better ?? 'none';
  if (better === 'none') return 'different';
  return after.value < before.value === (better === 'lower') ? 'better' : 'worse';
}

/** Distance outside the reference; 0 inside, beyond a limit that means nothing, and without a reference. */
function distance({ id, value }: Measured, reference: Reference | null): number {
  if (reference === null) return 0;
  const { low, high } = meantLimits(reference, catalogue[id].norm?.open);
  return Math.max(0, low - value, value - high);
}

function ruleOf({ id, unit }: Measured): OutcomeRule | undefined {
  return outcomeRules.find((rule) => rule.measure === id && rule.unit === unit);
}
