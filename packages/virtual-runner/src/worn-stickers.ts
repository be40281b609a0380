import { type HeelTrack, heelLines } from '@stridewhy/engine';
import { type Camera, cameraFrame, project } from './camera.ts';
import type { VirtualRun } from './simulate.ts';
import { add, mix, normalise, radians, scale, sub } from './vector.ts';

/** Between two stickers on the heel, pixels: 4 cm at the usual distance. */
const apart = 17;

/**
 * Heel and shank as stickers show them from behind: the shank from knee to ankle, the heel turned against it by the
 * rearfoot's eversion. The heel's line is not foreshortened as it lifts.
 *
 * @param error of each coordinate, pixels, drawn anew for each
 */
export function heelsOf(run: VirtualRun, camera: Camera, time: Float64Array, error: () => number): HeelTrack {
  const frame = cameraFrame(camera);
  const width = heelLines.length * 4;
  const lines = new Float64Array(time.length * 2 * width).fill(Number.NaN);
  time.forEach((t, f) => {
    const figure = run.figure(t);
    for (const [k, side] of (['left', 'right'] as const).entries()) {
      const [knee, ankle] = [figure[side].knee, figure[side].ankle].map((point) =>
        project(frame, camera, point),
      );
      const [x, y] = ankle!;
      const inwards = side === 'left' ? 1 : -1;
      const shank = Math.atan2(knee![0] - x, y - knee![1]);
      const lean = shank + inwards * run.angles(t, side).eversion * radians;
      const heel = [x + apart * Math.sin(lean), y - apart * Math.cos(lean), x, y];
      const seen = [...heel, ...knee!, x, y].map((value) => value + error());
      lines.set(seen, (2 * f + k) * width);
    }
  });
  return { lines, trouble: new Uint8Array(time.length * 2) };
}

/** From the pelvis' middle to each of the stickers on the waistband, and of both above the hips, m. */
const [aside, above] = [0.08, 0.06];

/**
 * Stickers on the back of the waistband, which tilts with the line between the hips.
 *
 * @param error of each coordinate, pixels, drawn anew for each
 */
export function waistOf(
  run: VirtualRun,
  camera: Camera,
  time: Float64Array,
  error: () => number,
): Float64Array {
  const frame = cameraFrame(camera);
  const waist = new Float64Array(time.length * 4);
  time.forEach((t, f) => {
    const { left, right, midShoulder } = run.figure(t);
    const across = normalise(sub(right.hip, left.hip));
    const middle = mix(left.hip, right.hip, 0.5);
    const centre = add(middle, scale(normalise(sub(midShoulder, middle)), above));
    const worn = [-aside, aside].flatMap((off) => project(frame, camera, add(centre, scale(across, off))));
    waist.set(
      worn.map((value) => value + error()),
      4 * f,
    );
  });
  return waist;
}
