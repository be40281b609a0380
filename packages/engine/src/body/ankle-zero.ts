import type { Stride } from '../gait/index.ts';
import { median, type Recording } from '../motion/index.ts';
import { flatFootRules } from '../reference/index.ts';
import { valueAt } from './stride-curves.ts';

/**
 * Angle of a foot line while the foot is flat on the ground, rad: the line's median over strides at each moment of
 * stance, where it changes least. NaN when no stance is known.
 */
export function flatFootAngle(
  footLine: Float64Array,
  recording: Recording,
  strides: readonly Pick<Stride, 'start' | 'toeOff'>[],
): number {
  const { from, to, samples, spell } = flatFootRules;
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
