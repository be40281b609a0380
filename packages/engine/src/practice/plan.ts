import { mayPractise, type SafetyOutcome } from '../chain/index.ts';
import {
  type Block,
  type Drill,
  type DrillId,
  drillOf,
  drills,
  jumpsFrom,
  type Precaution,
  planPhases,
  planRules,
} from '../reference/index.ts';
import { standingOf } from './adapt.ts';
import { blockOf, chooseDrills, isExclusive, proposalOf } from './choose.ts';
import { doseText, fitSets, minutesOf, minutesOfDay, needsRest } from './dose.ts';
import { emptyLog, type PracticeLog } from './log.ts';
import { fillBetween, shorterBecause } from './plan-days.ts';
import type { Explained, LeftOut, NoPlan, Plan, PlanItem, PlannedDose } from './types.ts';

const messages: Readonly<Record<NoPlan['why'], string>> = {
  unasked: 'Answer the safety questions first. Then your drills appear here.',
  'stop-today': 'No drills and no running now. Read what to do today first.',
  'see-clinician': 'No drills and no running until a clinician has looked at it.',
  'nothing-ranked':
    'Nothing stood out so far, so there is no drill to propose. Look at your training and your calf strength next.',
  'nothing-suitable':
    'With your answers to the safety questions none of our drills fits. A physio can find some that do.',
};

/** How far a runner is with the plan. */
export interface Course {
  /** Of the block that is changed now, 1 the first. */
  readonly week: number;
  /** Blocks that had their weeks: others come before them. */
  readonly putAway: readonly Block[];
}

const beginning: Course = { week: 1, putAway: [] };

/**
 * The plan for the ranked explanations: three to five drills, 8–10 minutes a day, each with its reason. One of stack,
 * feet, glutes and stride is changed at a time; calf strength and the load reset join it when they rank. Without a go from
 * the safety gate there is none.
 *
 * @param log what was practised so far: it moves drills up and down their ladders
 * @param course days get longer with the weeks, and a block that had its weeks gives way to the next
 */
export function planFor(
  why: readonly Explained[],
  safety: SafetyOutcome,
  log: PracticeLog = emptyLog,
  course: Course = beginning,
): Plan {
  const { advice } = safety;
  const none = (reason: NoPlan['why'], leftOut: readonly LeftOut[] = []): NoPlan => ({
    kind: 'none',
    why: reason,
    message: messages[reason],
    leftOut,
    advice,
  });
  if (!mayPractise(safety)) return none(safety.kind);
  if (why.length === 0) return none('nothing-ranked');
  const ranked = [...why].sort((a, b) => a.rank - b.rank);
  const avoid = safety.kind === 'paused' ? safety.avoid : [];
  const allowed = (id: DrillId): boolean => highestLevel(drillOf(id), avoid) >= 0;
  const leftOut = proposedBy(ranked)
    .filter((id) => !allowed(id))
    .map((id) => ({ drill: id, name: drillOf(id).name }));
  const open = (id: DrillId): boolean => allowed(id) && !course.putAway.includes(drillOf(id).block);
  const remaining = chooseDrills(ranked, open);
  const chosen = remaining.length > 0 ? remaining : chooseDrills(ranked, allowed);
  if (chosen.length === 0) return none('nothing-suitable', leftOut);
  const onlyBetween = fillBetween(chosen, ranked, remaining.length > 0 ? open : allowed);
  const items = itemsOf({ chosen, onlyBetween, why: ranked, avoid, log, aim: aimOf(course.week) });
  const block = blockOf(chosen);
  return {
    kind: 'plan',
    items,
    block,
    later: laterBlocks(ranked, block, open),
    minutes: {
      fullDay: items.reduce((sum, { dose }) => sum + dose.minutes, 0),
      between: items.reduce((sum, { dose }) => sum + dose.minutesBetween, 0),
    },
    shorter: shorterBecause(
      items,
      leftOut.length > 0 ? 'Your safety answers leave out what could fill them.' : '',
    ),
    fullDaysPerWeek: planRules.fullDaysPerWeek,
    leftOut,
    advice,
  };
}

/** The highest level that does nothing on the list, −1 when even the easiest does. */
export function highestLevel(drill: Drill, avoid: readonly Precaution[]): number {
  const limits = drill.demands.filter(({ what }) => avoid.includes(what)).map(({ fromLevel }) => fromLevel);
  return Math.min(drill.levels.length, ...limits) - 1;
}

/** How long a day of that week should be, min. */
function aimOf(week: number): number {
  const phase = planPhases.findLast(({ weeks: [from] }) => week >= from) ?? planPhases[0];
  return phase?.minutes ?? planRules.minutes.least;
}

interface Choice {
  /** Drills of a full day. */
  readonly chosen: readonly Drill[];
  /** Drills of the days between alone. */
  readonly onlyBetween: readonly Drill[];
  readonly why: readonly Explained[];
  readonly avoid: readonly Precaution[];
  readonly log: PracticeLog;
  /** How long a full day should be, min. */
  readonly aim: number;
}

function itemsOf({ chosen, onlyBetween, why, avoid, log, aim }: Choice): readonly PlanItem[] {
  const daily = [...chosen.filter((drill) => !needsRest(drill)), ...onlyBetween];
  const full = fitSets(chosen, aim);
  // Not longer than a full day: strength rests, the day gets no fuller for it.
  const between = fitSets(daily, minutesOfDay(chosen, full));
  let jumping = false;
  return [...chosen, ...onlyBetween].map((drill, i) => {
    const jump = jumpsFrom[drill.id] ?? Number.POSITIVE_INFINITY;
    const highest = highestLevel(drill, avoid);
    const standing = standingOf(drill, log, jumping ? Math.min(highest, jump - 1) : highest);
    jumping ||= standing.level >= jump;
    const because = why.filter((one) => proposes(one, drill.id));
    return {
      drill: drill.id,
      name: drill.name,
      block: drill.block,
      slot: drill.slot,
      ...standing,
      step: drill.levels[standing.level] ?? { name: '', how: '' },
      dose: doseOf(drill, full[i] ?? 0, between[daily.indexOf(drill)] ?? 0),
      because: because.map(({ rank }) => rank),
      reason: `${drill.purpose} ${becauseText(because)}`,
    };
  });
}

/** Explanations that a drill's reason names; the others are only counted, or it would repeat the whole list. */
const namedReasons = 3;

function becauseText(because: readonly Explained[]): string {
  const named = because.slice(0, namedReasons).map(({ rank, title }) => `${rank}: ${title}`);
  const others = because.length - named.length;
  return `Because of ${named.join('; ')}${others > 0 ? `; and ${others} more` : ''}.`;
}

const daysBetween = 7 - planRules.fullDaysPerWeek;

function doseOf(drill: Drill, sets: number, setsBetween: number): PlannedDose {
  return {
    sets,
    setsBetween,
    repetitions: drill.dose.repetitions,
    minutes: minutesOf(drill, sets),
    minutesBetween: minutesOf(drill, setsBetween),
    daysPerWeek: sets === 0 && setsBetween > 0 ? daysBetween : drill.dose.daysPerWeek,
    text: doseText(drill.dose, sets === 0 ? setsBetween : sets),
  };
}

function proposes(why: Explained, id: DrillId): boolean {
  const { first, fill } = proposalOf(why);
  return first.includes(id) || fill.includes(id);
}

function proposedBy(why: readonly Explained[]): readonly DrillId[] {
  return drills.map(({ id }) => id).filter((id) => why.some((one) => proposes(one, id)));
}

function laterBlocks(
  why: readonly Explained[],
  block: Block | null,
  allowed: (id: DrillId) => boolean,
): readonly Block[] {
  const blocks = why.flatMap((one) =>
    proposalOf(one)
      .first.filter(allowed)
      .map((id) => drillOf(id).block),
  );
  return [...new Set(blocks)].filter((one) => isExclusive(one) && one !== block);
}
