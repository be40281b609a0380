import { experimentRules } from '../../reference/index.ts';
import { type Estimate, estimate } from './estimate.ts';
import { blockColumn, randomisationTest } from './randomisation.ts';
import { drawSchedule, lotsOf, type Phase, phaseAt } from './schedule.ts';
import type { Series } from './whiten.ts';

/** One day's score. */
export interface Score {
  /** Days after the start of the experiment. */
  readonly day: number;
  /** 0–10 */
  readonly score: number;
  /** Load of the day, e.g. minutes run; `null`: not known. */
  readonly load: number | null;
}

/** What an experiment said. */
export type ExperimentResult =
  | { readonly kind: 'too-little'; readonly without: number; readonly with: number; readonly needed: number }
  | {
      readonly kind: 'result';
      readonly verdict: 'helps' | 'unclear' | 'worse';
      readonly estimate: Estimate;
      /** Share of schedules that would have looked as good by luck. */
      readonly luck: number;
      readonly without: number;
      readonly with: number;
    };

/**
 * Analyses an experiment as written down before it began. "Helps" needs both: luck in fewer than one of twenty schedules,
 * and the probability of `experimentRules.sure` that the effect goes the right way. Trend (natural recovery) and load are taken into account.
 *
 * @param seed of the lots drawn for the test
 */
export function analyseExperiment(
  scores: readonly Score[],
  schedule: readonly Phase[],
  seed: number,
): ExperimentResult {
  const series = seriesOf(scores, schedule);
  const block = blockColumn(schedule, series.day);
  const withBlock = block.reduce((sum, one) => sum + one, 0);
  const without = block.length - withBlock;
  const needed = experimentRules.leastScores;
  if (withBlock < needed || without < needed) {
    return { kind: 'too-little', without, with: withBlock, needed };
  }
  const found = estimate(series, block);
  const luck = randomisationTest(series, schedule, drawSchedule, lotsOf(seed));
  const helps = luck <= experimentRules.alpha && found.helps >= experimentRules.sure;
  const worse = found.helps <= 1 - experimentRules.sure;
  return {
    kind: 'result',
    verdict: helps ? 'helps' : worse ? 'worse' : 'unclear',
    estimate: found,
    luck,
    without,
    with: withBlock,
  };
}

/** Scores of the experiment in the order of days, one a day (the last), with level, trend and load beside them. */
function seriesOf(scores: readonly Score[], schedule: readonly Phase[]): Series {
  const lastOfDay = new Map(scores.map((one) => [one.day, one]));
  const used = [...lastOfDay.values()]
    .filter(({ day, score }) => Number.isFinite(score) && phaseAt(schedule, day) !== null)
    .sort((a, b) => a.day - b.day);
  const day = Float64Array.from(used, (one) => one.day);
  const loads = used.flatMap(({ load }) => load ?? []);
  const usual = loads.reduce((sum, load) => sum + load, 0) / Math.max(1, loads.length);
  return {
    day,
    score: Float64Array.from(used, ({ score }) => score),
    covariates: [
      day.map(() => 1),
      day.map((one) => one - (day[0] ?? 0)),
      // A day without a known load counts as a usual one.
      Float64Array.from(used, ({ load }) => (load ?? usual) - usual),
    ],
  };
}
