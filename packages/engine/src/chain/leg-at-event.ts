import { ankleAtLanding, footAtLanding, type LegAngles, shankAtLanding, valueAt } from '../body/index.ts';
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
    const strides = stridesOf(subject, side);
    const ankle = ankleAtLanding(recording, side, strides);
    const length = unscaled ? body.legLength[side] : 1;
    if (centre === null || ankle === null || length === null) {
      return { id: 'S12', side, result: 'landmarks-missing' };
    }
    const values = strides.map(
      ({ start }) => (valueAt(ankle.x, recording, start) - valueAt(centre.x, recording, start)) / length,
    );
    return { id: 'S12', side, result: spreadOf(values), scaled: !unscaled, unscaled };
  });
}

/** S13: shank against the vertical at initial contact, deg. */
export function shankAngleAtLanding(subject: Subject): readonly Reading[] {
  return legAngles(subject, 'S13', (side, leg, strides) => {
    const shank = shankAtLanding(subject.recording, side, leg, strides);
    return strides.map(({ start }) => valueAt(shank, subject.recording, start));
  });
}

/** F5: foot strike angle, foot at initial contact minus when flat, deg. */
export function footStrikeAngle(subject: Subject): readonly Reading[] {
  return legAngles(subject, 'F5', (side, leg, strides) =>
    footAtLanding(subject.recording, side, leg, strides),
  );
}

/** G1: thigh behind the vertical at toe-off, deg. */
export function thighAtToeOff(subject: Subject): readonly Reading[] {
  return legAngles(subject, 'G1', (_, { thigh }, strides) =>
    strides.map(({ toeOff }) => -valueAt(thigh, subject.recording, toeOff)),
  );
}

/** An angle of each leg seen, one value per stride, rad. */
function legAngles(
  subject: Subject,
  id: MeasureId,
  perStride: (side: Side, leg: LegAngles, strides: readonly Stride[]) => readonly number[],
): readonly Reading[] {
  return seenSides(subject).map((side) => {
    const leg = subject.body.legs[side];
    if (leg === null) return { id, side, result: 'landmarks-missing' };
    const angles = perStride(side, leg, stridesOf(subject, side));
    return { id, side, result: spreadOf(angles.map((angle) => degrees * angle)) };
  });
}
