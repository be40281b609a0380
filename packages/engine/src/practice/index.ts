export { type Standing, standingOf } from './adapt.ts';
export { doseText, minutesOf, repetitionSeconds } from './dose.ts';
export {
  addDays,
  type Day,
  daysBetween,
  emptyLog,
  type Feel,
  type PracticeLog,
  type RunEntry,
  type SessionEntry,
} from './log.ts';
export { type PainVerdict, painOf, painRises } from './pain-rule.ts';
export { highestLevel, planFor } from './plan.ts';
export { painRuleText, planTimeText } from './plan-text.ts';
export { type ProposedPlan, proposePlan } from './propose.ts';
export type * from './types.ts';
