import { heelRules } from '../../reference/index.ts';
import { type Blob, blobsIn, hueGap } from './blobs.ts';
import type { Line, Lines, RearPicture } from './picture.ts';

const rules = heelRules.stickers;

interface Pair {
  readonly upper: Blob;
  readonly lower: Blob;
}

/**
 * Heel and shank lines through round stickers of one vivid colour, one above the other: two on the heel counter, two
 * more above them on the shank where worn. The colour is not known beforehand; it is the one that makes such pairs.
 */
export function stickersIn(picture: RearPicture): Lines {
  const inLine = rules.aside * picture.trunk;
  const round = stickerBlobs(picture).filter(({ x }) => Math.abs(x - picture.column) <= inLine);
  const heels = pairs(round, picture, rules.onHeel);
  const found = heels.map((heel) => ({ heel, shank: shankAbove(heel, round, picture) }));
  const best = found.sort((a, b) => likeness(b, picture) - likeness(a, picture))[0];
  if (best === undefined) return { heel: null, shank: null };
  return { heel: lineOf(best.heel), shank: best.shank === null ? null : lineOf(best.shank) };
}

/** Patches of a sticker's size and shape that stand out from what lies around them. */
export function stickerBlobs(picture: RearPicture): readonly Blob[] {
  return blobsIn(picture)
    .filter((blob) => isSticker(blob, picture) && standsOut(blob, picture))
    .map((blob) => centred(blob, picture));
}

/** Whether two patches are of one colour and size. */
export function alike(a: Blob, b: Blob): boolean {
  return (
    hueGap(a.hue, b.hue) <= rules.hue && Math.max(a.area, b.area) <= rules.alike * Math.min(a.area, b.area)
  );
}

function isSticker({ width, height, area }: Blob, { trunk }: RearPicture): boolean {
  const [narrow, wide] = rules.width;
  return (
    width >= narrow * trunk &&
    width <= wide * trunk &&
    height >= rules.flattest * width &&
    height <= rules.tallest * width &&
    area >= rules.filled * width * height
  );
}

/**
 * Whether a patch is of another colour than what lies left, right, above and below: specks of vivid skin at a leg's edge
 * are not.
 */
function standsOut(blob: Blob, picture: RearPicture): boolean {
  const { core } = rules;
  const own = meanColour(picture, blob, [-core, core], [-core, core]);
  return sidesOf(blob, picture).every(
    (side) => Math.max(...own.map((value, c) => Math.abs(value - side[c]!))) >= rules.standsOut,
  );
}

/** Mean colours left, right, above and below a patch. */
function sidesOf(blob: Blob, picture: RearPicture): readonly (readonly [number, number, number])[] {
  const { rim, ring } = rules;
  return [
    meanColour(picture, blob, [-ring, -rim], [-rim, rim]),
    meanColour(picture, blob, [rim, ring], [-rim, rim]),
    meanColour(picture, blob, [-rim, rim], [-ring, -rim]),
    meanColour(picture, blob, [-rim, rim], [rim, ring]),
  ];
}

/** The patch with its centre told by how much of its own colour each pixel around holds: finer than a pixel. */
function centred(blob: Blob, picture: RearPicture): Blob {
  const { core, rim } = rules;
  const own = meanColour(picture, blob, [-core, core], [-core, core]);
  const sides = sidesOf(blob, picture);
  const { rgb, side } = picture;
  const [halfWidth, halfHeight] = [blob.width / 2, blob.height / 2];
  let [sum, sumX, sumY] = [0, 0, 0];
  for (let y = Math.round(blob.y - rim * halfHeight); y <= Math.round(blob.y + rim * halfHeight); y++) {
    for (let x = Math.round(blob.x - rim * halfWidth); x <= Math.round(blob.x + rim * halfWidth); x++) {
      if (x < 0 || y < 0 || x >= side || y >= side) continue;
      const [right, down] = [(x - blob.x) / halfWidth, (y - blob.y) / halfHeight];
      const ground = sides[Math.abs(right) > Math.abs(down) ? (right < 0 ? 0 : 1) : down < 0 ? 2 : 3]!;
      let [along, whole] = [0, 0];
      for (let c = 0; c < 3; c++) {
        const step = own[c]! - ground[c]!;
        along += (rgb[3 * (y * side + x) + c]! - ground[c]!) * step;
        whole += step * step;
      }
      const share = Math.min(1, Math.max(0, along / whole));
      sum += share;
      sumX += share * x;
      sumY += share * y;
    }
  }
  return { ...blob, x: sumX / sum, y: sumY / sum };
}

/** Mean colour of a box around a patch, from its centre in halves of its width and of its height. */
function meanColour(
  { rgb, side }: RearPicture,
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
  { trunk }: RearPicture,
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
        alike(upper, lower);
      return fits ? [{ upper, lower }] : [];
    }),
  );
}

/** The pair of the heel's colour above it that is most in line with it. */
function shankAbove(heel: Pair, blobs: readonly Blob[], picture: RearPicture): Pair | null {
  const above = blobs.filter(
    (blob) => blob.y < heel.upper.y - blob.height / 2 && hueGap(blob.hue, heel.upper.hue) <= rules.hue,
  );
  const found = pairs(above, picture, rules.onShank);
  const off = ({ lower }: Pair) => Math.hypot(lower.x - heel.upper.x, (lower.y - heel.upper.y) / 2);
  return [...found].sort((a, b) => off(a) - off(b))[0] ?? null;
}

/** Four beat two as near, and the pair where the heel's mark is beats one elsewhere. */
function likeness(
  { heel, shank }: { heel: Pair; shank: Pair | null },
  { row, column, trunk }: RearPicture,
): number {
  const { upper, lower } = heel;
  const off = Math.hypot((upper.x + lower.x) / 2 - column, ((upper.y + lower.y) / 2 - row) / 2) / trunk;
  return (shank === null ? 0 : rules.shankCounts) - off;
}

function lineOf({ upper, lower }: Pair): Line {
  return { upper: [upper.x, upper.y], lower: [lower.x, lower.y] };
}
