import { type Frame, uprightSize, warp, wholePicture } from '@stridewhy/engine';
import { encode } from 'jpeg-js';
import { openVideoFile } from './file-source.ts';

/** Longer side of the pictures, pixels: sharp in a report, small in its file. */
const SIDE = 720;
const QUALITY = 80;

/** Upright pictures at the given presentation times (s), as JPEG data URLs, in the order asked for. */
export async function grabFrames(path: string, times: readonly number[]): Promise<readonly string[]> {
  const video = await openVideoFile(path);
  try {
    const pictures: string[] = [];
    for (const time of times) {
      const index = nearest(video.frames.times, time);
      for await (const frame of video.frames.frames(index, index + 1)) pictures.push(jpeg(frame));
    }
    return pictures;
  } finally {
    video.close();
  }
}

function nearest(times: Float64Array, time: number): number {
  return times.reduce((best, t, i) => (Math.abs(t - time) < Math.abs(times[best]! - time) ? i : best), 0);
}

function jpeg(frame: Frame): string {
  const [fullWidth, fullHeight] = uprightSize(frame);
  const side = Math.min(SIDE, Math.max(fullWidth, fullHeight));
  const scale = side / Math.max(fullWidth, fullHeight);
  const [width, height] = [Math.round(fullWidth * scale), Math.round(fullHeight * scale)];
  const square = new Float32Array(side * side * 3);
  warp(frame, wholePicture([fullWidth, fullHeight]), { side, black: 0, white: 255, border: 'black' }, square);
  const data = new Uint8Array(width * height * 4).fill(255);
  const [left, top] = [Math.floor((side - width) / 2), Math.floor((side - height) / 2)];
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const from = ((row + top) * side + column + left) * 3;
      for (let c = 0; c < 3; c++) data[(row * width + column) * 4 + c] = square[from + c]!;
    }
  }
  return `data:image/jpeg;base64,${encode({ width, height, data }, QUALITY).data.toString('base64')}`;
}
