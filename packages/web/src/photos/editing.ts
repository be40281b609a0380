import type { Pixel } from '@stridewhy/engine';
import type { PhotoPoint, TappedPhoto } from './photo-sets.ts';

/** An end of the plumb line or of the ruler: moved like a point. */
export type LineEnd = 'plumb-top' | 'plumb-bottom' | 'ruler-from' | 'ruler-to';

export type Grip = PhotoPoint | LineEnd;

/** The picture with one grip moved; a point that was moved counts as placed. */
export function movedTo(photo: TappedPhoto, grip: Grip, to: Pixel): TappedPhoto {
  const at = within(photo.size, to);
  if (grip === 'plumb-top') return { ...photo, plumb: [at, photo.plumb?.[1] ?? at] };
  if (grip === 'plumb-bottom') return { ...photo, plumb: [photo.plumb?.[0] ?? at, at] };
  if (grip === 'ruler-from' || grip === 'ruler-to') {
    const { ruler } = photo;
    return ruler ? { ...photo, ruler: { ...ruler, [grip === 'ruler-from' ? 'from' : 'to']: at } } : photo;
  }
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

/** A line to lay along something of known length, or none. */
export function withRuler(photo: TappedPhoto, wanted: boolean): TappedPhoto {
  const { ruler: _, ...bare } = photo;
  const [width, height] = photo.size;
  const at = (share: number): Pixel => [0.15 * width, share * height];
  return wanted ? { ...bare, ruler: { from: at(0.35), to: at(0.65), length: null } } : bare;
}

/** The lines' ends that are there to move. */
export function lineEnds({ plumb, ruler }: TappedPhoto): readonly LineEnd[] {
  return [
    ...(plumb ? (['plumb-top', 'plumb-bottom'] as const) : []),
    ...(ruler ? (['ruler-from', 'ruler-to'] as const) : []),
  ];
}

/** True for an end of a line, false for a point of the body. */
export function isLineEnd(grip: Grip): grip is LineEnd {
  return grip.startsWith('plumb-') || grip.startsWith('ruler-');
}

/** Where a grip is; `null` for a point or line that is not there. */
export function placeOf(photo: TappedPhoto, grip: Grip): Pixel | null {
  if (grip === 'plumb-top') return photo.plumb?.[0] ?? null;
  if (grip === 'plumb-bottom') return photo.plumb?.[1] ?? null;
  if (grip === 'ruler-from') return photo.ruler?.from ?? null;
  if (grip === 'ruler-to') return photo.ruler?.to ?? null;
  return photo.places[grip] ?? null;
}

function within([width, height]: Pixel, [x, y]: Pixel): Pixel {
  return [Math.min(width, Math.max(0, x)), Math.min(height, Math.max(0, y))];
}
