import { signed } from '../../chain/index.ts';
import { experimentRules } from '../../reference/index.ts';
import type { ExperimentResult } from './analyse-experiment.ts';

/** The result in plain sentences: what to conclude first, then how sure, then what else it could be. */
export function experimentText(result: ExperimentResult, kept: boolean): readonly string[] {
  if (result.kind === 'too-little') {
    return [
      'Too little to tell.',
      `Answers so far: ${result.with} with the block and ${result.without} without. ${result.needed} of each are needed.`,
    ];
  }
  const { estimate, luck, verdict } = result;
  const [low, high] = estimate.range;
  const points = (value: number): string => Math.abs(value).toFixed(1);
  const first = {
    helps: `This block helps you: about ${points(estimate.effect)} points less tightness.`,
    worse: `This block makes it worse for you: about ${points(estimate.effect)} points more tightness.`,
    unclear: 'It cannot be told whether this block helps you.',
  }[verdict];
  return [
    kept ? first : `Not to be relied on, because the schedule was not kept. ${first}`,
    `The chance that it helps is ${percent(estimate.helps)}, that it helps by ${experimentRules.noticeable} points or more ${percent(estimate.helpsNoticeably)}. With 90 % probability it changes tightness by ${signed(low, 1)} to ${signed(high, 1)} points.`,
    `By luck alone, ${luck < 0.01 ? 'fewer than 1' : Math.round(luck * 100)} of 100 schedules would have looked this good.`,
    'Slow recovery by itself and longer runs are taken into account. What else changed in those weeks is not.',
  ];
}

/** Never certain: 1 to 99 %. */
function percent(probability: number): string {
  return `${Math.min(99, Math.max(1, Math.round(probability * 100)))} %`;
}
