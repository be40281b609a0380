import { registerMediabunnyServer } from '@mediabunny/server';
import { BufferTarget, Mp4OutputFormat, Output, VideoSample, VideoSampleSource } from 'mediabunny';

/** What a clip is made of. */
export interface Pictures {
  /** px */
  readonly size: readonly [number, number];
  /** Pictures a second. */
  readonly frameRate: number;
  readonly count: number;
  /** bits per second */
  readonly bitrate: number;
  /** RGBA from the top left. */
  picture(index: number): Promise<Buffer>;
}

/** Packs pictures as H.264 in MP4, which every browser plays. */
export async function packClip({ size, frameRate, count, bitrate, picture }: Pictures): Promise<Uint8Array> {
  registerMediabunnyServer();
  const target = new BufferTarget();
  const output = new Output({ format: new Mp4OutputFormat({ fastStart: 'in-memory' }), target });
  const source = new VideoSampleSource({ codec: 'avc', bitrate, keyFrameInterval: 3 });
  output.addVideoTrack(source, { frameRate });
  await output.start();
  for (let i = 0; i < count; i++) {
    const sample = new VideoSample(await picture(i), {
      format: 'RGBX',
      codedWidth: size[0],
      codedHeight: size[1],
      timestamp: i / frameRate,
      duration: 1 / frameRate,
    });
    await source.add(sample);
    sample.close();
  }
  await output.finalize();
  return new Uint8Array(target.buffer ?? new ArrayBuffer(0));
}
