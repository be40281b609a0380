import { heelRules } from '../../reference/index.ts';
import { type Blob, blobsIn, hueGap } from './blobs.ts';
import type { HeelPicture, Line, Lines } from './picture.ts';

const rules = heelRules.stickers;

interface Pair {
  readonly upper: Blob;
  readonly lower: Blob;
}

/**
 * Heel and shank lines through round stickers of one vivid colour, one above the other: two on the heel counter, two
 * more above them on the shank where worn. The colour is not known beforehand; it is the one that makes such pairs.
 */
export function stickersIn(picture: HeelPicture): Lines {
  const round = blobsIn(picture).filter((blob) => isSticker(blob, picture) && standsOut(blob, picture));
  const heels = pairs(round, picture, rules.onHeel);
  const found = heels.map((heel) => ({ heel, shank: shankAbove(heel, round, picture) }));
  const best = found.sort((a, b) => likeness(b, picture) - likeness(a, picture))[0];
  if (best === undefined) return { heel: null, shank: null };
  return { heel: lineOf(best.heel), shank: best.shank === null ? null : lineOf(best.shank) };
}

function isSticker({ width, height, area, x }: Blob, { trunk, column }: HeelPicture): boolean {
  const [narrow, wide] = rules.width;
  return (
    width >= narrow * trunk &&
    width <= wide * trunk &&
    height >= rules.flattest * width &&
    height <= rules.tallest * width &&
    area >= rules.filled * width * height &&
    Math.abs(x - column) <= rules.aside * trunk
  );
}

/** Whether a patch is of another colour than what lies around it: specks of vivid skin are not. */
function standsOut(blob: Blob, picture: HeelPicture): boolean {
  const inner = boxOf(picture, blob, rules.core);
  const outer = boxOf(picture, blob, rules.ring);
  const whole = boxOf(picture, blob, rules.rim);
  const pixels = outer.count - whole.count;
  const gaps = inner.sum.map((sum, c) =>
    Math.abs(sum / inner.count - (outer.sum[c]! - whole.sum[c]!) / pixels),
  );
  return Math.max(...gaps) >= rules.standsOut;
}

/** Sums of the colours in the blob's bounding box made `times` as wide and high. */
function boxOf({ rgb, side }: HeelPicture, { x, y, width, height }: Blob, times: number) {
  const within = (value: number) => Math.min(side - 1, Math.max(0, Math.round(value)));
  const [left, right] = [within(x - (times * width) / 2), within(x + (times * width) / 2)];
  const [top, bottom] = [within(y - (times * height) / 2), within(y + (times * height) / 2)];
  const sum: [number, number, number] = [0, 0, 0];
  for (let v = top; v <= bottom; v++) {
    for (let u = left; u <= right; u++) {
      const at = 3 * (v * side + u);
      for (let c = 0; c < 3; c++) sum[c as 0 | 1 | 2] += rgb[at + c]!;
    }
  }
  return { sum, count: (right - left + 1) * (bottom - top + 1) };
}

/** Pairs of one colour and size, the upper straight enough over the lower, so far apart. */
function pairs(
  blobs: readonly Blob[],
  { trunk }: HeelPicture,
  [near, far]: readonly [number, number],
): readonly Pair[] {
  const straight = Math.tan((rules.lean * Math.PI) / 180);
  return blobs.flatMap((lower) =>
    blobs.flatMap((upper): readonly Pair[] => {
      const rise = lower.y - upper.y;
      const fits =
        rise >= near * trunk &&
        rise <= far * trunk &&
        Math.abs(upper.x - lower.x) <= straight * rise &&
        hueGap(upper.hue, lower.hue) <= rules.hue &&
        Math.max(upper.area, lower.area) <= rules.alike * Math.min(upper.area, lower.area);
      return fits ? [{ upper, lower }] : [];
    }),
  );
}

/** The pair of the heel's colour above it that is most in line with it. */
function shankAbove(heel: Pair, blobs: readonly Blob[], picture: HeelPicture): Pair | null {
  const above = blobs.filter(
    (blob) => blob.y < heel.upper.y - blob.height / 2 && hueGap(blob.hue, heel.upper.hue) <= rules.hue,
  );
  const found = pairs(above, picture, rules.onShank);
  const off = ({ lower }: Pair) => Math.hypot(lower.x - heel.upper.x, (lower.y - heel.upper.y) / 2);
  return [...found].sort((a, b) => off(a) - off(b))[0] ?? null;
}

/** Four beat two, and the pair where the heel's mark is beats one elsewhere. */
function likeness(
  { heel, shank }: { heel: Pair; shank: Pair | null },
  { row, column, trunk }: HeelPicture,
): number {
  const { upper, lower } = heel;
  const off = Math.hypot((upper.x + lower.x) / 2 - column, (upper.y + lower.y) / 2 - row) / trunk;
  return (shank === null ? 0 : rules.aside) - off;
}

function lineOf({ upper, lower }: Pair): Line {
  return { upper: [upper.x, upper.y], lower: [lower.x, lower.y] };
}
