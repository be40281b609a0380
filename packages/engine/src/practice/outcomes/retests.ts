import { retestRules } from '../../reference/index.ts';
import { addDays, type Day, daysBetween } from '../log.ts';

/** Something to measure again. */
export interface Retest {
  readonly what: string;
  readonly due: Day;
  /** Days until then; negative: overdue. */
  readonly inDays: number;
}

/** What is to be measured again and when, soonest first. `done`: when each was measured last. */
export function retestsDue(
  start: Day,
  today: Day,
  done: Readonly<Partial<Record<string, Day>>>,
): readonly Retest[] {
  return retestRules
    .map(({ what, everyDays }) => {
      const due = addDays(done[what] ?? start, everyDays);
      return { what, due, inDays: daysBetween(today, due) };
    })
    .sort((a, b) => a.inDays - b.inDays);
}
