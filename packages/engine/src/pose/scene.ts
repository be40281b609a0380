import { scene as limits } from '../reference/index.ts';
import { type Frame, uprightSize, uprightToStored } from './frame.ts';

/** A small grey picture, row-major. */
export interface Thumbnail {
  readonly width: number;
  readonly height: number;
  readonly grey: Float32Array;
  /** Upright pixels per thumbnail pixel. */
  readonly pixels: number;
}

/**
 * Makes small upright grey copies of a video's frames, each pixel the mean of a few samples. Where the samples lie in
 * the stored picture is worked out once for all frames of one shape.
 */
export function openThumbnailer(): (frame: Frame) => Thumbnail {
  let shape = '';
  let samples = new Int32Array();
  return (frame) => {
    const { picture, rotation, flip } = frame;
    const [data, stride, step] =
      picture.kind === 'rgba' ? [picture.data, picture.stride, 4] : [picture.y, picture.yStride, 1];
    const geometry = copyGeometry(frame);
    const key = [picture.width, picture.height, rotation, flip, stride, step].join();
    if (key !== shape) [shape, samples] = [key, samplePlaces(frame, geometry, stride, step)];
    const per = limits.samplesPerSide ** 2;
    const grey = new Float32Array(geometry.width * geometry.height);
    for (let at = 0, k = 0; at < grey.length; at++) {
      let sum = 0;
      for (const end = k + per; k < end; k++) sum += data[samples[k]!]!;
      grey[at] = sum / per;
    }
    return { ...geometry, grey };
  };
}

type CopyGeometry = Omit<Thumbnail, 'grey'>;

function copyGeometry(frame: Frame): CopyGeometry {
  const [fullWidth, fullHeight] = uprightSize(frame);
  const pixels = Math.max(fullWidth, fullHeight) / limits.thumbnailSide;
  return {
    width: Math.max(1, Math.floor(fullWidth / pixels)),
    height: Math.max(1, Math.floor(fullHeight / pixels)),
    pixels,
  };
}

/** Offsets into the stored luma plane (or green, where there is none) of every copy pixel's samples. */
function samplePlaces(
  frame: Frame,
  { width, height, pixels }: CopyGeometry,
  stride: number,
  step: number,
): Int32Array<ArrayBuffer> {
  const map = uprightToStored(frame);
  const { picture } = frame;
  const channel = picture.kind === 'rgba' ? 1 : 0;
  const per = limits.samplesPerSide;
  const places = new Int32Array(width * height * per * per);
  let at = 0;
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      for (let k = 0; k < per * per; k++) {
        const x = (column + ((k % per) + 0.5) / per) * pixels;
        const y = (row + (Math.floor(k / per) + 0.5) / per) * pixels;
        const sx = Math.min(picture.width - 1, Math.max(0, Math.floor(map.ax * x + map.ay * y + map.a0)));
        const sy = Math.min(picture.height - 1, Math.max(0, Math.floor(map.bx * x + map.by * y + map.b0)));
        places[at++] = sy * stride + sx * step + channel;
      }
    }
  }
  return places;
}

/** How the background moved from one thumbnail to the next. */
export interface SceneChange {
  /** Upright pixels, + right and + down. */
  readonly shiftX: number;
  readonly shiftY: number;
  readonly cut: boolean;
}

/**
 * Background shift as the median over blocks outside the person (Lucas–Kanade per block, only where the block has
 * texture in both directions), so that a treadmill's belt or a passer-by does not count. A cut is told by the whole
 * picture, since a runner may fill it.
 *
 * @param body the person's landmarks, each x and y in upright pixels and score; `null` where nobody is
 */
export function sceneChange(before: Thumbnail, after: Thumbnail, body: Float64Array | null): SceneChange {
  const person = body === null ? null : boxAround(body);
  const xs: number[] = [];
  const ys: number[] = [];
  const block = limits.blockSide;
  for (let top = 0; top + block <= after.height; top += block) {
    for (let left = 0; left + block <= after.width; left += block) {
      if (person !== null && touches(person, left, top, after.pixels)) continue;
      const flow = blockFlow(before, after, left, top);
      if (flow === null) continue;
      xs.push(flow[0] * after.pixels);
      ys.push(flow[1] * after.pixels);
    }
  }
  const cut = isCut(before.grey, after.grey);
  if (cut || xs.length < limits.fewestBlocks) return { shiftX: 0, shiftY: 0, cut };
  return { shiftX: middle(xs), shiftY: middle(ys), cut };
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where the person is, with what of the body and its shadow lies beyond the landmarks. */
function boxAround(body: Float64Array): Box {
  const xs = body.filter((value, k) => k % 3 === 0 && Number.isFinite(value));
  const ys = body.filter((value, k) => k % 3 === 1 && Number.isFinite(value));
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const margin = limits.personMargin * (bottom - top);
  return {
    left: Math.min(...xs) - margin,
    right: Math.max(...xs) + margin,
    top: top - margin,
    bottom: bottom + margin,
  };
}

function touches(person: Box, left: number, top: number, pixels: number): boolean {
  const block = limits.blockSide * pixels;
  const [x, y] = [left * pixels, top * pixels];
  return x < person.right && x + block > person.left && y < person.bottom && y + block > person.top;
}

/** Whether the brightness of two pictures has next to nothing to do with each other; exposure does not matter. */
function isCut(before: Float32Array, after: Float32Array): boolean {
  if (before.length !== after.length) return true;
  let [a, b, aa, ab, bb] = [0, 0, 0, 0, 0];
  for (let k = 0; k < after.length; k++) {
    const p = before[k]!;
    const q = after[k]!;
    a += p;
    b += q;
    aa += p * p;
    ab += p * q;
    bb += q * q;
  }
  const n = after.length;
  const [spreadBefore, spreadAfter] = [Math.sqrt(n * aa - a * a) / n, Math.sqrt(n * bb - b * b) / n];
  if (!(Math.max(spreadBefore, spreadAfter) > limits.blank)) return false;
  return (n * ab - a * b) / (n * n) <= limits.cutCorrelation * spreadBefore * spreadAfter;
}

/** Shift of a block, thumbnail pixels; `null` where it has too little texture to tell. */
function blockFlow(
  before: Thumbnail,
  after: Thumbnail,
  left: number,
  top: number,
): readonly [number, number] | null {
  const { width } = after;
  let [xx, xy, yy, xt, yt] = [0, 0, 0, 0, 0];
  const block = limits.blockSide;
  for (let row = top + 1; row < top + block - 1; row++) {
    for (let column = left + 1; column < left + block - 1; column++) {
      const at = row * width + column;
      const gx = (slope(before.grey, at, 1) + slope(after.grey, at, 1)) / 2;
      const gy = (slope(before.grey, at, width) + slope(after.grey, at, width)) / 2;
      const gt = after.grey[at]! - before.grey[at]!;
      xx += gx * gx;
      xy += gx * gy;
      yy += gy * gy;
      xt += gx * gt;
      yt += gy * gt;
    }
  }
  const determinant = xx * yy - xy * xy;
  const weakest = (xx + yy - Math.sqrt((xx - yy) ** 2 + 4 * xy * xy)) / 2;
  if (weakest / (block - 2) ** 2 < limits.leastTexture) return null;
  return [(xy * yt - yy * xt) / determinant, (xy * xt - xx * yt) / determinant];
}

function slope(grey: Float32Array, at: number, step: number): number {
  return (grey[at + step]! - grey[at - step]!) / 2;
}

function middle(values: number[]): number {
  values.sort((a, b) => a - b);
  const half = values.length >> 1;
  return values.length % 2 === 1 ? values[half]! : (values[half - 1]! + values[half]!) / 2;
}
