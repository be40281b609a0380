import type { Frame, FrameSource } from '@stridewhy/engine';

/** One picture as a film of one frame. */
export async function photoSource(photo: Blob): Promise<FrameSource> {
  const bitmap = await createImageBitmap(photo, { imageOrientation: 'from-image' });
  const { width, height } = bitmap;
  const context = new OffscreenCanvas(width, height).getContext('2d');
  if (context === null) throw new Error('no canvas to read a picture with');
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  const { data } = context.getImageData(0, 0, width, height);
  const frame: Frame = {
    picture: { kind: 'rgba', width, height, data: new Uint8Array(data.buffer), stride: 4 * width },
    rotation: 0,
    flip: false,
    time: 0,
    index: 0,
  };
  return {
    size: [width, height],
    times: Float64Array.of(0),
    keyFrames: [0],
    async *frames(from, to) {
      if (from <= 0 && to > 0) yield frame;
    },
    async *pick(indices) {
      if (indices.includes(0)) yield frame;
    },
  };
}
