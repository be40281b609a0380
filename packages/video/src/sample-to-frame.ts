import { type Frame, framesHeld, type Picture, type YuvColour } from '@stridewhy/engine';
import type { VideoSample } from 'mediabunny';

/** Copies decoded samples into frames, using a ring of buffers: a frame is good while `framesHeld` later ones are made. */
export class FrameCopier {
  readonly #ring: Uint8Array[] = Array.from({ length: framesHeld + 1 }, () => new Uint8Array(0));
  #turn = 0;

  async copy(sample: VideoSample, index: number): Promise<Frame> {
    const { rotation, flip, timestamp: time } = sample;
    this.#turn = (this.#turn + 1) % this.#ring.length;
    return { picture: await this.#picture(sample), rotation, flip, time, index };
  }

  async #picture(sample: VideoSample): Promise<Picture> {
    const { width, height } = sample.visibleRect;
    if (sample.format !== 'I420' && sample.format !== 'NV12') {
      const data = this.#room(sample.allocationSize({ format: 'RGBA' }));
      const [plane] = await sample.copyTo(data, { format: 'RGBA' });
      const { offset = 0, stride = width * 4 } = plane ?? {};
      return { kind: 'rgba', width, height, data: data.subarray(offset), stride };
    }
    const data = this.#room(sample.allocationSize());
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

  #room(bytes: number): Uint8Array {
    const kept = this.#ring[this.#turn]!;
    if (kept.length >= bytes) return kept;
    const roomier = new Uint8Array(bytes);
    this.#ring[this.#turn] = roomier;
    return roomier;
  }
}

/** Players take BT.601 for standard definition and BT.709 above it where the file does not say. */
const HIGH_DEFINITION_LINES = 720;

function colourOf({ colorSpace }: VideoSample, height: number): YuvColour {
  const fullRange = colorSpace.fullRange ?? false;
  if (colorSpace.matrix === 'bt709') return { matrix: 'bt709', fullRange };
  if (colorSpace.matrix === 'smpte170m' || colorSpace.matrix === 'bt470bg')
    return { matrix: 'bt601', fullRange };
  return { matrix: height >= HIGH_DEFINITION_LINES ? 'bt709' : 'bt601', fullRange };
}
