import { type HeelTrack, heelLines } from '@stridewhy/engine';
import { type Camera, cameraFrame, project } from './camera.ts';
import type { VirtualRun } from './simulate.ts';
import { radians } from './vector.ts';

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
