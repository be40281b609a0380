import type { Pixel } from '@stridewhy/engine';
import type { PhotoPoint, TappedPhoto } from './photo-sets.ts';

/** The ends of the plumb line are moved like points. */
export type Grip = PhotoPoint | 'plumb-top' | 'plumb-bottom';

/** The picture with one grip moved; a point that was moved counts as placed. */
export function movedTo(photo: TappedPhoto, grip: Grip, to: Pixel): TappedPhoto {
  const at = within(photo.size, to);
  if (grip === 'plumb-top') return { ...photo, plumb: [at, photo.plumb?.[1] ?? at] };
  if (grip === 'plumb-bottom') return { ...photo, plumb: [photo.plumb?.[0] ?? at, at] };
  return confirmed({ ...photo, places: { ...photo.places, [grip]: at } }, grip);
}

/** The point is where it belongs. */
export function confirmed(photo: TappedPhoto, point: PhotoPoint): TappedPhoto {
  return photo.placed.includes(point) ? photo : { ...photo, placed: [...photo.placed, point] };
}

/** The point is left out: what needs it is not measured. */
export function leftOut(photo: TappedPhoto, point: PhotoPoint): TappedPhoto {
  return { ...photo, placed: photo.placed.filter((one) => one !== point) };
}

/** A plumb line to lay along a door frame, or none. */
export function withPlumb(photo: TappedPhoto, wanted: boolean): TappedPhoto {
  const [width, height] = photo.size;
  const plumb = [
    [0.85 * width, 0.15 * height],
    [0.85 * width, 0.85 * height],
  ] as const;
  return { ...photo, plumb: wanted ? plumb : null };
}

/** Where a grip is; `null` for a point or line that is not there. */
export function placeOf(photo: TappedPhoto, grip: Grip): Pixel | null {
  if (grip === 'plumb-top') return photo.plumb?.[0] ?? null;
  if (grip === 'plumb-bottom') return photo.plumb?.[1] ?? null;
  return photo.places[grip] ?? null;
}

function within([width, height]: Pixel, [x, y]: Pixel): Pixel {
  return [Math.min(width, Math.max(0, x)), Math.min(height, Math.max(0, y))];
}
