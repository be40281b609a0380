import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { experimentRules } from '../../reference/index.ts';

/** `A`: without the block. `B`: with it. */
export type Condition = 'A' | 'B';

/** A stretch of days under one condition. */
export interface Phase {
  readonly condition: Condition;
  /** Days after the start of the experiment. */
  readonly from: number;
  readonly days: number;
}

/** A lot-drawing machine: the same seed draws the same schedules. */
export interface Lots {
  /** Whole number from `from` to `to`, both possible. */
  draw(from: number, to: number): number;
}

const warmUp = 64;

/** @param seed any whole number; hosts take it from a good source and keep it with the experiment */
export function lotsOf(seed: number): Lots {
  const generator = xoroshiro128plus(seed);
  // The first numbers of neighbouring seeds resemble each other.
  for (let i = 0; i < warmUp; i++) generator.next();
  return { draw: (from, to) => uniformInt(generator, from, to) };
}

/** Baseline, then phases of random length, with and without the block in turn, by lot which comes first. */
export function drawSchedule(lots: Lots): readonly Phase[] {
  const first: Condition = lots.draw(0, 1) === 0 ? 'A' : 'B';
  const phases: Phase[] = [{ condition: 'A', from: 0, days: experimentRules.baselineDays }];
  let from: number = experimentRules.baselineDays;
  drawLengths(lots).forEach((days, i) => {
    const condition = i % 2 === 0 ? first : first === 'A' ? 'B' : 'A';
    phases.push({ condition, from, days });
    from += days;
  });
  return phases;
}

/** Lengths that fill the test days exactly, every possible set of them equally likely. */
function drawLengths(lots: Lots): readonly number[] {
  const { phases, testDays, phaseDays } = experimentRules;
  const [shortest, longest] = phaseDays;
  for (;;) {
    const lengths = Array.from({ length: phases - 1 }, () => lots.draw(shortest, longest));
    const last = testDays - lengths.reduce((sum, days) => sum + days, 0);
    if (last >= shortest && last <= longest) return [...lengths, last];
  }
}

/** The phase of a day; `null` before and after the experiment. */
export function phaseAt(schedule: readonly Phase[], day: number): Phase | null {
  return schedule.find(({ from, days }) => day >= from && day < from + days) ?? null;
}

/** Length of the whole experiment, days. */
export function scheduleDays(schedule: readonly Phase[]): number {
  return schedule.reduce((sum, { days }) => sum + days, 0);
}
