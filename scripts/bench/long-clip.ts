import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { registerMediabunnyServer } from '@mediabunny/server';
import {
  ALL_FORMATS,
  BufferSource,
  BufferTarget,
  Conversion,
  EncodedPacketSink,
  EncodedVideoPacketSource,
  FilePathSource,
  FilePathTarget,
  Input,
  Mp4OutputFormat,
  Output,
} from 'mediabunny';

const folder = fileURLToPath(new URL('../../.cache/bench/', import.meta.url));

/** A clip of `seconds` at 1920 × 1080 and 60 pictures per second, made once by repeating a short one. */
export async function longClip(path: string, seconds: number): Promise<string> {
  const file = join(folder, `${seconds}s-1080p60.mp4`);
  if (existsSync(file)) return file;
  registerMediabunnyServer({ hardwareContext: null });
  mkdirSync(folder, { recursive: true });
  const unfinished = `${file}.part`;
  await repeat(await enlarged(path), seconds, unfinished);
  renameSync(unfinished, file);
  return file;
}

async function enlarged(path: string): Promise<ArrayBuffer> {
  const target = new BufferTarget();
  const conversion = await Conversion.init({
    input: new Input({ source: new FilePathSource(path), formats: ALL_FORMATS }),
    output: new Output({ format: new Mp4OutputFormat(), target }),
    video: { width: 1920, height: 1080, fit: 'contain', frameRate: 60, codec: 'avc', forceTranscode: true },
    audio: { discard: true },
  });
  await conversion.execute();
  if (target.buffer === null) throw new Error('The enlarged clip is empty.');
  return target.buffer;
}

/** Copies the packets again and again: every round starts with a key frame. */
async function repeat(clip: ArrayBuffer, seconds: number, path: string): Promise<void> {
  const input = new Input({ source: new BufferSource(clip), formats: ALL_FORMATS });
  const track = await input.getPrimaryVideoTrack();
  const decoderConfig = await track?.getDecoderConfig();
  if (!track || !decoderConfig) throw new Error('The enlarged clip cannot be read.');
  const round = await track.computeDuration();
  const output = new Output({ format: new Mp4OutputFormat(), target: new FilePathTarget(path) });
  const source = new EncodedVideoPacketSource('avc');
  output.addVideoTrack(source);
  await output.start();
  for (let start = 0; start < seconds; start += round) {
    for await (const packet of new EncodedPacketSink(track).packets()) {
      const timestamp = start + packet.timestamp;
      if (timestamp < seconds) await source.add(packet.clone({ timestamp }), { decoderConfig });
    }
  }
  await output.finalize();
}
