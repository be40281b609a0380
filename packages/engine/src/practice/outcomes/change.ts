import { improvedWeeks, type OutcomeId, type OutcomeRule, outcomeRules } from '../../reference/index.ts';

/** `no-change`: the difference is within what chance or measurement make of nothing. */
export type Change = 'better' | 'worse' | 'different' | 'no-change';

/** The rule of an outcome. */
export function outcomeRule(id: OutcomeId): OutcomeRule {
  const rule = outcomeRules.find((one) => one.id === id);
  if (rule === undefined) throw new RangeError(`No outcome '${id}'.`);
  return rule;
}

/** Whether a difference is real: only what reaches the minimal detectable or noticeable change is called one. */
export function changeOf(id: OutcomeId, before: number, after: number): Change {
  const { change, share, better } = outcomeRule(id);
  const relative = share === null ? change : share.of * Math.abs(before);
  const needed =
    share === null ? change : share.with === 'or' ? Math.min(change, relative) : Math.max(change, relative);
  const difference = after - before;
  // A share of nothing is nothing: from zero only the whole step counts.
  const enough = relative === 0 ? change : needed;
  if (Math.abs(difference) < enough - 1e-9) return 'no-change';
  if (better === 'none') return 'different';
  return difference < 0 === (better === 'lower') ? 'better' : 'worse';
}

/**
 * Improved, by the rule written down beforehand: tightness better than at the start in so many weeks in a row, and one
 * capacity or movement measure better beyond its error.
 *
 * @param weeks mean tightness of each week, oldest first, the first being the start; `null`: nothing logged
 */
export function hasImproved(weeks: readonly (number | null)[], measured: readonly Change[]): boolean {
  const [start, ...later] = weeks;
  if (start === undefined || start === null) return false;
  const last = later.slice(-improvedWeeks);
  const felt =
    last.length === improvedWeeks &&
    last.every((mean) => mean !== null && changeOf('tightness', start, mean) === 'better');
  return felt && measured.includes('better');
}
