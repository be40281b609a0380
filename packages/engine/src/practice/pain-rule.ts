import { painRule } from '../reference/index.ts';
import { byDay, daysBetween, type SessionEntry } from './log.ts';

/** What pain says about going on. */
export type PainVerdict = 'fine' | 'too-much' | 'not-settled';

/**
 * Silbernagel's pain rule for one session: at most 5 of 10 while doing it, and by the next morning no more than before
 * it. What was not said is not held against anyone.
 */
export function painOf({ pain }: SessionEntry): PainVerdict {
  if (pain.during !== null && pain.during > painRule.mostDuring) return 'too-much';
  if (pain.nextMorning === null) return 'fine';
  const before = pain.before ?? 0;
  return pain.nextMorning > before + painRule.nextMorningAboveBefore ? 'not-settled' : 'fine';
}

const week = 7;

/** True when morning pain rose from the week before to the last week (means of what was said; two mornings each at least). */
export function painRises(sessions: readonly SessionEntry[]): boolean {
  const last = byDay(sessions).at(-1);
  if (last === undefined) return false;
  const mean = (from: number, to: number): number | null => {
    const values = sessions.flatMap(({ day, pain }) => {
      const age = daysBetween(day, last.day);
      return pain.nextMorning !== null && age >= from && age < to ? [pain.nextMorning] : [];
    });
    return values.length < 2 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
  };
  const now = mean(0, week);
  const before = mean(week, 2 * week);
  return now !== null && before !== null && now > before;
}
