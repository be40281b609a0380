import { median } from '../statistics.ts';
import type { NamedMarkers, Posture, Role, Track, Vector } from './types.ts';

/** Median place of each marker of a trial in which the runner stands still. */
export function standingPosture({ tracks }: NamedMarkers): Posture {
  return new Map(
    [...tracks].map(([role, { x, y, z }]): [Role, Vector] => [role, [median(x), median(y), median(z)]]),
  );
}

/** Places in one frame of a trial; markers not seen then are left out. */
export function postureAt(tracks: ReadonlyMap<Role, Track>, frame: number): Posture {
  const places = new Map<Role, Vector>();
  for (const [role, { x, y, z }] of tracks) {
    if (Number.isFinite(x[frame]! + y[frame]! + z[frame]!)) {
      places.set(role, [x[frame]!, y[frame]!, z[frame]!]);
    }
  }
  return places;
}

/** The middle of some places; `null` for none. */
export function centroid(places: readonly (Vector | undefined)[]): Vector | null {
  const known = places.filter((place) => place !== undefined);
  if (known.length === 0) return null;
  const mean = (k: 0 | 1 | 2) => known.reduce((sum, place) => sum + place[k], 0) / known.length;
  return [mean(0), mean(1), mean(2)];
}

export function minus(a: Vector, b: Vector): Vector {
  return [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
}

/** a + factor × b */
export function plus(a: Vector, b: Vector, factor = 1): Vector {
  return [a[0] + factor * b[0], a[1] + factor * b[1], a[2] + factor * b[2]];
}

export function dot(a: Vector, b: Vector): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

export function cross(a: Vector, b: Vector): Vector {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}

export function length(a: Vector): number {
  return Math.hypot(a[0], a[1], a[2]);
}

export function unit(a: Vector): Vector {
  const size = length(a);
  return [a[0] / size, a[1] / size, a[2] / size];
}
