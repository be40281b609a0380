import type { Stride } from '../gait/index.ts';
import { median, type Recording } from '../motion/index.ts';
import { valueAt } from './stride-curves.ts';

/**
 * Part of stance in which the foot lies flat: after the slap of a heel strike, before the heel rises. From the healthy
 * mean curves, whose foot stays within 1.5° of flat between 25 and 45 % of stance.
 */
const flatFrom = 0.25;
const flatTo = 0.45;
const samples = 9;

/**
 * Angle of a foot line while the foot is flat on the ground, rad: median over the flat part of each stance, then over
 * stances. NaN when no stance is known.
 */
export function flatFootAngle(
  footLine: Float64Array,
  recording: Recording,
  strides: readonly Stride[],
): number {
  const perStride = strides.map((stride) => {
    const contact = stride.toeOff - stride.start;
    const step = (flatTo - flatFrom) / (samples - 1);
    const angles = Array.from({ length: samples }, (_, i) =>
      valueAt(footLine, recording, stride.start + (flatFrom + i * step) * contact),
    );
    return median(angles.filter(Number.isFinite));
  });
  return median(perStride.filter(Number.isFinite));
}
