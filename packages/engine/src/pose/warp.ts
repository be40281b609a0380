import {
  type Affine,
  type Frame,
  type RgbaPicture,
  uprightToStored,
  type YuvColour,
  type YuvPicture,
} from './frame.ts';
import type { Region } from './region.ts';

/** How pixels become network input. */
export interface WarpOptions {
  /** Side of the square input, pixels. */
  readonly side: number;
  /** Input value of black and of white. */
  readonly black: number;
  readonly white: number;
  /** What lies outside the picture: black bars, or the border pixel drawn out. */
  readonly border: 'black' | 'replicate';
}

/**
 * Samples a region of a frame into a network's input, side × side × (red, green, blue), bilinear in luma. Reads only the
 * pixels it needs, straight from the stored planes: no full-size colour conversion.
 *
 * @param out Receives side × side × 3 values.
 */
export function warp(frame: Frame, region: Region, options: WarpOptions, out: Float32Array): void {
  const map = regionToStored(frame, region, options.side);
  if (frame.picture.kind === 'rgba') warpRgba(frame.picture, map, options, out);
  else warpYuv(frame.picture, map, options, out);
}

function regionToStored(frame: Frame, region: Region, side: number): Affine {
  const step = region.size / side;
  const cos = Math.cos(region.rotation) * step;
  const sin = Math.sin(region.rotation) * step;
  // The first output pixel shows the picture's pixel at the region's corner, centre on centre, as MediaPipe's own
  // sampling does (OpenCV's convention). The networks know no other: half a step aside moves joints by 2 % of the torso.
  const half = side / 2;
  const x0 = region.x - half * cos + half * sin + 0.5;
  const y0 = region.y - half * sin - half * cos + 0.5;
  const s = uprightToStored(frame);
  return {
    ax: s.ax * cos + s.ay * sin,
    ay: -s.ax * sin + s.ay * cos,
    // Pixel centres lie half a pixel inside their edges.
    a0: s.ax * x0 + s.ay * y0 + s.a0 - 0.5,
    bx: s.bx * cos + s.by * sin,
    by: -s.bx * sin + s.by * cos,
    b0: s.bx * x0 + s.by * y0 + s.b0 - 0.5,
  };
}

/** Fixed conversion of one YUV sample, ITU-R BT.601 and BT.709. */
interface Conversion {
  readonly offset: number;
  readonly gain: number;
  readonly redV: number;
  readonly greenU: number;
  readonly greenV: number;
  readonly blueU: number;
}

function conversion({ matrix, fullRange }: YuvColour): Conversion {
  const [kr, kb] = matrix === 'bt601' ? [0.299, 0.114] : [0.2126, 0.0722];
  const kg = 1 - kr - kb;
  const chroma = fullRange ? 1 : 255 / 224;
  return {
    offset: fullRange ? 0 : 16,
    gain: fullRange ? 1 : 255 / 219,
    redV: 2 * (1 - kr) * chroma,
    greenU: ((-2 * kb * (1 - kb)) / kg) * chroma,
    greenV: ((-2 * kr * (1 - kr)) / kg) * chroma,
    blueU: 2 * (1 - kb) * chroma,
  };
}

function warpYuv(picture: YuvPicture, map: Affine, options: WarpOptions, out: Float32Array): void {
  const { width, height, y: luma, u, v, yStride, uvStride, uvStep } = picture;
  const { offset, gain, redV, greenU, greenV, blueU } = conversion(picture.colour);
  const { side, black } = options;
  const bars = options.border === 'black';
  const scale = (options.white - black) / 255;
  const [lastColumn, lastRow] = [width - 1, height - 1];
  let at = 0;
  for (let j = 0; j < side; j++) {
    let sx = map.ay * j + map.a0;
    let sy = map.by * j + map.b0;
    for (let i = 0; i < side; i++, sx += map.ax, sy += map.bx, at += 3) {
      if (bars && (sx < -0.5 || sy < -0.5 || sx > width - 0.5 || sy > height - 0.5)) {
        out[at] = out[at + 1] = out[at + 2] = black;
        continue;
      }
      const x = sx < 0 ? 0 : sx > lastColumn ? lastColumn : sx;
      const y = sy < 0 ? 0 : sy > lastRow ? lastRow : sy;
      const x0 = x | 0;
      const y0 = y | 0;
      const fx = x - x0;
      const fy = y - y0;
      const row = y0 * yStride + x0;
      const right = x0 < lastColumn ? 1 : 0;
      const below = y0 < lastRow ? yStride : 0;
      const top = luma[row]! + (luma[row + right]! - luma[row]!) * fx;
      const bottom = luma[row + below]! + (luma[row + below + right]! - luma[row + below]!) * fx;
      const light = (top + (bottom - top) * fy - offset) * gain;
      const cx = (x + 0.5) >> 1;
      const cy = (y + 0.5) >> 1;
      const chroma = cy * uvStride + cx * uvStep;
      const cu = u[chroma]! - 128;
      const cv = v[chroma]! - 128;
      out[at] = black + clamp(light + redV * cv, 255) * scale;
      out[at + 1] = black + clamp(light + greenU * cu + greenV * cv, 255) * scale;
      out[at + 2] = black + clamp(light + blueU * cu, 255) * scale;
    }
  }
}

function warpRgba(picture: RgbaPicture, map: Affine, options: WarpOptions, out: Float32Array): void {
  const { width, height, data, stride } = picture;
  const { side, black, border } = options;
  const scale = (options.white - black) / 255;
  let at = 0;
  for (let j = 0; j < side; j++) {
    let sx = map.ay * j + map.a0;
    let sy = map.by * j + map.b0;
    for (let i = 0; i < side; i++, sx += map.ax, sy += map.bx, at += 3) {
      if (border === 'black' && (sx < -0.5 || sy < -0.5 || sx > width - 0.5 || sy > height - 0.5)) {
        out[at] = out[at + 1] = out[at + 2] = black;
        continue;
      }
      const x = clamp(sx, width - 1);
      const y = clamp(sy, height - 1);
      const x0 = x | 0;
      const y0 = y | 0;
      const fx = x - x0;
      const fy = y - y0;
      const corner = y0 * stride + x0 * 4;
      const right = x0 < width - 1 ? 4 : 0;
      const below = y0 < height - 1 ? stride : 0;
      for (let c = 0; c < 3; c++) {
        const p = corner + c;
        const top = data[p]! * (1 - fx) + data[p + right]! * fx;
        const bottom = data[p + below]! * (1 - fx) + data[p + below + right]! * fx;
        out[at + c] = black + (top * (1 - fy) + bottom * fy) * scale;
      }
    }
  }
}

function clamp(value: number, high: number): number {
  return Math.min(Math.max(value, 0), high);
}
