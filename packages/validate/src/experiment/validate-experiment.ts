import { analyseExperiment, drawSchedule, lotsOf } from '@stridewhy/engine';
import { type SimulatedRunner, simulatedDiary } from './simulated-runners.ts';

/** What came out for one kind of simulated runner. Shares of 0–1 of the runners. */
export interface ExperimentRow {
  readonly kind: string;
  readonly runners: number;
  /** Said to be helped although the block does nothing. */
  readonly falsePositives: number;
  /** Said to be helped when it takes two points off. */
  readonly found: number;
  /** Stated 90 % ranges that hold the truth, without and with an effect. */
  readonly coverage: readonly [number, number];
}

const usual: SimulatedRunner = {
  effect: 0,
  correlation: 0.4,
  spread: 1.2,
  trend: 0,
  loadEffect: 0.5,
  missing: 0.3,
  start: 6,
};

/** Runners with autocorrelated scores, missing days, trends and loads. Points of 0–10. */
const kinds: readonly (readonly [string, Partial<SimulatedRunner>])[] = [
  ['usual: correlation 0.4, spread 1.2, 30 % missing', {}],
  ['no correlation', { correlation: 0 }],
  ['strong correlation 0.7', { correlation: 0.7 }],
  ['half of the days missing', { missing: 0.5, spread: 1 }],
  ['recovers by itself, 0.4 points a week', { trend: -0.4, start: 7 }],
  ['gets worse, 0.3 points a week', { trend: 0.3, start: 5 }],
];

/** Runs the whole experiment on simulated runners of every kind. Deterministic. */
export function validateExperiment(runners: number): readonly ExperimentRow[] {
  return kinds.map(([kind, change], i) => {
    const nothing = outcomes({ ...usual, ...change }, runners, 100_000 * (2 * i + 1));
    const helped = outcomes({ ...usual, ...change, effect: -2 }, runners, 100_000 * (2 * i + 2));
    return {
      kind,
      runners,
      falsePositives: nothing.helps,
      found: helped.helps,
      coverage: [nothing.covered, helped.covered],
    };
  });
}

function outcomes(
  runner: SimulatedRunner,
  runners: number,
  seed: number,
): { readonly helps: number; readonly covered: number } {
  let helps = 0;
  let covered = 0;
  let answered = 0;
  for (let i = 0; i < runners; i++) {
    const schedule = drawSchedule(lotsOf(seed + i));
    const result = analyseExperiment(simulatedDiary(runner, schedule, seed + i), schedule, seed + i);
    if (result.kind !== 'result') continue;
    answered++;
    if (result.verdict === 'helps') helps++;
    const [low, high] = result.estimate.range;
    if (low <= runner.effect && runner.effect <= high) covered++;
  }
  return { helps: helps / runners, covered: covered / answered };
}
