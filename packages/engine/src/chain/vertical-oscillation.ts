import { valueAt } from '../body/index.ts';
import { type Reading, type Subject, seenSides, spreadOf, stridesOf } from './reading.ts';

const samplesPerStep = 40;
const centimetres = 100;

/** Highest minus lowest centre of mass within a step, cm: mean of a stride's two steps. */
export function verticalOscillation(subject: Subject): readonly Reading[] {
  const { recording, body } = subject;
  const centre = body.centreOfMass;
  const id = 'verticalOscillation';
  if (centre === null) return [{ id, side: null, result: 'landmarks-missing' }];
  const strides = seenSides(subject).flatMap((side) => stridesOf(subject, side));
  const values = strides.map(({ start, end }) => {
    const step = (end - start) / 2;
    const rise = [start, start + step].map((from) => {
      const heights = Array.from({ length: samplesPerStep + 1 }, (_, i) =>
        valueAt(centre.y, recording, from + (i * step) / samplesPerStep),
      );
      return Math.max(...heights) - Math.min(...heights);
    });
    return centimetres * ((rise[0]! + rise[1]!) / 2);
  });
  return [{ id, side: null, result: spreadOf(values), scaled: true }];
}
