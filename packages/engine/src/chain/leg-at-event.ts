import { valueAt } from '../body/index.ts';
import type { Stride } from '../gait/index.ts';
import type { Side } from '../pose/index.ts';
import type { MeasureId } from '../reference/index.ts';
import { degrees, type Reading, type Subject, seenSides, spreadOf, stridesOf } from './reading.ts';

/**
 * S12: forward distance from the centre of mass to the ankle at initial contact, m; in leg lengths when the scale is
 * only assumed.
 */
export function overstride(subject: Subject): readonly Reading[] {
  const { recording, body } = subject;
  const centre = body.centreOfMass;
  const unscaled = recording.scale.source === 'assumed';
  return seenSides(subject).map((side) => {
    const ankle = recording.points[`${side}_ankle`];
    const length = unscaled ? body.legLength[side] : 1;
    if (centre === null || ankle === undefined || length === null) {
      return { id: 'S12', side, result: 'landmarks-missing' };
    }
    const values = stridesOf(subject, side).map(
      ({ start }) => (valueAt(ankle.x, recording, start) - valueAt(centre.x, recording, start)) / length,
    );
    return { id: 'S12', side, result: spreadOf(values), scaled: !unscaled, unscaled };
  });
}

/** S13: shank against the vertical at initial contact, deg. */
export function shankAtLanding(subject: Subject): readonly Reading[] {
  return legAngleAt(subject, 'S13', 'shank', 1, (stride) => stride.start);
}

/** F5: foot strike angle, foot line at initial contact minus when flat, deg. */
export function footStrikeAngle(subject: Subject): readonly Reading[] {
  return legAngleAt(subject, 'F5', 'foot', 1, (stride) => stride.start);
}

/** G1: thigh behind the vertical at toe-off, deg. */
export function thighAtToeOff(subject: Subject): readonly Reading[] {
  return legAngleAt(subject, 'G1', 'thigh', -1, (stride) => stride.toeOff);
}

function legAngleAt(
  subject: Subject,
  id: MeasureId,
  segment: 'thigh' | 'shank' | 'foot',
  sign: 1 | -1,
  moment: (stride: Stride) => number,
): readonly Reading[] {
  const { recording, body } = subject;
  return seenSides(subject).map((side: Side) => {
    const angle = body.legs[side]?.[segment];
    if (angle === undefined) return { id, side, result: 'landmarks-missing' };
    const values = stridesOf(subject, side).map(
      (stride) => sign * degrees * valueAt(angle, recording, moment(stride)),
    );
    return { id, side, result: spreadOf(values) };
  });
}
