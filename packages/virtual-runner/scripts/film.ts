import { registerMediabunnyServer } from '@mediabunny/server';
import { BufferTarget, Mp4OutputFormat, Output, VideoSample, VideoSampleSource } from 'mediabunny';
import type { Camera, RunnerKnobs } from '../src/index.ts';
import type { OpenStage } from './open-stage.ts';

export const frameRate = 60;

/** How a clip is made. */
export interface Take {
  readonly knobs: Partial<RunnerKnobs>;
  readonly camera: Camera;
  /** s */
  readonly duration: number;
  /** Frames after which the picture repeats: whole strides. Each is drawn once. */
  readonly period: number;
  /** bits per second */
  readonly bitrate: number;
}

/** Draws a clip in the browser and packs it as H.264 in MP4, which every browser plays. */
export async function film({ page }: OpenStage, take: Take): Promise<Uint8Array> {
  registerMediabunnyServer();
  const [width, height] = take.camera.size;
  const target = new BufferTarget();
  const output = new Output({ format: new Mp4OutputFormat({ fastStart: 'in-memory' }), target });
  const source = new VideoSampleSource({ codec: 'avc', bitrate: take.bitrate, keyFrameInterval: 3 });
  output.addVideoTrack(source, { frameRate });
  await output.start();
  await page.evaluate(({ knobs, camera }) => window.stage.set(knobs, camera), take);
  const drawn: Buffer[] = [];
  for (let i = 0; i < take.duration * frameRate; i++) {
    if (i < take.period) {
      const picture = await page.evaluate((at) => window.stage.picture(at), i / frameRate);
      drawn.push(Buffer.from(picture, 'base64'));
    }
    const sample = new VideoSample(drawn[i % take.period]!, {
      format: 'RGBX',
      codedWidth: width,
      codedHeight: height,
      timestamp: i / frameRate,
      duration: 1 / frameRate,
    });
    await source.add(sample);
    sample.close();
  }
  await output.finalize();
  return new Uint8Array(target.buffer ?? new ArrayBuffer(0));
}
