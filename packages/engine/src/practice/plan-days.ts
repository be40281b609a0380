import { type Drill, type DrillId, drillOf, planRules } from '../reference/index.ts';
import { blockOf, fits, isOfBlock, proposalOf } from './choose.ts';
import { minutesOf, needsRest } from './dose.ts';
import type { ActivePlan, Explained, PlanItem } from './types.ts';

/**
 * Drills for the days between alone, when those that need rest leave such a day short: daily ones that the explanations
 * propose, of the block that is changed now. Another block would hide what changed what.
 *
 * @param chosen drills of a full day
 * @param allowed which drills the safety answers leave
 */
export function fillBetween(
  chosen: readonly Drill[],
  why: readonly Explained[],
  allowed: (id: DrillId) => boolean,
): readonly Drill[] {
  const block = blockOf(chosen);
  const proposed = why.map(proposalOf).flatMap(({ first, fill }) => [...first, ...fill]);
  const extra: Drill[] = [];
  for (const drill of [...new Set(proposed)].filter(allowed).map(drillOf)) {
    const daily = [...chosen, ...extra].filter((one) => !needsRest(one));
    if (longestDay(daily) >= planRules.minutes.least) break;
    const wanted = !needsRest(drill) && minutesOf(drill, drill.dose.sets[1]) > 0 && isOfBlock(drill, block);
    if (wanted && fits(drill, [...chosen, ...extra])) extra.push(drill);
  }
  return extra;
}

function longestDay(drills: readonly Drill[]): number {
  return drills.reduce((sum, drill) => sum + minutesOf(drill, drill.dose.sets[1]), 0);
}

/**
 * Why a day takes less time than a day should, in plain words; `null` where it does not.
 *
 * @param cause what leaves the plan without more drills, one sentence; empty: nothing does
 */
export function shorterBecause(items: readonly PlanItem[], cause: string): ActivePlan['shorter'] {
  const sum = (of: (item: PlanItem) => number): number => items.reduce((total, item) => total + of(item), 0);
  const [fullDay, between] = [sum(({ dose }) => dose.minutes), sum(({ dose }) => dose.minutesBetween)];
  const why = cause === '' ? '' : ` ${cause}`;
  const resting = items.filter(({ drill, dose }) => dose.sets > 0 && needsRest(drillOf(drill)));
  const names = listed(resting.map(({ name }) => name));
  const rest = resting.length === 1 ? 'rests' : 'rest';
  return {
    fullDay: fullDay < least ? `A full day is short.${why}` : null,
    between:
      between >= least
        ? null
        : between === 0 && resting.length > 0
          ? `The days between are rest days: ${names} ${rest}, because muscle and tendon get stronger between the sessions.`
          : `The days between are short${names === '' ? '' : `: ${names} ${rest}`}.${why}`,
  };
}

const least = planRules.minutes.least - 1e-9;

function listed(names: readonly string[]): string {
  const lower = names.map((name) => name.charAt(0).toLowerCase() + name.slice(1));
  return lower.length < 2 ? lower.join('') : `${lower.slice(0, -1).join(', ')} and ${lower.at(-1)}`;
}
