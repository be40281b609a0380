import { heelRules } from '../../reference/index.ts';
import type { Line, Lines, RearPicture } from './picture.ts';

const rules = heelRules.edges;

/** Why no line is read from a heel's outline. */
export type EdgeTrouble = 'blurred' | 'no-contrast';

export type Outline =
  | { readonly lines: Lines; readonly trouble: null }
  | { readonly lines: null; readonly trouble: EdgeTrouble };

/**
 * Heel and shank as the lines half-way between the left and right edges of shoe and lower leg. Each edge is the way from
 * row to row with the most contrast, not far from where a heel's edge is expected.
 */
export function outlineIn(picture: RearPicture): Outline {
  const shank = middleOf(picture, rules.shank, rules.ofShank);
  const heel = heelUnder(shank.line, picture);
  const worst = heel.trouble ?? shank.trouble;
  if (worst !== null) return { lines: null, trouble: worst };
  return { lines: { heel: heel.line, shank: shank.line }, trouble: null };
}

type Middle =
  | { readonly line: Line; readonly trouble: null }
  | { readonly line: null; readonly trouble: EdgeTrouble };

/**
 * The heel where the shank's line points to: surer than the network's marks. A heel that leans far against the shank has
 * an edge out of reach from there, so that it is looked at again about the middle that was found.
 */
function heelUnder(shank: Line | null, picture: RearPicture): Middle {
  const about = (column: number) =>
    middleOf({ ...picture, column: Math.round(column) }, rules.heel, rules.ofHeel);
  const first = about(shank === null ? picture.column : columnAt(shank, picture.row));
  return first.line === null ? first : about((first.line.upper[0] + first.line.lower[0]) / 2);
}

/** Where a line, drawn out, crosses a row. */
function columnAt({ upper, lower }: Line, row: number): number {
  const slope = (lower[0] - upper[0]) / (lower[1] - upper[1]);
  return lower[0] + slope * (row - lower[1]);
}

function middleOf(picture: RearPicture, [low, high]: readonly [number, number], width: Width): Middle {
  const from = Math.max(2, Math.round(picture.row - high * picture.trunk));
  const to = Math.min(picture.side - 3, Math.round(picture.row - low * picture.trunk));
  const left = seam(picture, from, to, -1, width);
  const right = seam(picture, from, to, 1, width);
  const near = Math.min(left.contrast, right.contrast);
  if (near < rules.contrast) return { line: null, trouble: 'no-contrast' };
  if (near < rules.sharp * Math.min(left.step, right.step)) return { line: null, trouble: 'blurred' };
  const at = (row: number) => (left.offset + right.offset + (left.slope + right.slope) * (row - from)) / 2;
  return { line: { upper: [at(from), from], lower: [at(to), to] }, trouble: null };
}

/** How far off the middle an edge may lie, and where it is expected; trunk lengths. */
interface Width {
  readonly off: readonly [number, number];
  readonly expected: number;
}

/** An edge as a straight line: column = offset + slope · (row − first row). */
interface Seam {
  readonly offset: number;
  readonly slope: number;
  /** Mean contrast along it, within three pixels and over the whole step. */
  readonly contrast: number;
  readonly step: number;
}

/** The edge on one side of the middle (−1 left, 1 right) through rows `from` to `to`. */
function seam(
  picture: RearPicture,
  from: number,
  to: number,
  sign: 1 | -1,
  { off: reach, expected }: Width,
): Seam {
  const [nearest, farthest] = reach.map((off) => Math.round(off * picture.trunk)) as [number, number];
  const count = farthest - nearest + 1;
  const rows = to - from + 1;
  const gain = new Float32Array(rows * count);
  for (let k = 0; k < rows; k++) {
    for (let i = 0; i < count; i++) {
      const off = nearest + i;
      const astray = Math.abs(off / picture.trunk - expected) / expected;
      const at = picture.column + sign * off;
      // A near and a far difference together have their peak on the edge itself.
      const contrast = (contrastAt(picture, at, from + k, 1) + contrastAt(picture, at, from + k, 3)) / 2;
      gain[k * count + i] = contrast - rules.pull * astray;
    }
  }
  const way = bestWay(gain, rows, count);
  const columns = way.map((i) => picture.column + sign * (nearest + i));
  return { ...straightened(columns), ...alongOf(picture, columns, from) };
}

/** Mean difference of the three colours between `reach` pixels left and right of a place, over three rows. */
function contrastAt({ rgb, side }: RearPicture, column: number, row: number, reach: number): number {
  const c = Math.round(column);
  const [a, b] = [Math.max(0, c - reach), Math.min(side - 1, c + reach)];
  let sum = 0;
  for (let channel = 0; channel < 3; channel++) {
    let difference = 0;
    for (let y = row - 1; y <= row + 1; y++) {
      difference += rgb[3 * (y * side + b) + channel]! - rgb[3 * (y * side + a) + channel]!;
    }
    sum += Math.abs(difference) / 3;
  }
  return sum / 3;
}

/** Dynamic programme: the column of each row on the way with the largest sum of gains less bends. */
function bestWay(gain: Float32Array, rows: number, count: number): readonly number[] {
  const total = Float32Array.from(gain.subarray(0, count));
  const came = new Int16Array(rows * count);
  for (let k = 1; k < rows; k++) {
    const before = total.slice();
    for (let i = 0; i < count; i++) {
      let best = Number.NEGATIVE_INFINITY;
      for (let j = Math.max(0, i - 2); j <= Math.min(count - 1, i + 2); j++) {
        const value = before[j]! - rules.bend * Math.max(0, Math.abs(i - j) - 1);
        if (value > best) [best, came[k * count + i]] = [value, j];
      }
      total[i] = best + gain[k * count + i]!;
    }
  }
  const way = new Array<number>(rows);
  way[rows - 1] = total.indexOf(Math.max(...total));
  for (let k = rows - 1; k > 0; k--) way[k - 1] = came[k * count + way[k]!]!;
  return way;
}

/** Least-squares line through the columns. */
function straightened(columns: readonly number[]): Pick<Seam, 'offset' | 'slope'> {
  const middle = (columns.length - 1) / 2;
  const mean = columns.reduce((sum, column) => sum + column, 0) / columns.length;
  let [across, along] = [0, 0];
  columns.forEach((column, k) => {
    across += (k - middle) * (column - mean);
    along += (k - middle) ** 2;
  });
  const slope = along === 0 ? 0 : across / along;
  return { offset: mean - slope * middle, slope };
}

function alongOf(
  picture: RearPicture,
  columns: readonly number[],
  from: number,
): Pick<Seam, 'contrast' | 'step'> {
  const mean = (reach: number) =>
    columns.reduce((sum, column, k) => sum + contrastAt(picture, column, from + k, reach), 0) /
    columns.length;
  return { contrast: mean(1), step: mean(6) };
}
