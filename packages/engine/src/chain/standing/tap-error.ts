import { standingRules } from '../../reference/index.ts';
import { levelPhoto } from './level.ts';
import { measurePhoto, type PhotoValue } from './measure-photo.ts';
import type { Pixel, StandingPhoto, StandingPoint } from './types.ts';

/** A step small enough to be straight, pixels. */
const step = 0.5;

/**
 * Standard error that the taps alone give to one value of a photo: every tap, those of a known length too, moved right
 * and down, the changes added as independent.
 */
export function tapError(photo: StandingPhoto, height: number | null, of: PhotoValue): number {
  const changes = moved(photo).map((other) => change(other, height, of) / step);
  return standingRules.tapError * together(changes);
}

/**
 * Standard error that the way the phone was held gives to one value of a photo: by its sensor and the assumed focal length,
 * or by nothing at all. A line tapped along something upright leaves only what its taps give.
 */
export function heldError(photo: StandingPhoto, height: number | null, of: PhotoValue): number {
  const { tilt, plumb, size } = photo;
  if (tilt === null) {
    return plumb === null ? Math.abs(change({ ...photo, plumb: askew(size) }, height, of)) : 0;
  }
  const { roll, pitch, focalLength } = standingRules.sensor;
  const held = [
    { ...tilt, roll: tilt.roll + roll },
    { ...tilt, pitch: tilt.pitch + pitch },
    { ...tilt, focalLength: tilt.focalLength * (1 + focalLength) },
  ];
  return together(held.map((other) => change({ ...photo, tilt: other }, height, of)));
}

/** What is upright to a phone that is held askew by its standard deviation. */
function askew([width, height]: Pixel): readonly [Pixel, Pixel] {
  const aside = height * Math.tan(standingRules.unlevelled);
  return [
    [width / 2 + aside, 0],
    [width / 2, height],
  ];
}

/** What a change of the photo makes of one of its values; NaN when it takes the value away. */
function change(photo: StandingPhoto, height: number | null, of: PhotoValue): number {
  const plane = levelPhoto(photo, height);
  const values = plane === null ? [] : measurePhoto(plane);
  return (values.find(({ id }) => id === of.id)?.value ?? Number.NaN) - of.value;
}

/** Independent errors added up. */
function together(errors: readonly number[]): number {
  return Math.hypot(...errors.filter(Number.isFinite));
}

/** The photo with each tap in turn moved to the right, and down. */
function moved(photo: StandingPhoto): readonly StandingPhoto[] {
  const shifts = [
    [step, 0],
    [0, step],
  ] as const;
  const shift = ([x, y]: Pixel, [right, down]: Pixel): Pixel => [x + right, y + down];
  const names = Object.keys(photo.points) as StandingPoint[];
  const taps = shifts.flatMap((by) =>
    names.map((name) => ({ ...photo, points: { ...photo.points, [name]: shift(photo.points[name]!, by) } })),
  );
  const { knownLength, plumb } = photo;
  const lengths =
    knownLength === null
      ? []
      : shifts.flatMap((by) => [
          { ...photo, knownLength: { ...knownLength, from: shift(knownLength.from, by) } },
          { ...photo, knownLength: { ...knownLength, to: shift(knownLength.to, by) } },
        ]);
  const plumbs =
    plumb === null
      ? []
      : shifts.flatMap((by) => [
          { ...photo, plumb: [shift(plumb[0], by), plumb[1]] as const },
          { ...photo, plumb: [plumb[0], shift(plumb[1], by)] as const },
        ]);
  return [...taps, ...lengths, ...plumbs];
}
