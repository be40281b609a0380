import { type ProposedPlan, proposePlan } from '../practice/index.ts';
import { tidy } from './numbers.ts';
import type { ResultDrill } from './result-types.ts';
import type { Answer } from './types.ts';
import { words } from './words.ts';

/** What to practise after this answer; `null` when every clip was refused. */
export function practiceOf({ findings, safety }: Answer): ProposedPlan | null {
  return findings === null ? null : proposePlan(findings.why, safety ?? null);
}

/** The drills of the plan, none when there is no plan. */
export function drillsOf(practice: ProposedPlan | null): readonly ResultDrill[] {
  if (practice?.plan.kind !== 'plan') return [];
  return practice.plan.items.map(({ drill, name, slot, dose, because, reason }) => ({
    drill,
    name,
    dose: dose.text,
    minutes: tidy(dose.minutes || dose.minutesBetween, 1) ?? 0,
    daysPerWeek: dose.daysPerWeek,
    slot,
    because,
    reason,
  }));
}

/** When the plan holds, in words; `null` when nothing is open. */
export function conditionOf(practice: ProposedPlan | null): string | null {
  return practice !== null && practice.askFirst.length > 0 ? words.planCondition : null;
}
