import type { Stride } from '../gait/index.ts';
import type { Recording } from '../motion/index.ts';
import { foreAftOfMotion } from '../reference/index.ts';
import type { Course } from './stance-types.ts';
import { accelerationHarmonic, forceHarmonics, type StepTiming } from './step-harmonics.ts';

/**
 * How much stronger than the common course this runner brakes and drives: the first harmonic at step rate of the whole
 * body's forward motion along the common course's own, all strides together. Weighed against how far runners' force
 * plates stray from the common course. 1 when no stride was seen whole.
 *
 * @param forward centre of mass along the running direction, m, low-passed at `filterCutoffs.centreOfMass`
 * @param scale corrects its metres
 * @param common fore-aft force of the common course at this speed and landing, body weights
 */
export function foreAftScale(
  forward: Float64Array,
  scale: number,
  recording: Recording,
  strides: readonly Stride[],
  common: Course,
  timing: StepTiming,
): number {
  const seen = accelerationHarmonic(forward, scale, 1, recording, strides);
  if (seen === null) return 1;
  const model = forceHarmonics(common, 1, timing);
  const ratio = (seen[0] * model[0] + seen[1] * model[1]) / (model[0] ** 2 + model[1] ** 2);
  const [motion, prior] = [foreAftOfMotion.error ** -2, foreAftOfMotion.prior ** -2];
  return (motion * ratio + prior) / (motion + prior);
}
