import { mean, standardDeviation } from '../../motion/index.ts';
import { t95, z95 } from '../../reference/index.ts';
import type { Outcome } from '../experiment/registration.ts';
import { type Day, daysBetween, type PracticeLog } from '../log.ts';

/** One week's scores. */
export interface Week {
  /** 0 is the first. */
  readonly week: number;
  readonly count: number;
  readonly mean: number;
  /** Standard deviation of the scores; `null` with one. */
  readonly sd: number | null;
  /** 95 % range of the mean by Student's t: few scores, a wide range; `null` with one. */
  readonly range: readonly [number, number] | null;
}

/** Weekly means of a score since a day; weeks without a score are left out. */
export function weeksOf(log: PracticeLog, outcome: Outcome | 'minutesBefore', start: Day): readonly Week[] {
  return weeklyMeans(
    log.runs.flatMap(({ day, minutesBefore, tightness }) => {
      const value = outcome === 'minutesBefore' ? minutesBefore : tightness[outcome];
      return value === null ? [] : [{ day, value }];
    }),
    start,
  );
}

/** Weekly means of any values since a day; weeks without one are left out. */
export function weeklyMeans(
  values: readonly { readonly day: Day; readonly value: number }[],
  start: Day,
): readonly Week[] {
  const byWeek = new Map<number, number[]>();
  for (const { day, value } of values) {
    const week = Math.floor(daysBetween(start, day) / 7);
    if (week >= 0) byWeek.set(week, [...(byWeek.get(week) ?? []), value]);
  }
  return [...byWeek].sort(([a], [b]) => a - b).map(([week, values]) => summary(week, values));
}

function summary(week: number, values: readonly number[]): Week {
  const count = values.length;
  const middle = mean(values);
  if (count < 2) return { week, count, mean: middle, sd: null, range: null };
  const sd = standardDeviation(values);
  const half = ((t95[count - 2] ?? z95) * sd) / Math.sqrt(count);
  return { week, count, mean: middle, sd, range: [middle - half, middle + half] };
}
