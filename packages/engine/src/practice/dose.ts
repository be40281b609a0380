import { counted } from '../chain/index.ts';
import { type Dose, type Drill, planRules, type Rhythm } from '../reference/index.ts';

/** Length of one repetition, breath or hold, s. */
export function repetitionSeconds(rhythm: Rhythm): number {
  switch (rhythm.kind) {
    case 'breaths':
      return rhythm.inhale + rhythm.exhale + rhythm.pause;
    case 'repetitions':
      return rhythm.up + rhythm.hold + rhythm.down;
    case 'holds':
      return rhythm.hold + rhythm.release;
    case 'minutes':
      return rhythm.work;
    case 'rule':
      return 0;
  }
}

/** How long a drill takes with that many sets, min: taking the position, all sets, the rests between them. */
export function minutesOf({ dose }: Drill, sets: number): number {
  if (sets === 0) return 0;
  const set = dose.legs * dose.repetitions * repetitionSeconds(dose.rhythm);
  return (planRules.settle + sets * set + (sets - 1) * dose.rest) / 60;
}

/** True for a drill that needs days off; the others are done daily. */
export function needsRest({ dose }: Pick<Drill, 'dose'>): boolean {
  return dose.daysPerWeek <= planRules.fullDaysPerWeek;
}

/** The dose in words, e.g. "2 sets of 5 breaths (4 s in, 7 s out, 2 s pause)". */
export function doseText(dose: Dose, sets: number): string {
  const { rhythm, repetitions, legs } = dose;
  const leg = legs === 2 ? ' for each leg' : '';
  switch (rhythm.kind) {
    case 'breaths':
      return `${counted(sets, 'set')} of ${repetitions} breaths${leg} (${rhythm.inhale} s in, ${rhythm.exhale} s out, ${rhythm.pause} s pause)`;
    case 'repetitions': {
      const hold = rhythm.hold > 0 ? `, ${rhythm.hold} s hold` : '';
      return `${counted(sets, 'set')} of ${repetitions}${leg} (${rhythm.up} s up${hold}, ${rhythm.down} s down)`;
    }
    case 'holds':
      return repetitions === 1
        ? `${counted(sets, 'hold')} of ${rhythm.hold} s${leg}`
        : `${counted(sets, 'set')} of ${repetitions} holds of ${rhythm.hold} s${leg}`;
    case 'minutes':
      return `${sets} × ${rhythm.work / 60} min`;
    case 'rule':
      return 'a rule for your runs';
  }
}

/**
 * Sets of each drill for one day: of all combinations within the plan's minutes, the one closest to `aim`, earlier drills
 * with more sets. Where the drills cannot fill a day, as close as they come; where even the fewest sets of all are too
 * long, those.
 *
 * @param aim min
 */
export function fitSets(drills: readonly Drill[], aim: number): readonly number[] {
  const { least, most } = planRules.minutes;
  let best = drills.map(({ dose }) => dose.sets[0]);
  let closest = Number.POSITIVE_INFINITY;
  for (const sets of combinations(drills)) {
    const minutes = minutesOfDay(drills, sets);
    if (minutes > most + 1e-9) continue;
    const tooShort = minutes < least - 1e-9 ? most : 0;
    const distance = Math.abs(minutes - aim) + tooShort;
    if (distance < closest - 1e-9) {
      best = [...sets];
      closest = distance;
    }
  }
  return best;
}

/** min */
export function minutesOfDay(drills: readonly Drill[], sets: readonly number[]): number {
  return drills.reduce((sum, drill, i) => sum + minutesOf(drill, sets[i] ?? 0), 0);
}

/** Every combination of sets, most sets of the first drill first. */
function* combinations(drills: readonly Drill[]): Generator<readonly number[]> {
  const [first, ...others] = drills;
  if (first === undefined) {
    yield [];
    return;
  }
  const [fewest, most] = first.dose.sets;
  for (let sets = most; sets >= fewest; sets--) {
    for (const rest of combinations(others)) yield [sets, ...rest];
  }
}
