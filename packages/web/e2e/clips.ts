import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { BlobSource, BufferTarget, Conversion, Input, MP4, Mp4OutputFormat, Output, QTFF } from 'mediabunny';

const real = fileURLToPath(new URL('../../../../shared/data/video/treadmill-side.mp4', import.meta.url));
const virtual = fileURLToPath(new URL('../../virtual-runner/samples/side-left.mp4', import.meta.url));

/** Side clips at hand: a real run where the shared recordings are present, and the virtual runner. */
export const sideClips: readonly string[] = [real, virtual].filter(existsSync);

/** What the answer's step rate begins with: 168.9 counted from the real clip's pixels, 145.5 in the virtual runner. */
export const stepRateOf = (clip: string): RegExp => (clip === real ? /1[67]\d ±/ : /14\d ±/);

/** Part of a clip from its start, the pictures copied as they are. */
export async function firstSeconds(path: string, seconds: number): Promise<Buffer> {
  const input = new Input({ source: new BlobSource(new Blob([await readFile(path)])), formats: [MP4, QTFF] });
  const output = new Output({ format: new Mp4OutputFormat(), target: new BufferTarget() });
  const conversion = await Conversion.init({
    input,
    output,
    trim: { start: 0, end: seconds },
    audio: { discard: true },
  });
  await conversion.execute();
  input.dispose();
  return Buffer.from(output.target.buffer ?? new ArrayBuffer(0));
}

export const videoFile = (name: string, buffer: Buffer) => ({ name, mimeType: 'video/mp4', buffer });
