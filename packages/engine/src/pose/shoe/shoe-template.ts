import { shoeRules } from '../../reference/index.ts';
import type { FootAlbum, FootPicture, Point } from './foot-album.ts';
import { centre, dot, inverseOf, type Matrix, middleOf, squareTo } from './vectors.ts';

/** The rear part of a shoe as one picture shows it. Lengths in pixels of the film. */
export interface ShoeTemplate {
  /** Where it was. */
  readonly place: Placement;
  /** From the point between the network's marks of heel and toes to its middle. */
  readonly fromMarks: Point;
  /** Half its diagonal. */
  readonly radius: number;
  /** Its places for the fine search, and a few of them for the rough one. */
  readonly all: Places;
  readonly few: Places;
  /** How the brightness of `all` changes with x, y and turn, square to that brightness. */
  readonly change: readonly [Float64Array, Float64Array, Float64Array];
  /** Inverse of the products of `change` with each other. */
  readonly inverse: Matrix;
}

/** Places about the template's middle, and their brightness as a vector of mean 0 and length 1. */
interface Places {
  readonly dx: Float64Array;
  readonly dy: Float64Array;
  readonly grey: Float64Array;
  /** Room for what a picture shows there, used anew at each look: thousands of looks must not fill the memory. */
  readonly seen: Float64Array;
}

/** Where a template's middle lies, and how far it is turned, rad, + clockwise on the screen. */
export interface Placement extends Point {
  readonly turn: number;
}

export interface Match extends Placement {
  /** Normalised correlation, −1 to 1. */
  readonly correlation: number;
  /** Standard error of the turn, rad, as if the brightness were off at each place by itself. */
  readonly error: number;
}

/** The part of a shoe that does not bend, about level in this frame; `null` when the picture shows nothing there. */
export function templateFrom(album: FootAlbum, frame: number): ShoeTemplate | null {
  const picture = album[frame] ?? null;
  if (picture === null) return null;
  const { from, to, below, above, thin, contrast } = shoeRules.template;
  // The median of neighbouring marks is steadier than one picture's.
  const near = album.slice(Math.max(0, frame - 2), frame + 3).filter((foot) => foot !== null);
  const across = middleOf(near.map(({ heel, toe }) => toe.x - heel.x));
  const level = middleOf(near.map(({ heel, toe }) => (heel.y + toe.y) / 2));
  const length = Math.abs(across);
  const fromMarks = { x: across * ((from + to) / 2 - 0.5), y: ((below - above) / 2) * length };
  const place = { x: picture.region.x + fromMarks.x, y: level + fromMarks.y, turn: 0 };
  const half = [((to - from) / 2) * length, ((below + above) / 2) * length] as const;
  const pixel = pixelOf(picture);
  const all = placesIn(picture, place, half, pixel);
  const few = placesIn(picture, place, half, pixel * thin);
  if (all === null || few === null || all.deviation < contrast) return null;
  const change = changesOf(picture, place, all.places, pixel);
  const inverse = inverseOf(change.map((a) => change.map((b) => dot(a, b))) as unknown as Matrix);
  if (inverse === null) return null;
  return { place, fromMarks, radius: Math.hypot(...half), all: all.places, few: few.places, change, inverse };
}

/** Finds the template near `start`: roughly by search in ever smaller steps, then by least squares. */
export function findTemplate(template: ShoeTemplate, picture: FootPicture, start: Placement): Match {
  return refine(template, picture, search(template, picture, start));
}

/** Where the template is by the network's marks. */
export function placeByMarks({ fromMarks }: ShoeTemplate, { heel, toe }: FootPicture): Placement {
  return { x: (heel.x + toe.x) / 2 + fromMarks.x, y: (heel.y + toe.y) / 2 + fromMarks.y, turn: 0 };
}

function search({ few, radius }: ShoeTemplate, picture: FootPicture, start: Placement): Placement {
  const { coarsest, finest } = shoeRules.search;
  const pixel = pixelOf(picture);
  const unit = { x: pixel, y: pixel, turn: pixel / radius };
  let best = start;
  let most = correlation(few, picture, start);
  for (let size = coarsest; size >= finest; size /= 2) {
    for (let before: Placement | null = null; before !== best; ) {
      before = best;
      for (const along of ['x', 'y', 'turn'] as const) {
        for (const by of [size * unit[along], -size * unit[along]]) {
          const tried = { ...best, [along]: best[along] + by };
          const found = correlation(few, picture, tried);
          if (found > most) [best, most] = [tried, found];
        }
      }
    }
  }
  return best;
}

/**
 * Gauss–Newton on the brightness up to gain and offset. The template is moved under the picture, not the picture over the
 * template (inverse compositional: Baker & Matthews 2004), so that its changes need working out once only.
 */
function refine(
  { all, radius, change, inverse }: ShoeTemplate,
  picture: FootPicture,
  start: Placement,
): Match {
  const { steps, still } = shoeRules.refine;
  const { seen } = all;
  const pixel = pixelOf(picture);
  let { x, y, turn } = start;
  for (let step = 0; step < steps; step++) {
    correlation(all, picture, { x, y, turn });
    const gain = dot(all.grey, seen);
    if (gain <= 0) break;
    const pull = change.map((along) => dot(along, seen) / gain);
    const [dx, dy, dTurn] = inverse.map((row) => row.reduce((sum, value, k) => sum + value * pull[k]!, 0));
    turn -= dTurn!;
    x -= Math.cos(turn) * dx! - Math.sin(turn) * dy!;
    y -= Math.sin(turn) * dx! + Math.cos(turn) * dy!;
    if (Math.hypot(dx!, dy!, radius * dTurn!) < still * pixel) break;
  }
  const found = correlation(all, picture, { x, y, turn });
  const noise = Math.max(0, 1 - found ** 2) / (found ** 2 * all.grey.length);
  return { x, y, turn, correlation: found, error: Math.sqrt(noise * inverse[2][2]) };
}

/** Normalised correlation with the picture at a placement; `places.seen` receives what lies there less its mean. */
function correlation(places: Places, picture: FootPicture, placement: Placement): number {
  sample(picture, places, placement, places.seen);
  const size = centre(places.seen);
  return size === 0 ? 0 : dot(places.grey, places.seen) / size;
}

/** Places on a grid in a rectangle about `place`, and the standard deviation of their brightness; `null` where it is even. */
function placesIn(
  picture: FootPicture,
  place: Placement,
  [halfWidth, halfHeight]: readonly [number, number],
  step: number,
): { readonly places: Places; readonly deviation: number } | null {
  const columns = Math.round((2 * halfWidth) / step);
  const rows = Math.round((2 * halfHeight) / step);
  const at = (index: number, count: number) => (index - (count - 1) / 2) * step;
  const dx = Float64Array.from({ length: columns * rows }, (_, i) => at(i % columns, columns));
  const dy = dx.map((_, i) => at(Math.floor(i / columns), rows));
  const grey = new Float64Array(dx.length);
  sample(picture, { dx, dy }, place, grey);
  const size = centre(grey);
  if (!(size > 0)) return null;
  return {
    places: { dx, dy, grey: grey.map((value) => value / size), seen: new Float64Array(grey.length) },
    deviation: size / Math.sqrt(grey.length),
  };
}

function changesOf(
  picture: FootPicture,
  place: Placement,
  { dx, dy, grey }: Places,
  pixel: number,
): ShoeTemplate['change'] {
  const values = new Float64Array(grey.length);
  sample(picture, { dx, dy }, place, values);
  const size = centre(values);
  const slope = (x: number, y: number) => {
    const [ahead, behind] = [values.slice(), values.slice()];
    sample(picture, { dx, dy }, { x: place.x + x, y: place.y + y, turn: 0 }, ahead);
    sample(picture, { dx, dy }, { x: place.x - x, y: place.y - y, turn: 0 }, behind);
    return ahead.map((value, i) => (value - behind[i]!) / (2 * pixel * size));
  };
  const [along, down] = [slope(pixel, 0), slope(0, pixel)];
  const turning = along.map((value, i) => down[i]! * dx[i]! - value * dy[i]!);
  return [squareTo(grey, along), squareTo(grey, down), squareTo(grey, turning)];
}

/** Brightness of the picture under the places, bilinear; beyond its border the border's. */
function sample(
  { region, grey }: FootPicture,
  { dx, dy }: Pick<Places, 'dx' | 'dy'>,
  { x, y, turn }: Placement,
  out: Float64Array,
): void {
  const { side } = shoeRules.album;
  const scale = side / region.size;
  const [cos, sin] = [Math.cos(turn) * scale, Math.sin(turn) * scale];
  const column = (x - region.x) * scale + side / 2;
  const row = (y - region.y) * scale + side / 2;
  const last = side - 1.001;
  for (let i = 0; i < out.length; i++) {
    const u = Math.min(Math.max(column + cos * dx[i]! - sin * dy[i]!, 0), last);
    const v = Math.min(Math.max(row + sin * dx[i]! + cos * dy[i]!, 0), last);
    const at = (v | 0) * side + (u | 0);
    const fx = u - (u | 0);
    const top = grey[at]! + fx * (grey[at + 1]! - grey[at]!);
    const bottom = grey[at + side]! + fx * (grey[at + side + 1]! - grey[at + side]!);
    out[i] = top + (v - (v | 0)) * (bottom - top);
  }
}

function pixelOf({ region }: FootPicture): number {
  return region.size / shoeRules.album.side;
}
