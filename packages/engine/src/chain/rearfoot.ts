import { valueAt } from '../body/index.ts';
import type { Spread, Stride } from '../gait/index.ts';
import {
  indexOfMax,
  type LeaningLine,
  lowpass,
  median,
  quantile,
  type Recording,
  standardDeviation,
} from '../motion/index.ts';
import type { Side } from '../pose/index.ts';
import { filterCutoffs, heelRules } from '../reference/index.ts';
import { degrees, type Reading, type Subject, spreadOf, stridesOf } from './reading.ts';
import type { RefusalReason } from './types.ts';

const sides = ['left', 'right'] as const;
const ids = ['F1', 'F1b', 'F2', 'F3'] as const;

/** How the heel was seen: against a shank with stickers, against the shank's outline, or itself by its outline only. */
type Means = 'stickers' | 'heel-stickers' | 'outline';

/** Per cents of stance before landing that are looked at, too. */
const { before } = heelRules;

/** Eversion over one stance, deg at −before, … 0, 1, … 100 % of it. */
type Stance = Float64Array;

/**
 * F1 to F3, both feet: heel line minus shank line over stance, seen from behind. By stickers on both where they are worn,
 * else with a larger error by the outline of leg or shoe, else refused with what hid them. Without pictures no entry.
 */
export function rearfoot(subject: Subject): readonly Reading[] {
  if (subject.recording.heels === undefined) return [];
  return sides.flatMap((side) => ofFoot(subject, side));
}

function ofFoot(subject: Subject, side: Side): readonly Reading[] {
  const seen = look(subject, side);
  if ('reason' in seen) return ids.map((id) => ({ id, side, result: seen.reason }));
  const spread = (of: (stance: Stance) => number): Spread => spreadOf(seen.stances.map(of));
  const rolls = { ...spread(excursion), value: excursion(usualOf(seen.stances)) };
  if (seen.means !== 'stickers') {
    // An outline is too unsteady for moments, and at toe-off it is the sole's.
    const hidden = (['F1b', 'F2', 'F3'] as const).map((id): Reading => ({ id, side, result: 'heel-hidden' }));
    return [{ id: 'F1', side, result: rolls, coarse: true }, ...hidden];
  }
  const moment = (of: (stance: Stance) => number) =>
    rolls.value < heelRules.leastRoll ? 'rolls-too-little' : spread(of);
  return [
    { id: 'F1', side, result: rolls },
    { id: 'F1b', side, result: moment(peakTime) },
    { id: 'F2', side, result: moment(resupination) },
    { id: 'F3', side, result: spread((stance) => at(stance, 100)) },
  ];
}

type Sight =
  | { readonly stances: readonly Stance[]; readonly means: Means }
  | { readonly reason: RefusalReason };

function look(subject: Subject, side: Side): Sight {
  const { heels } = subject.recording;
  if (heels === undefined) return { reason: 'heel-hidden' };
  for (const means of ['stickers', 'heel-stickers', 'outline'] as const) {
    const stances = stancesBy(subject, side, means);
    if (stances.length >= heelRules.share * stridesOf(subject, side).length && repeats(stances))
      return { stances, means };
  }
  const trouble = heels.trouble[side];
  return { reason: trouble === null ? 'heel-hidden' : trouble };
}

/** Stances in which heel and shank were seen throughout. */
function stancesBy(subject: Subject, side: Side, means: Means): readonly Stance[] {
  const eversion = eversionBy(subject, side, means);
  return stridesOf(subject, side)
    .map((stride) => stanceOf(eversion, stride, subject.recording))
    .filter((stance) => stance.every(Number.isFinite));
}

/** Heel against shank over time, deg, + eversion. */
function eversionBy({ recording }: Subject, side: Side, means: Means): Float64Array {
  const { stickers, outline } = recording.heels!;
  const heel = means === 'outline' ? outline[side].heel : stickers[side].heel;
  const shank = means === 'stickers' ? stickers[side].shank : outline[side].shank;
  const inwards = side === 'left' ? 1 : -1;
  const smooth = (values: Float64Array) => lowpass(values, filterCutoffs.joint, recording.sampleRate);
  const leanOf = ({ across, length }: LeaningLine, whole: number | null) => {
    const [aside, looks] = [smooth(across), smooth(length)];
    return aside.map((value, i) => Math.asin((inwards * value) / (whole ?? looks[i]!)));
  };
  const heelLean = leanOf(heel, means === 'outline' ? null : wholeLength(heel));
  const shankLean = leanOf(shank, means === 'stickers' ? wholeLength(shank) : null);
  return heelLean.map((lean, i) => degrees * (lean - shankLean[i]!));
}

/**
 * Length of a line that lies in the picture's plane, pixels: what it looks at its longest. A heel that lifts turns its
 * line out of that plane; what lies across does not change with it, so that it is held against the whole length.
 */
function wholeLength({ length }: LeaningLine): number {
  return quantile(length.filter(Number.isFinite), 0.9);
}

function stanceOf(eversion: Float64Array, { start, toeOff }: Stride, recording: Recording): Stance {
  const step = (toeOff - start) / 100;
  return Float64Array.from({ length: 101 + before }, (_, i) =>
    valueAt(eversion, recording, start + (i - before) * step),
  );
}

/**
 * The median over strides at each per cent. Highest and lowest points are sought in it, not in each stride, where pixel
 * errors would push them apart: a heel that does not move would seem to roll in.
 */
function usualOf(stances: readonly Stance[]): Stance {
  return Float64Array.from(columnsOf(stances), (values) => median(values));
}

/** The strides' values at each per cent. */
function columnsOf(stances: readonly Stance[]): readonly (readonly number[])[] {
  return Array.from({ length: 101 + before }, (_, i) => stances.map((stance) => stance[i]!));
}

/** Whether the strides show one movement, and one that a heel can make. */
function repeats(stances: readonly Stance[]): boolean {
  const { unsteady, most } = heelRules;
  const columns = columnsOf(stances);
  return (
    median(columns.map((values) => standardDeviation(values))) <= unsteady &&
    columns.every((values) => Math.abs(median(values)) <= most)
  );
}

/** Per cent of stance of the highest place between two of them. */
function peakIn(stance: Stance, [from, to]: readonly [number, number]): number {
  return indexOfMax(stance, from + before, to + before) - before;
}

function at(stance: Stance, percent: number): number {
  return stance[percent + before]!;
}

/** Eversion at landing: the lowest around it. A heel rolls in steeply from there, and the landing itself does not show. */
function atLanding(stance: Stance): number {
  return Math.min(...stance.subarray(0, 2 * before + 1));
}

function excursion(stance: Stance): number {
  return at(stance, peakIn(stance, heelRules.peak)) - atLanding(stance);
}

function peakTime(stance: Stance): number {
  return peakIn(stance, heelRules.anyPeak);
}

function resupination(stance: Stance): number {
  const peak = peakTime(stance);
  const half = (at(stance, peak) + at(stance, 100)) / 2;
  for (let percent = peak; percent <= 100; percent++) if (at(stance, percent) <= half) return percent;
  return Number.NaN;
}
