import type { GroundForce } from '../formats/lab-types.ts';
import type { RunnerAxes } from './axes.ts';
import { dot } from './posture.ts';
import type { Vector } from './types.ts';

type Place = readonly [x: number, z: number];

/** Corners of all plates in order round each, seen from above in the runner's axes, m. */
export type PlateSurface = readonly (readonly Place[])[];

/** The surface that plates make; `null` when the place of one of them is not known. */
export function plateSurface(grounds: readonly GroundForce[], axes: RunnerAxes): PlateSurface | null {
  const known = grounds.flatMap(({ corners }) => (corners === null ? [] : [corners]));
  if (known.length < grounds.length) return null;
  return known.map((corners) =>
    [0, 1, 2, 3].map((k): Place => {
      const corner: Vector = [corners[3 * k]!, corners[3 * k + 1]!, corners[3 * k + 2]!];
      return [dot(corner, axes.forward), dot(corner, axes.right)];
    }),
  );
}

/** Whether a place lies on one of the plates. */
export function liesOnPlates(surface: PlateSurface, x: number, z: number): boolean {
  return surface.some((corners) => {
    const inwards = corners.map(([ax, az], k) => {
      const [bx, bz] = corners[(k + 1) % corners.length]!;
      return ((bx - ax) * (z - az) - (bz - az) * (x - ax)) / Math.hypot(bx - ax, bz - az);
    });
    // All to the same side of the edges, whichever way round the corners go.
    return Math.min(...inwards) >= 0 || Math.max(...inwards) <= 0;
  });
}
