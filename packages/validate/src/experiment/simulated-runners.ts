import { type Phase, phaseAt, type Score } from '@stridewhy/engine';
import { generator, normal } from '../random.ts';

/** How a simulated runner's diary comes about. Points of 0–10, days. */
export interface SimulatedRunner {
  /** What the block does; below zero it helps. */
  readonly effect: number;
  /** Day-to-day correlation of what is left. */
  readonly correlation: number;
  /** Standard deviation of what is left. */
  readonly spread: number;
  /** Points per week by themselves; below zero: natural recovery. */
  readonly trend: number;
  /** Points per standard deviation of the day's load. */
  readonly loadEffect: number;
  /** Share of days without a score. */
  readonly missing: number;
  readonly start: number;
}

/** The diary of a simulated runner, whole points from 0 to 10 as a person taps them. */
export function simulatedDiary(
  runner: SimulatedRunner,
  schedule: readonly Phase[],
  seed: number,
): readonly Score[] {
  const random = generator(seed);
  const { correlation, spread } = runner;
  const last = schedule.at(-1)!;
  let left = spread * normal(random);
  return Array.from({ length: last.from + last.days }, (_, day) => {
    if (day > 0) left = correlation * left + spread * Math.sqrt(1 - correlation ** 2) * normal(random);
    const load = normal(random);
    const block = phaseAt(schedule, day)?.condition === 'B' ? runner.effect : 0;
    const raw = runner.start + block + (runner.trend * day) / 7 + runner.loadEffect * load + left;
    const missed = random() < runner.missing;
    return missed ? [] : [{ day, score: Math.max(0, Math.min(10, Math.round(raw))), load: 40 + 12 * load }];
  }).flat();
}
