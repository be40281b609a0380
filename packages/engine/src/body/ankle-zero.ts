import type { Stride } from '../gait/index.ts';
import { median, type Recording } from '../motion/index.ts';
import { valueAt } from './stride-curves.ts';

/**
 * Part of stance searched for the flat foot: after the slap of a heel strike or the sinking heel of a forefoot strike,
 * before even a stiff ankle lifts the heel. In RBDS 001 (forefoot) and 014 (rearfoot) the foot line found there lies
 * within 1.5° of the standing trial's.
 */
const from = 0.1;
const to = 0.45;
/** Samples over that part, and how many in a row make the flat spell: a tenth of stance. */
const samples = 15;
const spell = 5;

/**
 * Angle of a foot line while the foot is flat on the ground, rad: the line's median over strides at each moment of
 * stance, where it changes least. NaN when no stance is known.
 */
export function flatFootAngle(
  footLine: Float64Array,
  recording: Recording,
  strides: readonly Pick<Stride, 'start' | 'toeOff'>[],
): number {
  const course = Array.from({ length: samples }, (_, i) => {
    const moment = from + (i * (to - from)) / (samples - 1);
    return median(
      strides.map(({ start, toeOff }) => valueAt(footLine, recording, start + moment * (toeOff - start))),
    );
  });
  let flat = Number.NaN;
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i + spell <= samples; i++) {
    const angles = course.slice(i, i + spell);
    const change = Math.max(...angles) - Math.min(...angles);
    if (change < least) {
      least = change;
      flat = median(angles);
    }
  }
  return flat;
}
