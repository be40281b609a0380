import { mean, median } from '../../motion/index.ts';
import { heightScaleError, knownLengthError, type MeasureId, z95 } from '../../reference/index.ts';
import { judgeCheck } from '../checks/judge-check.ts';
import type { Measured } from '../types.ts';
import { levelPhoto } from './level.ts';
import { measurePhoto, type PhotoValue } from './measure-photo.ts';
import { heldError, tapError } from './tap-error.ts';
import type { StandingPhoto } from './types.ts';

/** Relative standard error of lengths, by where their scale comes from. */
const scaleError = { 'runner-height': heightScaleError, 'known-length': knownLengthError, none: 0 } as const;

/**
 * Standing photos as measures: the middle of the photos counts, each levelled by itself. On top of the catalogue's error
 * come those of the taps, which weigh more the smaller the runner is in the picture, of how the phone was
 * held, and of the scale.
 */
export function measureStanding(
  photos: readonly StandingPhoto[],
  height: number | null,
): readonly Measured[] {
  const values = photos.flatMap((photo) => {
    const plane = levelPhoto(photo, height);
    return plane === null ? [] : measurePhoto(plane).map((value) => ({ ...value, photo, plane }));
  });
  return kinds(values).map(({ id, unscaled }) => {
    const same = values.filter((value) => value.id === id && value.unscaled === unscaled);
    const middle = median(same.map(({ value }) => value));
    const isLength = id !== 'S7' && id !== 'standingKnee' && !unscaled;
    const relative = isLength ? Math.max(...same.map(({ plane }) => scaleError[plane.scale])) : 0;
    const taps = mean(same.map((value) => tapError(value.photo, height, value)));
    // A phone that is off by half a degree is so in every photo: more photos do not lessen it.
    const held = Math.max(...same.map((value) => heldError(value.photo, height, value)));
    return judgeCheck({
      id,
      side: null,
      values: same.map(({ value }) => value),
      unscaled,
      extraError: z95 * Math.hypot(relative * middle, taps / Math.sqrt(same.length), held),
    });
  });
}

/** Each measure once, in the scaled form where any photo has a scale. */
function kinds(
  values: readonly PhotoValue[],
): readonly { readonly id: MeasureId; readonly unscaled: boolean }[] {
  const ids = [...new Set(values.map(({ id }) => id))];
  return ids.map((id) => ({ id, unscaled: values.every((value) => value.id !== id || value.unscaled) }));
}
