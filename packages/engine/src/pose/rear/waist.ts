import { waistRules } from '../../reference/index.ts';
import type { Blob } from './blobs.ts';
import type { RearPicture } from './picture.ts';
import { alike, stickerBlobs } from './stickers.ts';

/** The two stickers on the back of the waistband, pixels of the picture, y down. */
export interface Waist {
  readonly left: readonly [number, number];
  readonly right: readonly [number, number];
}

/**
 * Two round stickers of one vivid colour side by side, about as far left of the pelvis' middle as right of it. The colour
 * is not known beforehand; it is the one that makes such a pair.
 */
export function waistIn(picture: RearPicture): Waist | null {
  const round = stickerBlobs(picture);
  const pairs = round.flatMap((left) =>
    round.flatMap((right) => (isPair(left, right, picture) ? [{ left, right }] : [])),
  );
  const off = ({ left, right }: (typeof pairs)[number]) =>
    Math.hypot((left.x + right.x) / 2 - picture.column, (left.y + right.y) / 2 - picture.row);
  const best = pairs.sort((a, b) => off(a) - off(b))[0];
  if (best === undefined) return null;
  return { left: [best.left.x, best.left.y], right: [best.right.x, best.right.y] };
}

function isPair(left: Blob, right: Blob, { trunk, column }: RearPicture): boolean {
  const { apart, lean, aside } = waistRules;
  const across = right.x - left.x;
  return (
    across >= apart[0] * trunk &&
    across <= apart[1] * trunk &&
    Math.abs(right.y - left.y) <= Math.tan((lean * Math.PI) / 180) * across &&
    Math.abs((left.x + right.x) / 2 - column) <= aside * trunk &&
    alike(left, right)
  );
}
