import { readFileSync } from 'node:fs';
import { registerMediabunnyServer } from '@mediabunny/server';
import {
  AudioSample,
  AudioSampleSource,
  BufferTarget,
  MovOutputFormat,
  Mp4OutputFormat,
  Output,
  VideoSample,
  VideoSampleSource,
  WebMOutputFormat,
} from 'mediabunny';

registerMediabunnyServer({ hardwareContext: null });

export interface GreyVideo {
  readonly container?: 'mp4' | 'mov' | 'webm';
  readonly codec?: 'avc' | 'hevc' | 'vp9' | 'prores';
  /** Presentation time of each picture, s. */
  readonly times?: readonly number[];
  readonly width?: number;
  readonly height?: number;
  /** How long the last picture is shown, s: cameras that stop leave it at nothing. */
  readonly lastDuration?: number;
  /** Where an MP4 keeps its table of pictures: `false` puts it behind them, as phones do. */
  readonly tableFirst?: boolean;
}

export const thirtyASecond = (pictures: number) => Array.from({ length: pictures }, (_, i) => i / 30);

/** A video of grey pictures that grow brighter. */
export async function greyVideo({
  container = 'mp4',
  codec = 'avc',
  times = thirtyASecond(12),
  width = 320,
  height = 240,
  lastDuration = 1 / 30,
  tableFirst = true,
}: GreyVideo = {}): Promise<Buffer> {
  const format = {
    mp4: () => new Mp4OutputFormat({ fastStart: tableFirst ? 'in-memory' : false }),
    mov: () => new MovOutputFormat({ fastStart: 'in-memory' }),
    webm: () => new WebMOutputFormat(),
  }[container]();
  const output = new Output({ format, target: new BufferTarget() });
  const source = new VideoSampleSource({ codec, bitrate: 500_000 });
  output.addVideoTrack(source);
  await output.start();
  const picture = new Uint8Array(width * height * 4);
  for (const [i, timestamp] of times.entries()) {
    picture.fill(60 + 10 * (i % 16));
    const sample = new VideoSample(picture, {
      format: 'RGBA',
      codedWidth: width,
      codedHeight: height,
      timestamp,
      duration: (times[i + 1] ?? timestamp + lastDuration) - timestamp,
    });
    await source.add(sample);
    sample.close();
  }
  await output.finalize();
  return Buffer.from(output.target.buffer ?? new ArrayBuffer(0));
}

/** A second of silence without pictures. */
export async function soundOnly(): Promise<Buffer> {
  const output = new Output({ format: new Mp4OutputFormat(), target: new BufferTarget() });
  const source = new AudioSampleSource({ codec: 'aac', bitrate: 64_000 });
  output.addAudioTrack(source);
  await output.start();
  const sample = new AudioSample({
    data: new Float32Array(48_000),
    format: 'f32',
    numberOfChannels: 1,
    sampleRate: 48_000,
    timestamp: 0,
  });
  await source.add(sample);
  sample.close();
  await output.finalize();
  return Buffer.from(output.target.buffer ?? new ArrayBuffer(0));
}

/** Ten bits a colour, as phones store HDR: VP9 profile 2, 8 pictures of 64 × 64. */
export const tenBits = (): Buffer => readFileSync(new URL('./fixtures/vp9-10-bit.mp4', import.meta.url));
