import { valueAt } from '../body/index.ts';
import { degrees, type Reading, type Subject, seenSides, spreadOf, stridesOf } from './reading.ts';

const samplesPerStance = 50;

/** S10: trunk lean, mean over each stance of the legs seen, deg. */
export function trunkLean(subject: Subject): readonly Reading[] {
  const { recording, body } = subject;
  const lean = body.trunkLean;
  if (lean === null) return [{ id: 'S10', side: null, result: 'landmarks-missing' }];
  const strides = seenSides(subject).flatMap((side) => stridesOf(subject, side));
  const values = strides.map(({ start, toeOff }) => {
    let total = 0;
    for (let i = 0; i <= samplesPerStance; i++) {
      total += valueAt(lean, recording, start + (i * (toeOff - start)) / samplesPerStance);
    }
    return (degrees * total) / (samplesPerStance + 1);
  });
  return [{ id: 'S10', side: null, result: spreadOf(values) }];
}

/** S11: thigh extension against the vertical minus thigh extension against the trunk, at toe-off, deg. */
export function lumboPelvicIndex(subject: Subject): readonly Reading[] {
  const { recording, body } = subject;
  return seenSides(subject).map((side) => {
    const leg = body.legs[side];
    if (leg === null || leg.hipFlexion === null) return { id: 'S11', side, result: 'landmarks-missing' };
    const { thigh, hipFlexion } = leg;
    const values = stridesOf(subject, side).map(({ toeOff }) => {
      const againstVertical = -valueAt(thigh, recording, toeOff);
      const againstTrunk = -valueAt(hipFlexion, recording, toeOff);
      return degrees * (againstVertical - againstTrunk);
    });
    return { id: 'S11', side, result: spreadOf(values) };
  });
}
