import { type PhotoPointText, photoPoints } from '@stridewhy/engine';
import { type Grip, isLineEnd, type LineEnd } from './editing.ts';
import type { PhotoSet } from './photo-sets.ts';

const uprightLine = 'Lay both ends along something upright: a door frame, a corner, a hanging string.';
const ruler = 'Put both ends on something whose length you know, as far from the camera as you are.';

const lineTexts: Readonly<Record<LineEnd, PhotoPointText>> = {
  'plumb-top': { name: 'Upper end of the upright line', find: uprightLine },
  'plumb-bottom': { name: 'Lower end of the upright line', find: uprightLine },
  'ruler-from': { name: 'First end of the measure', find: ruler },
  'ruler-to': { name: 'Other end of the measure', find: ruler },
};

/** How the runner is asked for a point of the set, or for an end of a line. */
export function textOf({ view }: PhotoSet, grip: Grip): PhotoPointText {
  if (isLineEnd(grip)) return lineTexts[grip];
  const texts: Readonly<Partial<Record<Grip, PhotoPointText>>> = photoPoints[view];
  return texts[grip] ?? { name: grip, find: '' };
}
