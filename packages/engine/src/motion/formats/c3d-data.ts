import type { NumberReader } from './c3d-bytes.ts';
import type { C3dLayout } from './c3d-layout.ts';
import { refuseLab } from './lab-errors.ts';

/** All samples, in the arrays that stay: nothing is made per sample. */
export interface C3dSamples {
  readonly points: Float32Array;
  readonly residuals: Float32Array;
  readonly analog: Float32Array;
}

/** Reads all frames. A float that is not a number refuses the file, except in a point that was not seen. */
export function readSamples(reader: NumberReader, layout: C3dLayout): C3dSamples {
  const { frames, points, channels, samplesPerFrame } = layout;
  const samples = {
    points: new Float32Array(frames * points * 3),
    residuals: new Float32Array(frames * points),
    analog: new Float32Array(frames * samplesPerFrame * channels),
  };
  const size = layout.float ? 4 : 2;
  let at = layout.start;
  for (let f = 0; f < frames; f++) {
    readPoints(reader, layout, at, f * points, samples);
    at += points * 4 * size;
    readAnalog(reader, layout, at, f * samplesPerFrame * channels, samples.analog);
    at += samplesPerFrame * channels * size;
  }
  return samples;
}

function readPoints(
  reader: NumberReader,
  layout: C3dLayout,
  start: number,
  first: number,
  into: C3dSamples,
): void {
  const { float, pointScale } = layout;
  const size = float ? 4 : 2;
  const read = float ? reader.float : reader.int16;
  const scale = float ? 1 : pointScale;
  for (let k = 0; k < layout.points; k++) {
    const at = start + k * 4 * size;
    const [x, y, z] = [read(at) * scale, read(at + size) * scale, read(at + 2 * size) * scale];
    const word = Math.trunc(read(at + 3 * size));
    const to = first + k;
    // A word below 0 or a place exactly at the origin means: not seen.
    if (!(word >= 0) || (x === 0 && y === 0 && z === 0)) {
      into.points.fill(Number.NaN, to * 3, to * 3 + 3);
      into.residuals[to] = -1;
      continue;
    }
    if (!Number.isFinite(x + y + z)) refuseLab('C3D', `point ${k + 1} at byte ${at}`, 'a number', Number.NaN);
    into.points[to * 3] = x;
    into.points[to * 3 + 1] = y;
    into.points[to * 3 + 2] = z;
    // Low byte: residual; high byte: which cameras saw the point.
    into.residuals[to] = (word & 0xff) * pointScale;
  }
}

function readAnalog(
  reader: NumberReader,
  layout: C3dLayout,
  start: number,
  first: number,
  into: Float32Array,
): void {
  const { channels, samplesPerFrame, float, analogScale, analogOffset } = layout;
  const size = float ? 4 : 2;
  const read = float ? reader.float : layout.unsigned ? reader.uint16 : reader.int16;
  for (let i = 0; i < samplesPerFrame * channels; i++) {
    const channel = i % channels;
    const value = (read(start + i * size) - analogOffset[channel]!) * analogScale[channel]!;
    if (!Number.isFinite(value)) {
      refuseLab('C3D', `analog channel ${channel + 1} at byte ${start + i * size}`, 'a number', value);
    }
    into[first + i] = value;
  }
}
