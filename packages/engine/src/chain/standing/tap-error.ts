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
  const value = (tapped: StandingPhoto): number => {
    const plane = levelPhoto(tapped, height);
    const values = plane === null ? [] : measurePhoto(plane);
    return values.find(({ id }) => id === of.id)?.value ?? Number.NaN;
  };
  const squares = moved(photo).map((other) => ((value(other) - of.value) / step) ** 2);
  const total = squares.filter(Number.isFinite).reduce((sum, square) => sum + square, 0);
  return standingRules.tapError * Math.sqrt(total);
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
