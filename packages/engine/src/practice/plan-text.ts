import { counted } from '../chain/index.ts';
import { painRule, planRules } from '../reference/index.ts';
import type { ActivePlan } from './types.ts';

/** How much time a plan takes, in words. */
export function planTimeText({ minutes }: ActivePlan): string {
  const full = Math.round(minutes.fullDay);
  const between = Math.round(minutes.between);
  if (full === 0 && between === 0) return 'Rules for your runs, no minutes of their own';
  if (full === between) return `${counted(full, 'minute')} a day`;
  const rest = between > 0 ? `${counted(between, 'minute')} on the days between` : 'rest on the days between';
  return `${counted(full, 'minute')} on ${planRules.fullDaysPerWeek} days a week, ${rest}`;
}

/** Why some days are short or free, in words; none where every day takes its minutes. */
export function shortDaysText({ shorter }: ActivePlan): readonly string[] {
  return [shorter.fullDay, shorter.between].filter((reason) => reason !== null);
}

/** The pain rule, in words. */
export const painRuleText = `Pain up to ${painRule.mostDuring} of 10 while you do a drill is fine if it is back where it was by the next morning. If not, take the easier step. Stop for sharp or new pain.`;
