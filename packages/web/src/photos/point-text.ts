import { type PhotoPointText, photoPoints } from '@stridewhy/engine';
import type { PhotoPoint, PhotoSet } from './photo-sets.ts';

/** How the runner is asked for a point of the set. */
export function textOf({ view }: PhotoSet, point: PhotoPoint): PhotoPointText {
  const texts: Readonly<Partial<Record<PhotoPoint, PhotoPointText>>> = photoPoints[view];
  return texts[point] ?? { name: point, find: '' };
}
