import type { Spread } from '../gait/index.ts';
import type { MeasureId } from '../reference/index.ts';
import { type Reading, type Subject, seenSides } from './reading.ts';

const milliseconds = 1000;
const percent = 100;

/** Cadence, contact, flight, duty factor and stride length, as `gait` found them, in the catalogue's units. */
export function gaitTable(subject: Subject): readonly Reading[] {
  const { gait } = subject;
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

function reading(id: MeasureId, side: Reading['side'], spread: Spread | null, factor: number): Reading {
  if (spread === null) return { id, side, result: 'too-few-strides' };
  const { value, sd, strides } = spread;
  return { id, side, result: { value: factor * value, sd: factor * sd, strides } };
}
