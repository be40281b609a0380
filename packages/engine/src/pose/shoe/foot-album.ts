import { landmarkNames, shoeRules } from '../../reference/index.ts';
import type { Frame } from '../frame.ts';
import type { Region } from '../region.ts';
import type { Side } from '../types.ts';
import { warp } from '../warp.ts';

/** Upright pixels of the film. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The near foot in one picture. */
export interface FootPicture {
  readonly side: Side;
  /** The upright square that `grey` shows. */
  readonly region: Region;
  /** Brightness 0–255, `shoeRules.album.side` squared, row-major. */
  readonly grey: Uint8Array;
  /** Where the network marked it. */
  readonly heel: Point;
  readonly toe: Point;
  /** Hip to shoulder, pixels of the film. */
  readonly trunk: number;
}

/** The near foot in each frame; `null` where there is no picture of it. */
export type FootAlbum = readonly (FootPicture | null)[];

/** Makes pictures of the near foot, with one buffer for all. */
export function openFootCamera(): (frame: Frame, points: Float64Array) => FootPicture | null {
  const { side: pixels, size, smallest } = shoeRules.album;
  const rgb = new Float32Array(pixels ** 2 * 3);
  return (frame, points) => {
    const side = nearSide(points);
    const mark = (part: string) => markAt(points, `${side}_${part}`);
    const [heel, toe, hip, shoulder] = [mark('heel'), mark('foot_index'), mark('hip'), mark('shoulder')];
    const trunk = Math.hypot(shoulder.x - hip.x, shoulder.y - hip.y);
    const region = { x: (heel.x + toe.x) / 2, y: (heel.y + toe.y) / 2, size: size * trunk, rotation: 0 };
    if (!(region.size >= smallest)) return null;
    warp(frame, region, { side: pixels, black: 0, white: 255, border: 'replicate' }, rgb);
    return { side, region, grey: greyOf(rgb), heel, toe, trunk };
  };
}

/** A runner to the picture's right shows the right side. */
function nearSide(points: Float64Array): Side {
  const ahead = (side: Side) => markAt(points, `${side}_foot_index`).x - markAt(points, `${side}_heel`).x;
  return ahead('left') + ahead('right') >= 0 ? 'right' : 'left';
}

function markAt(points: Float64Array, name: string): Point {
  const k = 3 * landmarkNames.indexOf(name);
  return { x: points[k]!, y: points[k + 1]! };
}

/** Brightness as ITU-R BT.601 weighs the colours. */
function greyOf(rgb: Float32Array): Uint8Array {
  const grey = new Uint8Array(rgb.length / 3);
  for (let i = 0; i < grey.length; i++) {
    grey[i] = Math.round(0.299 * rgb[3 * i]! + 0.587 * rgb[3 * i + 1]! + 0.114 * rgb[3 * i + 2]!);
  }
  return grey;
}
