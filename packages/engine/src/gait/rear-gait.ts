import { indexOfMin, lowpass, median, type Recording, usualRange } from '../motion/index.ts';
import type { Side } from '../pose/index.ts';
import { filterCutoffs, qualityNote, rearRules, strideRules } from '../reference/index.ts';
import { refused } from './refused.ts';
import { findRhythm } from './rhythm.ts';
import { strideTime } from './strides.ts';
import { checkTime } from './time-check.ts';
import { cadence, noTimes } from './timing.ts';
import type { Gait, Stride } from './types.ts';

/**
 * Strides of a runner seen from behind. Landings and toe-offs do not show; what does is which foot is up, and the hips'
 * lowest point while it is: the other leg's midstance. A stride goes from a typical landing before it to the next, so
 * that its midstance is right and its contact is not told.
 */
export function rearGait(recording: Recording): Gait {
  const signals = rearSignals(recording);
  const rhythm = signals === null ? null : findRhythm(signals.leftUp);
  if (signals === null || rhythm === null) return refused(recording, 'not-running');
  const lift = usualRange(signals.leftUp) / signals.leg;
  if (!(lift > rearRules.standing)) return refused(recording, 'not-running');
  const { period } = rhythm;
  if (lift < rearRules.walking && !bounces(signals, period)) return refused(recording, 'walking');
  const middles = (['left', 'right'] as const).map((side) => ({
    side,
    at: midstances(signals, side, period),
  }));
  const strides = middles
    .flatMap(({ side, at }) => stridesOf(side, at, period, recording.sampleRate))
    .sort((a, b) => a.start - b.start);
  if (strides.length < strideRules.fewest) return refused(recording, 'too-few-strides');
  const steps = cadence(strides, recording.sampleRate / period);
  const { timeBase, quality } = checkTime(recording, steps?.value ?? Number.NaN, null);
  return {
    contacts: [],
    strides,
    rejected: [],
    timeBase,
    cadence: timeBase.kind === 'implausible' ? null : steps,
    ...noTimes,
    strideLength: null,
    quality: [...quality, ...(strides.length < strideRules.stable ? [qualityNote('too-few-strides')] : [])],
  };
}

interface RearSignals {
  /** Height of the left ankle over the right one, m. */
  readonly leftUp: Float64Array;
  /** Mean height of the hips, m. */
  readonly hips: Float64Array;
  /** Height of the hips over the lower ankle while it stands, m. */
  readonly leg: number;
}

function rearSignals({ points, sampleRate }: Recording): RearSignals | null {
  const [lh, rh, la, ra] = ['left_hip', 'right_hip', 'left_ankle', 'right_ankle'].map(
    (name) => points[name]?.y,
  );
  if (!lh || !rh || !la || !ra) return null;
  const hips = lowpass(
    lh.map((y, i) => (y + rh[i]!) / 2),
    filterCutoffs.centreOfMass,
    sampleRate,
  );
  const leftUp = lowpass(
    la.map((y, i) => y - ra[i]!),
    filterCutoffs.joint,
    sampleRate,
  );
  return {
    leftUp,
    hips,
    leg: median(hips.map((y, i) => y - Math.min(la[i]!, ra[i]!))),
  };
}

/**
 * Whether the hips rise from just before a foot is highest until well after: a runner's are lowest then, on a bent leg, a
 * walker's still sink towards the step from leg to leg.
 */
function bounces(signals: RearSignals, period: number): boolean {
  const [before, after] = rearRules.rise;
  const height = (at: number) => signals.hips[Math.round(at)] ?? Number.NaN;
  const moments = (['left', 'right'] as const).flatMap((side) => standingMoments(signals, side, period));
  const rise = median(
    moments.map((moment) => height(moment + after * period) - height(moment + before * period)),
  );
  return rise > 0;
}

/** Samples at which the other foot is highest over this leg's: early in its stance. */
function standingMoments({ leftUp }: RearSignals, side: Side, period: number): readonly number[] {
  const standing = side === 'left' ? leftUp : leftUp.map((value) => -value);
  return Array.from(standing.keys()).filter(
    (i) => standing[i]! < 0 && indexOfMin(standing, i - period / 3, i + period / 3) === i,
  );
}

/** Samples of a leg's midstances: the hips' lowest point while it stands. */
function midstances(signals: RearSignals, side: Side, period: number): readonly number[] {
  const [before, after] = rearRules.midstance;
  return standingMoments(signals, side, period).flatMap((moment) => {
    const [from, to] = [moment + before * period, moment + after * period];
    if (from < 0 || to > signals.hips.length - 1) return [];
    const lowest = indexOfMin(signals.hips, from, to);
    return lowest < 0 ? [] : [lowest];
  });
}

function stridesOf(side: Side, middles: readonly number[], period: number, rate: number): readonly Stride[] {
  const half = rearRules.contactShare / 2;
  const all = middles.slice(0, -1).map((middle, k): Stride => {
    const length = middles[k + 1]! - middle;
    return {
      side,
      start: (middle - half * period) / rate,
      toeOff: (middle + half * period) / rate,
      end: (middle - half * period + length) / rate,
    };
  });
  const usual = median(all.map(strideTime));
  return all.filter((one) => Math.abs(strideTime(one) - usual) < rearRules.unsteady * usual);
}
