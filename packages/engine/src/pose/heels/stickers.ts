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

/**
 * Whether a patch is of another colour than what lies left, right, above and below: specks of vivid skin at a leg's edge
 * are not.
 */
function standsOut(blob: Blob, picture: HeelPicture): boolean {
  const { core, rim, ring } = rules;
  const own = meanColour(picture, blob, [-core, core], [-core, core]);
  const sides = [
    meanColour(picture, blob, [-ring, -rim], [-rim, rim]),
    meanColour(picture, blob, [rim, ring], [-rim, rim]),
    meanColour(picture, blob, [-rim, rim], [-ring, -rim]),
    meanColour(picture, blob, [-rim, rim], [rim, ring]),
  ];
  return sides.every((side) => Math.max(...own.map((value, c) => Math.abs(value - side[c]!))) >= rules.standsOut);
}

/** Mean colour of a box around a patch, from its centre in halves of its width and of its height. */
function meanColour(
  { rgb, side }: HeelPicture,
  { x, y, width, height }: Blob,
  [left, right]: readonly [number, number],
  [top, bottom]: readonly [number, number],
): readonly [number, number, number] {
  const within = (value: number) => Math.min(side - 1, Math.max(0, Math.round(value)));
  const sum: [number, number, number] = [0, 0, 0];
  const [from, to] = [within(x + (left * width) / 2), within(x + (right * width) / 2)];
  const [first, last] = [within(y + (top * height) / 2), within(y + (bottom * height) / 2)];
  for (let v = first; v <= last; v++) {
    for (let u = from; u <= to; u++) {
      const at = 3 * (v * side + u);
      for (let c = 0; c < 3; c++) sum[c as 0 | 1 | 2] += rgb[at + c]!;
    }
  }
  const count = (to - from + 1) * (last - first + 1);
  return [sum[0] / count, sum[1] / count, sum[2] / count];
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
