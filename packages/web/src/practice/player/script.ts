import {
  type ActivePlan,
  type Block,
  type DrillId,
  drillOf,
  type PlanItem,
  planRules,
  type Rhythm,
  repetitionSeconds,
} from '@stridewhy/engine';

/** One stretch of a guided session. */
export interface Step {
  readonly drill: DrillId;
  readonly kind: 'prepare' | 'work' | 'rest';
  /** s */
  readonly seconds: number;
  /** Shown. */
  readonly title: string;
  /** Spoken when it begins. */
  readonly say: string;
}

/**
 * A guided session: each drill's position, sets and rests, in the order of warm-up, then the quiet ones.
 *
 * @param without a block that an experiment leaves out today
 */
export function sessionScript(
  plan: ActivePlan,
  fullDay: boolean,
  without: Block | null = null,
): readonly Step[] {
  const order = { 'warm-up': 0, daily: 1, run: 2, week: 3 } as const;
  return [...plan.items]
    .sort((a, b) => order[a.slot] - order[b.slot])
    .filter(({ block, slot }) => block !== without && (slot === 'warm-up' || slot === 'daily'))
    .flatMap((item) => stepsOf(item, fullDay ? item.dose.sets : item.dose.setsBetween));
}

function stepsOf(item: PlanItem, sets: number): readonly Step[] {
  if (sets === 0) return [];
  const { drill: id, name, step } = item;
  const { dose, setUp, cues } = drillOf(id);
  const one = dose.repetitions * repetitionSeconds(dose.rhythm);
  const legs = dose.legs === 2 ? ['first leg', 'other leg'] : [''];
  const steps: Step[] = [
    {
      drill: id,
      kind: 'prepare',
      seconds: planRules.settle,
      title: name,
      say: `${name}. ${setUp.join(' ')} ${step.how === 'As described.' ? '' : step.how}`,
    },
  ];
  for (let set = 1; set <= sets; set++) {
    for (const leg of legs) {
      const title = `Set ${set} of ${sets}${leg === '' ? '' : `, ${leg}`}`;
      steps.push({
        drill: id,
        kind: 'work',
        seconds: one,
        title,
        say: `${title}. ${cues[(set - 1) % cues.length] ?? ''}`,
      });
    }
    if (set < sets && dose.rest > 0) {
      steps.push({ drill: id, kind: 'rest', seconds: dose.rest, title: 'Rest', say: 'Rest.' });
    }
  }
  return steps;
}

/** Drills of a session, in its order. */
export function drillsOf(steps: readonly Step[]): readonly DrillId[] {
  return [...new Set(steps.map(({ drill }) => drill))];
}

/** What the body does at a moment of a rhythm. */
export interface Beat {
  readonly word: string;
  /** Share of this part that is over, 0–1. */
  readonly share: number;
  /** Counts the parts from the start; a new number is a new beat. */
  readonly number: number;
}

/** The beat at so many seconds into a set; `null` for rhythms without one. */
export function beatAt(rhythm: Rhythm, seconds: number): Beat | null {
  const parts = partsOf(rhythm);
  const cycle = parts.reduce((sum, [, length]) => sum + length, 0);
  if (cycle === 0) return null;
  let left = seconds % cycle;
  const before = Math.floor(seconds / cycle) * parts.length;
  for (const [i, [word, length]] of parts.entries()) {
    if (left < length) return { word, share: left / length, number: before + i };
    left -= length;
  }
  return { word: parts.at(-1)?.[0] ?? '', share: 1, number: before + parts.length - 1 };
}

function partsOf(rhythm: Rhythm): readonly (readonly [string, number])[] {
  switch (rhythm.kind) {
    case 'breaths':
      return [
        ['In', rhythm.inhale],
        ['Out', rhythm.exhale],
        ['Wait', rhythm.pause],
      ];
    case 'repetitions':
      return [
        ['Up', rhythm.up],
        ['Hold', rhythm.hold],
        ['Down', rhythm.down],
      ];
    case 'holds':
      return [
        ['Hold', rhythm.hold],
        ['Let go', rhythm.release],
      ];
    case 'minutes':
    case 'rule':
      return [];
  }
}
