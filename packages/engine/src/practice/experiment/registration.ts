import { type Block, experimentRules, switchable } from '../../reference/index.ts';
import { addDays, type Day, daysBetween } from '../log.ts';
import { drawSchedule, lotsOf, type Phase, phaseAt, scheduleDays } from './schedule.ts';

/** Which score the experiment looks at, chosen before it starts. */
export type Outcome = 'during' | 'after' | 'nextMorning';

/** What is decided and written down before the first day, and not changed after. */
export interface Registration {
  readonly format: 'stridewhy-experiment/1';
  readonly block: Block;
  readonly outcome: Outcome;
  readonly start: Day;
  /** Of the lot that drew the schedule and will draw the test's. */
  readonly seed: number;
  readonly schedule: readonly Phase[];
  /** The decision rules at the time of writing. */
  readonly rules: {
    readonly alpha: number;
    readonly sure: number;
    readonly noticeable: number;
    readonly leastScores: number;
    readonly draws: number;
  };
  /** When it was written down, ISO 8601. */
  readonly written: string;
}

/**
 * Writes an experiment down.
 *
 * @param seed any whole number, from a good source of chance
 * @throws RangeError for a block that cannot be switched off
 */
export function registerExperiment(choice: {
  readonly block: Block;
  readonly outcome: Outcome;
  readonly start: Day;
  readonly seed: number;
  readonly written: string;
}): Registration {
  if (!switchable.includes(choice.block)) {
    throw new RangeError(
      `The effect of '${choice.block}' stays when practice stops; it cannot be tested so.`,
    );
  }
  const { alpha, sure, noticeable, leastScores, draws } = experimentRules;
  return {
    format: 'stridewhy-experiment/1',
    ...choice,
    schedule: drawSchedule(lotsOf(choice.seed)),
    rules: { alpha, sure, noticeable, leastScores, draws },
  };
}

/** What a day asks for: the block, or life without it; `null` before and after. */
export function dayOfExperiment(
  registration: Registration,
  day: Day,
): { readonly phase: Phase; readonly number: number; readonly of: number } | null {
  const number = daysBetween(registration.start, day);
  const phase = phaseAt(registration.schedule, number);
  return phase === null ? null : { phase, number: number + 1, of: scheduleDays(registration.schedule) };
}

/** The day after the last. */
export function endOfExperiment({ start, schedule }: Registration): Day {
  return addDays(start, scheduleDays(schedule));
}
