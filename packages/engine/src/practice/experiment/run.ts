import { drillOf, experimentStop, planRules } from '../../reference/index.ts';
import { byDay, daysBetween, type PracticeLog } from '../log.ts';
import { painOf, painRises } from '../pain-rule.ts';
import { analyseExperiment, type ExperimentResult, type Score } from './analyse-experiment.ts';
import { dayOfExperiment, type Registration } from './registration.ts';

/** Why an experiment should end before its last day. */
export type StopReason = 'pain' | 'worse';

/** How well the schedule was kept; shares of 0–1, `null` without such a day so far. */
export interface Adherence {
  /** Days with the block on which a drill of it was done. */
  readonly practised: number | null;
  /** Days without the block on which none of it was done. */
  readonly leftAlone: number | null;
}

/** The outcome's scores of the experiment's days. The load is the run's minutes. */
export function scoresOf(registration: Registration, log: PracticeLog): readonly Score[] {
  return log.runs.flatMap(({ day, tightness, minutes }) => {
    const score = tightness[registration.outcome];
    const inside = dayOfExperiment(registration, day) !== null;
    return score === null || !inside
      ? []
      : [{ day: daysBetween(registration.start, day), score, load: minutes }];
  });
}

/**
 * Whether to stop for the runner's sake: the pain rule broken twice in a row or pain rising from week to week, or
 * tightness far above the baseline several times in a row with the block. Never for success.
 */
export function stopOf(registration: Registration, log: PracticeLog): StopReason | null {
  const inside = { ...log, sessions: log.sessions.filter(({ day }) => dayOfExperiment(registration, day)) };
  const last = byDay(inside.sessions).slice(-2);
  if (last.length === 2 && last.every((session) => painOf(session) !== 'fine')) return 'pain';
  if (painRises(inside.sessions)) return 'pain';
  const scores = scoresOf(registration, log);
  const [baseline] = registration.schedule;
  if (baseline === undefined) return null;
  const before = scores.filter(({ day }) => day < baseline.days).map(({ score }) => score);
  if (before.length === 0) return null;
  const limit = before.reduce((sum, score) => sum + score, 0) / before.length + experimentStop.worseBy;
  const recent = [...scores]
    .sort((a, b) => a.day - b.day)
    .filter(({ day }) =>
      registration.schedule.some(
        ({ condition, from, days }) => condition === 'B' && day >= from && day < from + days,
      ),
    )
    .slice(-experimentStop.inARow);
  return recent.length === experimentStop.inARow && recent.every(({ score }) => score >= limit)
    ? 'worse'
    : null;
}

/** How well the schedule was kept up to a day. */
function adherenceOf(registration: Registration, log: PracticeLog, until: number): Adherence {
  const practised = new Set(
    log.sessions
      .filter(({ drills }) => drills.some(({ drill }) => drillOf(drill).block === registration.block))
      .map(({ day }) => daysBetween(registration.start, day)),
  );
  const days = registration.schedule.flatMap(({ condition, from, days: length }) =>
    Array.from({ length }, (_, i) => ({ condition, day: from + i })).filter(({ day }) => day <= until),
  );
  const share = (condition: 'A' | 'B', done: boolean): number | null => {
    const of = days.filter((one) => one.condition === condition);
    return of.length === 0 ? null : of.filter(({ day }) => practised.has(day) === done).length / of.length;
  };
  return { practised: share('B', true), leftAlone: share('A', false) };
}

/** The result of an experiment, and whether it was done well enough to believe it. */
export function experimentResult(
  registration: Registration,
  log: PracticeLog,
): { readonly result: ExperimentResult; readonly adherence: Adherence; readonly kept: boolean } {
  const last = registration.schedule.at(-1);
  const adherence = adherenceOf(registration, log, last === undefined ? 0 : last.from + last.days - 1);
  return {
    result: analyseExperiment(scoresOf(registration, log), registration.schedule, registration.seed),
    adherence,
    kept:
      (adherence.practised ?? 0) >= planRules.adherence && (adherence.leftAlone ?? 0) >= planRules.adherence,
  };
}
