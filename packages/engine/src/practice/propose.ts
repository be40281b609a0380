import { assessSafety, type SafetyOutcome } from '../chain/index.ts';
import { type SafetyAnswer, type SafetyItem, safetyItems } from '../reference/index.ts';
import { planFor } from './plan.ts';
import type { Explained, Plan } from './types.ts';

/** A plan on paper: with the safety questions answered, or to be read only after them. */
export interface ProposedPlan {
  readonly plan: Plan;
  /** Questions to be read before the plan, which holds only if the answer to each is no. Empty: they were answered. */
  readonly askFirst: readonly SafetyItem[];
}

/**
 * The plan for a report or a terminal, where nobody can be asked: without answers it is the plan of somebody who says no
 * to every safety question, and the questions come with it, to be put before it.
 */
export function proposePlan(why: readonly Explained[], safety: SafetyOutcome | null): ProposedPlan {
  if (safety !== null) return { plan: planFor(why, safety), askFirst: [] };
  const everyNo: Readonly<Record<string, SafetyAnswer>> = Object.fromEntries(
    safetyItems.map(({ id }) => [id, 'no']),
  );
  const plan = planFor(why, assessSafety(everyNo));
  return { plan, askFirst: plan.kind === 'plan' ? safetyItems : [] };
}
