import { counted, type StrikePattern, shown, signed, strikePattern } from '../chain/index.ts';
import { type EstimateSources, typicalWhatIfs, type WhatIf } from '../load/index.ts';
import { type WhatIfEntry, whatIfs } from '../reference/index.ts';
import type { LegCard } from './load-of-leg.ts';

/** The load in one plain sentence. */
export function loadSentence({ side, load }: LegCard): string {
  const [low, high] = load.peakAchillesForceRange;
  const { value, strides } = load.peakAchillesForce;
  const puts =
    load.basis === 'estimated'
      ? 'Every step puts about'
      : strides === 1
        ? 'The step on the force plates puts'
        : `The ${strides} steps on the force plates put`;
  return `${puts} ${shown(value, 1)} times your body weight through your ${side} Achilles tendon (between ${shown(low, 1)} and ${shown(high, 1)}).`;
}

const contactWords: Readonly<Record<EstimateSources['contactTime'], string>> = {
  events: 'time on the ground from when the foot lands and leaves',
  'events-and-bounce':
    'time on the ground from when the foot lands and leaves, and from the body’s rise and fall',
  bounce: 'time on the ground from the body’s rise and fall alone: the clip has too few pictures a second',
  speed: 'time on the ground as is usual at this speed: the clip shows neither landings nor bounce',
};

const scaleWords: Readonly<Record<EstimateSources['scale'], string>> = {
  belt: 'metres from the belt’s speed and the body’s height',
  way: 'metres from the running speed told and the body’s height',
  'runner-height': 'metres from your height',
  'known-length': 'metres from the length tapped in the picture',
  metric: 'metres as measured',
  assumed: 'metres from an average adult’s height, so the band is wider',
};

/** What the estimate could use of the clip. */
export function howEstimated({ load, estimate }: LegCard): string {
  if (load.basis === 'measured') {
    const peaks = `Peaks and shares of work measured with force plates in ${counted(load.peakAnkleMoment.strides, 'contact')}.`;
    return estimate === null ? peaks : `${peaks} All else here is estimated from the motion.`;
  }
  if (estimate === null) return 'Estimated from the motion.';
  const { contactTime, scale, verticalForce } = estimate.sources;
  const shape = verticalForce === 'timing' ? '' : '; course of the force from the motion of the whole body';
  return `Estimated from ${counted(estimate.strides, 'stride')}: ${contactWords[contactTime]}; ${scaleWords[scale]}${shape}. It tells the level, not single steps.`;
}

/** One what-if in words, with the numbers to show beside it. */
export interface ToldWhatIf {
  readonly entry: WhatIfEntry;
  readonly result: WhatIf;
  /** "5 % more steps per minute": the change. */
  readonly change: string;
}

/** Every what-if of a leg at its usual size. */
export function toldWhatIfs({ estimate }: LegCard): readonly ToldWhatIf[] {
  if (estimate === null) return [];
  return typicalWhatIfs(estimate.stance).flatMap((result) => {
    const entry = whatIfs.find(({ id }) => id === result.change);
    return entry === undefined ? [] : [{ entry, result, change: changeText(entry, result.amount) }];
  });
}

const landings: Readonly<Record<StrikePattern, string>> = {
  rearfoot: 'heel',
  midfoot: 'midfoot',
  forefoot: 'forefoot',
};

/** "Step rate +5 %", "Landing on the heel (15°)". */
export function changeText({ id, name, unit, decimals }: WhatIfEntry, amount: number): string {
  if (id === 'strike') return `Landing on the ${landings[strikePattern(amount)]} (${shown(amount, 0)}°)`;
  return `${name} ${signed(amount, decimals)}${unit === '°' ? '' : '\u00a0'}${unit}`;
}

/** "−2 % (−4 to −1)": a relative change with its band. */
export function effectText({ percent, range: [low, high] }: WhatIf['peak']): string {
  return `${signed(percent, 0)} % (${signed(low, 0)} to ${signed(high, 0)})`;
}
