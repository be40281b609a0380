import { heelRules } from '../../reference/index.ts';
import type { RearPicture } from './picture.ts';

/** A patch of one vivid colour. */
export interface Blob {
  /** Centre, pixels. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Pixels. */
  readonly area: number;
  /** Degrees. */
  readonly hue: number;
}

/** Patches of vivid colour that do not touch the border, each of one hue, in no order. */
export function blobsIn(picture: RearPicture): readonly Blob[] {
  const { side } = picture;
  const hues = vividHues(picture);
  const blobs: Blob[] = [];
  const stack: number[] = [];
  for (let start = 0; start < hues.length; start++) {
    if (Number.isNaN(hues[start]!)) continue;
    const blob = flooded(hues, side, start, stack);
    if (blob !== null) blobs.push(blob);
  }
  return blobs;
}

/** Hue per pixel, degrees; NaN where the colour is pale or dark. */
function vividHues({ rgb, side }: RearPicture): Float32Array {
  const { saturation, chroma } = heelRules.stickers;
  const hues = new Float32Array(side * side).fill(Number.NaN);
  for (let i = 0; i < hues.length; i++) {
    const r = rgb[3 * i]!;
    const g = rgb[3 * i + 1]!;
    const b = rgb[3 * i + 2]!;
    const most = Math.max(r, g, b);
    const range = most - Math.min(r, g, b);
    if (range < chroma || range < saturation * most) continue;
    hues[i] = hueOf(r, g, b, most, range);
  }
  return hues;
}

/** Hue of the colour hexagon, 0–360°. */
function hueOf(r: number, g: number, b: number, most: number, range: number): number {
  if (most === r) return (60 * (g - b)) / range + (g < b ? 360 : 0);
  return most === g ? 120 + (60 * (b - r)) / range : 240 + (60 * (r - g)) / range;
}

/** Distance of two hues, 0–180°. */
export function hueGap(a: number, b: number): number {
  const gap = Math.abs(a - b) % 360;
  return gap > 180 ? 360 - gap : gap;
}

/** Takes the patch around a pixel out of `hues`; `null` when it reaches the picture's border. */
function flooded(hues: Float32Array, side: number, start: number, stack: number[]): Blob | null {
  const seed = hues[start]!;
  let [area, sumX, sumY, turn] = [0, 0, 0, 0];
  let [left, right, top, bottom] = [side, 0, side, 0];
  stack.push(start);
  while (stack.length > 0) {
    const at = stack.pop()!;
    const hue = hues[at]!;
    if (Number.isNaN(hue) || hueGap(hue, seed + turn / Math.max(1, area)) > heelRules.stickers.hue) continue;
    hues[at] = Number.NaN;
    const x = at % side;
    const y = (at - x) / side;
    area++;
    sumX += x;
    sumY += y;
    turn += signedGap(hue, seed);
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
    if (x > 0) stack.push(at - 1);
    if (x < side - 1) stack.push(at + 1);
    if (y > 0) stack.push(at - side);
    if (y < side - 1) stack.push(at + side);
  }
  if (left === 0 || top === 0 || right === side - 1 || bottom === side - 1) return null;
  return {
    x: sumX / area,
    y: sumY / area,
    width: right - left + 1,
    height: bottom - top + 1,
    area,
    hue: (seed + turn / area + 360) % 360,
  };
}

/** How far a hue lies ahead of another, −180 to 180°. */
function signedGap(hue: number, from: number): number {
  const ahead = (hue - from + 540) % 360;
  return ahead - 180;
}
