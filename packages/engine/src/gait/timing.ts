import { mean, median, standardDeviation } from '../motion/index.ts';
import { strideRules } from '../reference/index.ts';
import { contactOf, strideTime } from './strides.ts';
import type { BySide, Contact, Gait, Spread, Stride } from './types.ts';

type Times = Pick<Gait, 'contactTime' | 'flightTime' | 'dutyFactor'>;

const unknown = { left: null, right: null } as const;

/** Times that cannot be told. */
export const noTimes: Times = { contactTime: unknown, flightTime: unknown, dutyFactor: unknown };

/**
 * Contact, flight and duty factor by leg. Flight is from toe-off to the other foot's contact; where the other foot is
 * not seen, half the stride less the contact, which takes both steps as alike.
 */
export function timing(strides: readonly Stride[], contacts: readonly Contact[]): Times {
  return {
    contactTime: bySide(strides, contactOf),
    flightTime: bySide(strides, (stride) => flightAfter(stride, contacts)),
    dutyFactor: bySide(strides, dutyFactor),
  };
}

/** Contact as a share of the stride. */
export function dutyFactor(stride: Stride): number {
  return contactOf(stride) / strideTime(stride);
}

/**
 * Steps per minute; `null` without strides. The value is the rhythm's, since the whole clip's swinging fixes it better
 * than a few events do (laboratory clips of 5 s: 0.12 against 0.34 steps/min off); the strides' where some were left
 * out, or where they contradict the rhythm.
 *
 * @param strideRate strides per second from the rhythm; `null` where it is not steady
 */
export function cadence(strides: readonly Stride[], strideRate: number | null): Spread | null {
  if (strides.length === 0) return null;
  const rhythm = 120 * (strideRate ?? Number.NaN);
  const counted = 120 / mean(strides.map(strideTime));
  return {
    value: Math.abs(rhythm - counted) <= strideRules.cadenceAgreement ? rhythm : counted,
    sd: standardDeviation(strides.map((stride) => 120 / strideTime(stride))),
    strides: strides.length,
  };
}

/** Mean and spread; `null` for no values. */
export function spread(values: readonly number[]): Spread | null {
  const known = values.filter(Number.isFinite);
  if (known.length === 0) return null;
  return { value: mean(known), sd: standardDeviation(known), strides: known.length };
}

/**
 * Whether the strides are running's: contact share within bounds, and each leg's contacts alternating with the other's
 * where both are seen.
 */
export function invariantsHold(strides: readonly Stride[], contacts: readonly Contact[]): boolean {
  const { low, high } = strideRules.dutyFactor;
  const share = median(strides.map(dutyFactor));
  const sides = contacts.map(({ side }) => side);
  const bothSeen = sides.includes('left') && sides.includes('right');
  const alternate = !bothSeen || sides.every((side, i) => i === 0 || side !== sides[i - 1]);
  return share > low && share < high && alternate;
}

function flightAfter(stride: Stride, contacts: readonly Contact[]): number {
  const other = contacts.find(
    ({ side, initialContact }) =>
      side !== stride.side && initialContact > stride.start && initialContact < stride.end,
  );
  return other === undefined
    ? strideTime(stride) / 2 - contactOf(stride)
    : other.initialContact - stride.toeOff;
}

function bySide(strides: readonly Stride[], value: (stride: Stride) => number): BySide<Spread> {
  const of = (side: 'left' | 'right') => spread(strides.filter((stride) => stride.side === side).map(value));
  return { left: of('left'), right: of('right') };
}
