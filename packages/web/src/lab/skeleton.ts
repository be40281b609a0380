import type { Recording, Side } from '@stridewhy/engine';
import { limbs } from '../player/limbs.ts';

/** x forward, y up, z to the runner's right, m. */
export type Place = readonly [x: number, y: number, z: number];

export type BoneSide = Side | 'middle';

/** A bone from one named point to another; a name may be the middle of its left and right. */
export interface Bone {
  readonly from: string;
  readonly to: string;
  readonly side: BoneSide;
}

const trunk: readonly Bone[] = [
  { from: 'left_hip', to: 'right_hip', side: 'middle' },
  { from: 'left_shoulder', to: 'right_shoulder', side: 'middle' },
  { from: 'hip', to: 'shoulder', side: 'middle' },
];

/** The bones whose ends the recording has. */
export function bonesOf(recording: Recording): readonly Bone[] {
  const legs = (['left', 'right'] as const).flatMap((side) =>
    limbs.map(([from, to]): Bone => ({ from: `${side}_${from}`, to: `${side}_${to}`, side })),
  );
  return [...trunk, ...legs].filter(({ from, to }) => has(recording, from) && has(recording, to));
}

function has({ points }: Recording, name: string): boolean {
  return name in points || (`left_${name}` in points && `right_${name}` in points);
}

/** Where a point is in a frame; `null` where it was not seen. Sources without depth lie in the plane z = 0. */
export function placeAt(recording: Recording, frame: number, name: string): Place | null {
  const point = recording.points[name];
  if (point === undefined) {
    const [left, right] = [
      placeOf(recording, frame, `left_${name}`),
      placeOf(recording, frame, `right_${name}`),
    ];
    return left && right
      ? [(left[0] + right[0]) / 2, (left[1] + right[1]) / 2, (left[2] + right[2]) / 2]
      : null;
  }
  return placeOf(recording, frame, name);
}

function placeOf({ points }: Recording, frame: number, name: string): Place | null {
  const point = points[name];
  if (point === undefined) return null;
  const place = [point.x[frame]!, point.y[frame]!, point.z?.[frame] ?? 0] as const;
  return place.every(Number.isFinite) ? place : null;
}

/** What the camera needs to know to keep the runner in the picture. */
export interface Surroundings {
  /** Height of the ground, m. */
  readonly ground: number;
  /** Highest point ever, m. */
  readonly top: number;
  /** Middle of the hips at the first frame, and what it gains in a frame: a straight way, without the bobbing. */
  readonly start: Place;
  readonly perFrame: number;
}

export function surroundings(recording: Recording): Surroundings {
  const frames = recording.time.length;
  let [low, top] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { y } of Object.values(recording.points)) {
    for (const value of y) {
      if (value < low) low = value;
      if (value > top) top = value;
    }
  }
  const hips = Array.from({ length: frames }, (_, frame) => placeAt(recording, frame, 'hip'));
  const seen = hips.flatMap((place, frame) => (place ? [{ frame, place }] : []));
  const mean = (of: (one: (typeof seen)[number]) => number): number =>
    seen.reduce((sum, one) => sum + of(one), 0) / (seen.length || 1);
  const [f, x, z] = [
    mean(({ frame }) => frame),
    mean(({ place }) => place[0]),
    mean(({ place }) => place[2]),
  ];
  const spread = mean(({ frame }) => (frame - f) ** 2);
  const perFrame = spread > 0 ? mean(({ frame, place }) => (frame - f) * (place[0] - x)) / spread : 0;
  // The plates' surface is the zero of height; without them the lowest marker lies about on the ground.
  const ground = recording.forces === null && Number.isFinite(low) ? low : 0;
  return { ground, top: Math.max(top, ground + 1), start: [x - f * perFrame, 0, z], perFrame };
}
