import { fallingCrossing, indexOfMax, indexOfMin, median, parabolicPeak } from '../motion/index.ts';
import { eventRules } from '../reference/index.ts';
import type { LegSignals } from './leg-signals.ts';

/** One contact of a leg in samples, sub-sample. */
export interface LegEvent {
  readonly initialContact: number;
  /** `null` when the clip ends before, or the knee is hidden. */
  readonly toeOff: number | null;
}

/** Events of one leg and the speed of the ground under it. */
export interface LegEvents {
  readonly events: readonly LegEvent[];
  /** Backward speed of the resting foot, m/s: the belt's, or the runner's over ground. */
  readonly groundSpeed: number;
}

/**
 * Contacts of one leg. Initial contact: the heel's backward velocity reaches a share of the resting foot's, after the
 * foot was furthest forward. Toe-off: the toe rises. Both were held against force plates for rearfoot and forefoot
 * strikers (`eventRules`); the resting foot's own speed stands in for the belt's, so that no scale is needed.
 */
export function findEvents(leg: LegSignals): LegEvents {
  const { period } = leg;
  const furthest = strideMaxima(leg.reach, period);
  const groundSpeed = restingFootSpeed(leg, furthest);
  const level = -eventRules.contactVelocityShare * groundSpeed;
  const events = furthest.flatMap((peak) => {
    const initialContact = fallingCrossing(
      leg.heelVelocity,
      level,
      peak,
      peak + eventRules.contactSearch * period,
    );
    if (initialContact === null) return [];
    return [{ initialContact, toeOff: toeOffAfter(leg, initialContact, groundSpeed) }];
  });
  return { events, groundSpeed };
}

/** Samples at which a signal of known period is largest, one per period. */
export function strideMaxima(signal: Float64Array, period: number): readonly number[] {
  const maxima: number[] = [];
  const reach = 0.35 * period;
  for (let i = 1; i < signal.length - 1; i++) {
    if (!(signal[i]! > signal[i - 1]! && signal[i]! >= signal[i + 1]!)) continue;
    if (indexOfMax(signal, i - reach, i + reach) === i) maxima.push(i);
  }
  return maxima;
}

/** Median backward toe speed while the foot is flat, over all strides. */
function restingFootSpeed(leg: LegSignals, furthest: readonly number[]): number {
  const [from, to] = eventRules.footFlat;
  const speeds = furthest.flatMap((peak) => [
    ...leg.toeVelocity.subarray(Math.ceil(peak + from * leg.period), Math.floor(peak + to * leg.period) + 1),
  ]);
  return -median(speeds);
}

/** The toe's rise where it was tracked, else peak knee extension. `null` when the clip ends before. */
function toeOffAfter(leg: LegSignals, contact: number, groundSpeed: number): number | null {
  return toeRiseAfter(leg, contact, groundSpeed) ?? kneeExtensionAfter(leg, contact);
}

/** The last time the toe rises through the limit before its fastest rise: noise before it cannot set it off. */
function toeRiseAfter({ toeRise, period }: LegSignals, contact: number, groundSpeed: number): number | null {
  if (toeRise === null) return null;
  const [from, to] = eventRules.toeOffSearch;
  const limit = eventRules.toeRiseShare * groundSpeed;
  let i = indexOfMax(toeRise, contact + from * period, contact + to * period);
  if (i < 0 || toeRise[i]! < limit) return null;
  while (i > contact && toeRise[i - 1]! >= limit) i--;
  const before = toeRise[i - 1]!;
  return i <= contact || Number.isNaN(before) ? null : i - 1 + (limit - before) / (toeRise[i]! - before);
}

function kneeExtensionAfter(leg: LegSignals, contact: number): number | null {
  const { kneeFlexionPeak, kneeExtensionPeak } = eventRules;
  const at = (share: number) => contact + share * leg.period;
  if (at(kneeExtensionPeak[1]) > leg.kneeFlexion.length - 1) return null;
  const bent = indexOfMax(leg.kneeFlexion, at(kneeFlexionPeak[0]), at(kneeFlexionPeak[1]));
  const from = Math.max(bent, at(kneeExtensionPeak[0]));
  const straight = indexOfMin(leg.kneeFlexion, from, at(kneeExtensionPeak[1]));
  return straight < 0 ? null : parabolicPeak(leg.kneeFlexion, straight).index;
}
