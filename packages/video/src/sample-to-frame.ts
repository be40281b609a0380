import { type Frame, framesHeld, type Picture, type YuvColour, type YuvPicture } from '@stridewhy/engine';
import type { VideoSample } from 'mediabunny';
import { type PlanarFormat, planarFormat, toEightBits } from './planar.ts';

/** Memory of one frame: as it was decoded, and taken to eight bits where that is more. */
interface Slot {
  raw: Uint8Array<ArrayBuffer>;
  reduced: Uint8Array<ArrayBuffer>;
}

/** Copies decoded samples into frames, using a ring of buffers: a frame is good while `framesHeld` later ones are made. */
export class FrameCopier {
  readonly #ring: readonly Slot[] = Array.from({ length: framesHeld + 1 }, () => ({
    raw: new Uint8Array(0),
    reduced: new Uint8Array(0),
  }));
  #turn = 0;

  async copy(sample: VideoSample, index: number): Promise<Frame> {
    const { rotation, flip, timestamp: time } = sample;
    this.#turn = (this.#turn + 1) % this.#ring.length;
    return { picture: await this.#picture(sample), rotation, flip, time, index };
  }

  #picture(sample: VideoSample): Promise<Picture> {
    const slot = this.#ring[this.#turn]!;
    if (sample.format === 'I420' || sample.format === 'NV12') return asStored(sample, slot);
    const planar = planarFormat(sample.format);
    return planar ? reduced(sample, planar, slot) : asRgba(sample, slot);
  }
}

async function asStored(sample: VideoSample, slot: Slot): Promise<YuvPicture> {
  const { width, height } = sample.visibleRect;
  slot.raw = grown(slot.raw, sample.allocationSize());
  const data = slot.raw;
  const planes = await sample.copyTo(data);
  const at = (k: number) => planes[k] ?? { offset: 0, stride: 0 };
  const interleaved = sample.format === 'NV12';
  return {
    kind: 'yuv420',
    width,
    height,
    y: data.subarray(at(0).offset),
    u: data.subarray(at(1).offset),
    v: data.subarray(interleaved ? at(1).offset + 1 : at(2).offset),
    yStride: at(0).stride,
    uvStride: at(1).stride,
    uvStep: interleaved ? 2 : 1,
    colour: colourOf(sample, height),
  };
}

/** More bits and finer colour than the networks look at: HDR and professional recordings. */
async function reduced(
  sample: VideoSample,
  { bits, sharedX, sharedY }: PlanarFormat,
  slot: Slot,
): Promise<YuvPicture> {
  const { width, height } = sample.visibleRect;
  slot.raw = grown(slot.raw, sample.allocationSize());
  const planes = await sample.copyTo(slot.raw);
  const [chromaWidth, chromaHeight] = [(width + 1) >> 1, (height + 1) >> 1];
  const [luma, chroma] = [width * height, chromaWidth * chromaHeight];
  slot.reduced = grown(slot.reduced, luma + 2 * chroma);
  const y = slot.reduced.subarray(0, luma);
  const u = slot.reduced.subarray(luma, luma + chroma);
  const v = slot.reduced.subarray(luma + chroma, luma + 2 * chroma);
  const plane = (k: number) => planes[k] ?? { offset: 0, stride: 0 };
  const every = { x: 2 / sharedX, y: 2 / sharedY };
  toEightBits(slot.raw, plane(0), bits, { x: 1, y: 1 }, width, height, y);
  toEightBits(slot.raw, plane(1), bits, every, chromaWidth, chromaHeight, u);
  toEightBits(slot.raw, plane(2), bits, every, chromaWidth, chromaHeight, v);
  return {
    kind: 'yuv420',
    width,
    height,
    y,
    u,
    v,
    yStride: width,
    uvStride: chromaWidth,
    uvStep: 1,
    colour: colourOf(sample, height),
  };
}

async function asRgba(sample: VideoSample, slot: Slot): Promise<Picture> {
  const { width, height } = sample.visibleRect;
  // Pictures that never left the graphics processor have no format to copy from: they can only be drawn.
  if (sample.format === null) return drawn(sample, width, height);
  slot.raw = grown(slot.raw, sample.allocationSize({ format: 'RGBA' }));
  const [plane] = await sample.copyTo(slot.raw, { format: 'RGBA' });
  const { offset = 0, stride = width * 4 } = plane ?? {};
  return { kind: 'rgba', width, height, data: slot.raw.subarray(offset), stride };
}

/** As stored: turning is left to whoever reads the frame. */
function drawn(sample: VideoSample, width: number, height: number): Picture {
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('no canvas to draw the picture on');
  const frame = sample.toVideoFrame();
  try {
    context.drawImage(frame, 0, 0, width, height);
  } finally {
    frame.close();
  }
  const { data } = context.getImageData(0, 0, width, height);
  return { kind: 'rgba', width, height, data: new Uint8Array(data.buffer), stride: width * 4 };
}

function grown(buffer: Uint8Array<ArrayBuffer>, bytes: number): Uint8Array<ArrayBuffer> {
  return buffer.length < bytes ? new Uint8Array(bytes) : buffer;
}

/** Players take BT.601 for standard definition and BT.709 above it where the file does not say. */
const highDefinitionLines = 720;

function colourOf({ colorSpace }: VideoSample, height: number): YuvColour {
  const fullRange = colorSpace.fullRange ?? false;
  if (colorSpace.matrix === 'bt709') return { matrix: 'bt709', fullRange };
  if (colorSpace.matrix === 'smpte170m' || colorSpace.matrix === 'bt470bg')
    return { matrix: 'bt601', fullRange };
  return { matrix: height >= highDefinitionLines ? 'bt709' : 'bt601', fullRange };
}
