import { strideCurves } from '../body/index.ts';
import { maximum } from './extremum.ts';
import { degrees, type Reading, type Subject, seenSides, spreadOf, stridesOf } from './reading.ts';

/** Part of stance searched for the peak (definition of F6). */
const from = 0.2;
const to = 0.8;

/** F6: peak ankle dorsiflexion in stance, deg. */
export function ankleBend(subject: Subject): readonly Reading[] {
  const { recording, body } = subject;
  return seenSides(subject).map((side) => {
    const ankle = body.legs[side]?.ankleDorsiflexion;
    if (ankle === undefined) return { id: 'F6', side, result: 'landmarks-missing' };
    const values = strideCurves(ankle, recording, stridesOf(subject, side)).map(
      ({ stride, values: curve }) => {
        const stance = ((curve.length - 1) * (stride.toeOff - stride.start)) / (stride.end - stride.start);
        return degrees * maximum(curve, from * stance, to * stance).value;
      },
    );
    return { id: 'F6', side, result: spreadOf(values) };
  });
}
