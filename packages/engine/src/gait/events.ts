import { fallingCrossing, indexOfMax, indexOfMin, median, parabolicPeak } from '../motion/index.ts';
import { eventRules } from '../reference/index.ts';
import type { LegSignals, Velocity } from './leg-signals.ts';

/** One contact of a leg in samples, sub-sample. */
export interface LegEvent {
  readonly initialContact: number;
  /** `null` when the clip ends before, or neither toe nor knee shows it. */
  readonly toeOff: number | null;
}

/** Events of one leg and the speed of the ground under it. */
interface LegEvents {
  readonly events: readonly LegEvent[];
  /** Backward speed of the resting foot, m/s: the belt's, or the runner's over ground. */
  readonly groundSpeed: number;
}

/**
 * Contacts of one leg, from how fast heel and toe move over the ground. Landing: the heel, brought back under the body,
 * has come down to a share of the running speed; the foot meets the ground a fixed share of the stride later. Toe-off:
 * the toe, at rest on the ground until then, reaches a share of the running speed; the whole foot does instead where a
 * pose network has let the toe wander. All were held against force plates for rearfoot and forefoot strikers
 * (`eventRules`); the resting foot's own speed stands in for the belt's, so that no scale is needed.
 */
export function findEvents(leg: LegSignals): LegEvents {
  const { period, heel } = leg;
  const furthest = strideMaxima(leg.reach, period);
  const groundSpeed = restingFootSpeed(leg, furthest);
  const heelSlip = slip(heel, groundSpeed);
  const level = eventRules.landingSlip * groundSpeed;
  const landings = furthest.flatMap((peak) => {
    const slowed = fallingCrossing(heelSlip, level, peak, peak + eventRules.contactSearch * period);
    return slowed === null ? [] : [slowed + eventRules.landingLag * period];
  });
  const toeOffs = toeOffsAfter(leg, landings, groundSpeed);
  return {
    events: landings.map((initialContact, i) => ({ initialContact, toeOff: toeOffs[i] ?? null })),
    groundSpeed,
  };
}

/** Samples at which a signal of known period is largest, one per period. */
function strideMaxima(signal: Float64Array, period: number): readonly number[] {
  const maxima: number[] = [];
  const reach = 0.35 * period;
  for (let i = 1; i < signal.length - 1; i++) {
    if (!(signal[i]! > signal[i - 1]! && signal[i]! >= signal[i + 1]!)) continue;
    if (indexOfMax(signal, i - reach, i + reach) === i) maxima.push(i);
  }
  return maxima;
}

/** Median backward speed of the toe (heel where there is none) while the foot is flat, over all strides. */
function restingFootSpeed({ heel, toe, period }: LegSignals, furthest: readonly number[]): number {
  const [from, to] = eventRules.footFlat;
  const { forward } = toe ?? heel;
  const speeds = furthest.flatMap((peak) => [
    ...forward.subarray(Math.ceil(peak + from * period), Math.floor(peak + to * period) + 1),
  ]);
  return -median(speeds);
}

/** Speed of a point over the ground, m/s. */
function slip({ forward, up }: Velocity, groundSpeed: number): Float64Array {
  return forward.map((v, i) => Math.hypot(v + groundSpeed, up[i]!));
}

/**
 * Toe-offs: the foot's lift-off says where they lie, the knee's peak extension how each stride differs from the others,
 * since it is the sharper one in noise but early or late by runner and speed. Either alone where the other is missing.
 */
function toeOffsAfter(
  leg: LegSignals,
  landings: readonly number[],
  groundSpeed: number,
): readonly (number | null)[] {
  const lifts = liftsAfter(leg, landings, groundSpeed);
  const straight = landings.map((landing) => kneeExtensionAfter(leg, landing));
  const lag = usualLag(
    lifts.flatMap((lift, i) => (lift === null ? [] : [lift - (straight[i] ?? Number.NaN)])),
    leg.period,
  );
  return lifts.map((lift, i) => {
    const knee = straight[i] ?? null;
    if (lift === null || knee === null) return lift ?? (knee === null ? null : knee + lag);
    return (lift + knee + lag) / 2;
  });
}

/** The toe's lift-offs; the whole foot's where the toe has wandered while it had to be at rest. */
function liftsAfter(
  { toe, foot, period }: LegSignals,
  landings: readonly number[],
  groundSpeed: number,
): readonly (number | null)[] {
  if (toe === null) return landings.map(() => null);
  const toeSlip = slip(toe, groundSpeed);
  const { toeSlip: toeLimit, footSlip: footLimit, footLag } = eventRules;
  const wanders = restlessness(toeSlip, period, landings) > eventRules.toeWanders * groundSpeed;
  const [speed, limit, lag] =
    wanders && foot !== null ? [slip(foot, groundSpeed), footLimit, footLag] : [toeSlip, toeLimit, 0];
  return landings.map((landing) => {
    const lift = liftAfter(speed, period, landing, limit * groundSpeed, groundSpeed);
    return lift === null ? null : lift + lag * period;
  });
}

/** Highest slip of the toe's usual course over the part of the stride in which every running foot is on the ground, m/s. */
function restlessness(toeSlip: Float64Array, period: number, landings: readonly number[]): number {
  const [from, to] = eventRules.toeRests;
  const moments = 6;
  const course = Array.from({ length: moments }, (_, i) => {
    const after = (from + (i * (to - from)) / (moments - 1)) * period;
    return median(landings.map((landing) => toeSlip[Math.round(landing + after)] ?? Number.NaN));
  });
  return Math.max(...course);
}

/** Toe's lift-off after peak knee extension, samples: this clip's median, with other runners' as one more stride. */
function usualLag(lags: readonly number[], period: number): number {
  const known = lags.filter(Number.isFinite);
  const others = eventRules.liftAfterKnee * period;
  return known.length === 0 ? others : (known.length * median(known) + others) / (known.length + 1);
}

/**
 * The time a point's slip has stayed under the limit since midstance, before it is surely off: where noise makes it
 * cross the limit more than once, this is the crossings' middle.
 */
function liftAfter(
  slip: Float64Array,
  period: number,
  contact: number,
  limit: number,
  groundSpeed: number,
): number | null {
  const [from, to] = eventRules.toeOffSearch;
  const off = eventRules.toeOffSurely * groundSpeed;
  const start = Math.ceil(contact + from * period);
  let rest = 0;
  for (let i = start; i <= contact + to * period; i++) {
    const [here, next] = [slip[i]!, slip[i + 1]!];
    if (Number.isNaN(here + next) || i + 1 >= slip.length) return null;
    if (here >= off) return rest === 0 ? null : start + rest;
    rest += shareBelow(limit, here, next);
  }
  return null;
}

/** Share of the way from one value to the next that lies below a limit. */
function shareBelow(limit: number, here: number, next: number): number {
  if (here < limit && next < limit) return 1;
  if (here >= limit && next >= limit) return 0;
  const crossing = (limit - here) / (next - here);
  return here < limit ? crossing : 1 - crossing;
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
