import type { Spread } from '../gait/index.ts';
import { type MeasureId, strideRules } from '../reference/index.ts';
import { type Reading, type Subject, seenSides, stridesOf } from './reading.ts';
import type { RefusalReason } from './types.ts';

const milliseconds = 1000;
const percent = 100;

/** Cadence, contact, flight, duty factor and stride length, as `gait` found them, in the catalogue's units. */
export function gaitTable(subject: Subject): readonly Reading[] {
  const { gait } = subject;
  const reading = (id: MeasureId, side: Reading['side'], spread: Spread | null, factor: number): Reading => {
    if (spread === null) return { id, side, result: whyMissing(subject) };
    const { value, sd, strides } = spread;
    return { id, side, result: { value: factor * value, sd: factor * sd, strides } };
  };
  return [
    reading('cadence', null, gait.cadence, 1),
    ...seenSides(subject).flatMap((side) => [
      reading('contactTime', side, gait.contactTime[side], milliseconds),
      reading('flightTime', side, gait.flightTime[side], milliseconds),
      reading('dutyFactor', side, gait.dutyFactor[side], percent),
    ]),
    reading('strideLength', null, gait.strideLength, 1),
  ];
}

/** Cadence of a view that shows no contacts. */
export function cadenceAlone(subject: Subject): readonly Reading[] {
  return gaitTable(subject).filter(({ id }) => id === 'cadence');
}

/** `gait` leaves a number out for want of strides, or because the times contradict each other. */
function whyMissing(subject: Subject): RefusalReason {
  const strides = seenSides(subject).map((side) => stridesOf(subject, side).length);
  return Math.max(...strides) < strideRules.stable ? 'too-few-strides' : 'time-base-implausible';
}
