import { median } from './statistics.ts';

/**
 * Tells the frames in which two stickers look as far apart as they were put: where they look much nearer or farther than
 * usual in the clip, something else was taken for one.
 *
 * @param lengths distance in each frame, pixels; NaN where they were not seen
 * @param spacing shares of the usual distance
 */
export function spacedAsUsual(
  lengths: Float64Array,
  { shortest, longest }: { readonly shortest: number; readonly longest: number },
): (frame: number) => boolean {
  const usual = median(lengths);
  return (frame) => lengths[frame]! >= shortest * usual && lengths[frame]! <= longest * usual;
}
