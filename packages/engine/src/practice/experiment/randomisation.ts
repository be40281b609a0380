import { experimentRules } from '../../reference/index.ts';
import { correlationWithoutBlock } from './estimate.ts';
import { type Lots, type Phase, phaseAt } from './schedule.ts';
import { dot, linksOf, orthonormal, remainder, type Series, whitened } from './whiten.ts';

/**
 * Randomisation test: how often would a schedule drawn by the same lot have looked as good by luck? The statistic is the
 * t value of the block in a regression with level, trend, load and autoregressive errors, whose correlation is estimated
 * without the block and so is the same for every schedule.
 *
 * @param draw draws a schedule as the real one was drawn
 * @returns share of schedules that look at least as good, the real one included
 */
export function randomisationTest(
  series: Series,
  schedule: readonly Phase[],
  draw: (lots: Lots) => readonly Phase[],
  lots: Lots,
): number {
  const { day, score, covariates } = series;
  const links = linksOf(day, correlationWithoutBlock(series));
  const { basis } = orthonormal(covariates.map((one) => whitened(one, links)));
  const rest = remainder(whitened(score, links), basis);
  const statistic = (phases: readonly Phase[]): number => {
    const own = remainder(whitened(blockColumn(phases, day), links), basis);
    const length = Math.sqrt(dot(own, own));
    return length < 1e-9 ? 0 : dot(own, rest) / length;
  };
  const real = statistic(schedule);
  let asGood = 1;
  for (let i = 0; i < experimentRules.draws; i++) {
    if (statistic(draw(lots)) <= real + 1e-12) asGood++;
  }
  return asGood / (experimentRules.draws + 1);
}

/** 1 on days with the block, 0 on days without. */
export function blockColumn(schedule: readonly Phase[], day: Float64Array): Float64Array {
  return day.map((one) => (phaseAt(schedule, one)?.condition === 'B' ? 1 : 0));
}
