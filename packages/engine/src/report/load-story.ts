import { shown } from '../chain/index.ts';
import { type EstimateSources, typicalWhatIfs, type WhatIf } from '../load/index.ts';
import { type WhatIfEntry, whatIfs } from '../reference/index.ts';
import type { LegCard } from './load-of-leg.ts';

/** The load in one plain sentence. */
export function loadSentence({ side, load }: LegCard): string {
  const [low, high] = load.peakAchillesForceRange;
  const how = load.basis === 'measured' ? 'puts' : 'puts about';
  return `Every step ${how} ${shown(load.peakAchillesForce.value, 1)} times your body weight through your ${side} Achilles tendon (between ${shown(low, 1)} and ${shown(high, 1)}).`;
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
    return `Measured with force plates in ${load.peakAnkleMoment.strides} contacts.`;
  }
  if (estimate === null) return 'Estimated from the motion.';
  const { contactTime, scale, verticalForce } = estimate.sources;
  const shape = verticalForce === 'timing' ? '' : '; course of the force from the motion of the whole body';
  return `Estimated from ${estimate.strides} strides: ${contactWords[contactTime]}; ${scaleWords[scale]}${shape}. It tells the level, not single steps.`;
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

/** "Step rate +5 %", "Foot angle at landing 15°". */
export function changeText({ id, name, unit, decimals }: WhatIfEntry, amount: number): string {
  const sign = id !== 'strike' && amount > 0 ? '+' : '';
  return `${name} ${sign}${shown(amount, decimals)}${unit === '°' ? '' : '\u00a0'}${unit}`;
}

/** "−2 % (−4 to −1)": a relative change with its band. */
export function effectText({ percent, range: [low, high] }: WhatIf['peak']): string {
  return `${signed(percent)} % (${signed(low)} to ${signed(high)})`;
}

function signed(value: number): string {
  const text = shown(value, 0);
  return Number(value.toFixed(0)) > 0 ? `+${text}` : text;
}
