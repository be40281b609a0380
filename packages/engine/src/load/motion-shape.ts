import type { Stride } from '../gait/index.ts';
import type { Recording } from '../motion/index.ts';
import { motionShape, stancePoints } from '../reference/index.ts';
import { verticalForce } from './stance-model.ts';
import type { Course } from './stance-types.ts';
import { accelerationHarmonic, forceHarmonics, type StepTiming } from './step-harmonics.ts';

/**
 * Change of the vertical force's course, over the force's mean, that brings its first two harmonics at step rate nearer to
 * those of the whole body's motion: m(a + g) in contact, zero in flight, without net impulse. The motion is weighed
 * against how far runners' force plates stray from the common course, so that a noisy centre of mass changes little.
 *
 * @param height centre of mass, m, low-passed at `filterCutoffs.centreOfMass`
 * @param scale corrects its metres
 */
export function motionShapeOf(
  height: Float64Array,
  scale: number,
  recording: Recording,
  strides: readonly Stride[],
  timing: StepTiming,
): Course | null {
  const vertical = verticalForce(timing.contactTime, timing.stepTime);
  const seen = [1, 2].map((order) => accelerationHarmonic(height, scale, order, recording, strides));
  if (seen.some((one) => one === null)) return null;
  const bases = shapes.map((shape) =>
    Float64Array.from({ length: stancePoints }, (_, i) => shape(i / (stancePoints - 1))),
  );
  // Least squares for two weights with a prior: normal equations by hand.
  let [a11, a12, a22, r1, r2] = [motionShape.prior ** -2, 0, motionShape.prior ** -2, 0, 0];
  seen.forEach((harmonic, k) => {
    const order = k + 1;
    const weight = motionShape.errors[k]! ** -2;
    const model = forceHarmonics(vertical, order, timing);
    const [first, second] = bases.map((basis) => forceHarmonics(basis, order, timing));
    for (const part of [0, 1] as const) {
      const rest = harmonic![part] - model[part];
      const [x, y] = [first![part], second![part]];
      a11 += weight * x * x;
      a12 += weight * x * y;
      a22 += weight * y * y;
      r1 += weight * x * rest;
      r2 += weight * y * rest;
    }
  });
  const determinant = a11 * a22 - a12 * a12;
  const [w1, w2] = [(a22 * r1 - a12 * r2) / determinant, (a11 * r2 - a12 * r1) / determinant];
  const mean = vertical.reduce((sum, value) => sum + value, 0) / vertical.length;
  return bases[0]!.map((value, i) => (w1 * value + w2 * bases[1]![i]!) / mean);
}

/** Changes of a force's course that carry no impulse: earlier against later, flatter against more peaked. */
const shapes = [
  (share: number) => Math.sin(2 * Math.PI * share),
  (share: number) => Math.sin(3 * Math.PI * share) - Math.sin(Math.PI * share) / 3,
] as const;
