import { limits } from '../limits.ts';
import { type Cell, plain, type Table } from '../page.ts';
import { type ExperimentRow, validateExperiment } from './validate-experiment.ts';

/** Simulated runners of each kind and effect: a share of 0.05 then has a standard error of 0.011. */
const runners = 400;

/** The experiment of one block at a time on simulated runners whose truth is known. */
export function experimentTable(): Table {
  const { falsePositives, found, coverage } = limits.experiment;
  return {
    title: 'The experiment on simulated runners',
    about: `${runners} runners of each kind keep a diary through the whole experiment of eight weeks: tightness in whole points of 0–10, autocorrelated from day to day, moved by the day’s load, with days missing. Said to be helped although the block does nothing: ≤ ${100 * falsePositives} %. Found when it takes two points off: ≥ ${100 * found} %. The 90 % range told holds the truth in ${100 * coverage.low}–${100 * coverage.high} %.`,
    head: ['runners', 'false positives, %', 'found, %', '90 % range holds, no effect, %', 'two points, %'],
    rows: validateExperiment(runners).map(row),
  };
}

function row(one: ExperimentRow): readonly Cell[] {
  const { falsePositives, found, coverage } = limits.experiment;
  const percent = (share: number, bad: boolean): Cell => ({ text: (100 * share).toFixed(1), bad });
  return [
    plain(one.kind),
    percent(one.falsePositives, one.falsePositives > falsePositives),
    percent(one.found, one.found < found),
    ...one.coverage.map((share) => percent(share, share < coverage.low || share > coverage.high)),
  ];
}
