import type { NumberReader } from './c3d-bytes.ts';
import { type C3dLayout, numbersPerFrame } from './c3d-layout.ts';
import { labFileLimits, refuseLab } from './lab-errors.ts';

/** All samples, in the arrays that stay: nothing is made per sample. */
export interface C3dSamples {
  readonly points: Float32Array;
  readonly residuals: Uint8Array;
  readonly cameras: Uint8Array;
  readonly analog: Float32Array;
}

/** The stored numbers of one frame after the other; `load` gives the place of a frame's first number. */
interface Frames {
  readonly numbers: Float32Array | Int16Array;
  readonly load: (frame: number) => number;
}

/**
 * Reads all frames. A point whose fourth word is below 0, whose place is exactly the origin or is not a number was not
 * seen. Places outside any laboratory and analog samples that are not numbers refuse the file.
 */
export function readSamples(reader: NumberReader, layout: C3dLayout): C3dSamples {
  const { frames, points, channels, samplesPerFrame } = layout;
  const samples = {
    points: new Float32Array(frames * points * 3),
    residuals: new Uint8Array(frames * points),
    cameras: new Uint8Array(frames * points),
    analog: new Float32Array(frames * samplesPerFrame * channels),
  };
  const stored = storedFrames(reader, layout);
  for (let f = 0; f < frames; f++) {
    const at = stored.load(f);
    readPoints(stored.numbers, layout, at, f * points, samples);
    readAnalog(stored.numbers, layout, at + points * 4, f * samplesPerFrame * channels, samples.analog);
  }
  return samples;
}

/** The file's own bytes where its processor counts as every host of today does, else each frame decoded in turn. */
function storedFrames(reader: NumberReader, layout: C3dLayout): Frames {
  const { start, float, frames } = layout;
  const size = float ? 4 : 2;
  const perFrame = numbersPerFrame(layout);
  const { bytes, processor } = reader;
  const first = bytes.byteOffset + start;
  const direct = first % size === 0 && (processor === 'intel' || (processor === 'dec' && !float));
  if (direct) {
    const count = frames * perFrame;
    const numbers = float
      ? new Float32Array(bytes.buffer, first, count)
      : new Int16Array(bytes.buffer, first, count);
    return { numbers, load: (f) => f * perFrame };
  }
  const numbers = new (float ? Float32Array : Int16Array)(perFrame);
  const read = float ? reader.float : reader.int16;
  const load = (f: number) => {
    const at = start + f * perFrame * size;
    for (let i = 0; i < perFrame; i++) numbers[i] = read(at + i * size);
    return 0;
  };
  return { numbers, load };
}

function readPoints(
  numbers: Frames['numbers'],
  layout: C3dLayout,
  start: number,
  first: number,
  into: C3dSamples,
): void {
  const scale = layout.float ? 1 : layout.pointScale;
  for (let k = 0; k < layout.points; k++) {
    const from = start + k * 4;
    const to = first + k;
    const x = numbers[from]! * scale;
    const y = numbers[from + 1]! * scale;
    const z = numbers[from + 2]! * scale;
    const word = numbers[from + 3]!;
    if (!(word >= 0) || (x === 0 && y === 0 && z === 0) || Number.isNaN(x + y + z)) {
      into.points.fill(Number.NaN, to * 3, to * 3 + 3);
      continue;
    }
    if (Math.max(Math.abs(x), Math.abs(y), Math.abs(z)) > labFileLimits.coordinate) refuseFar(layout, to);
    into.points[to * 3] = x;
    into.points[to * 3 + 1] = y;
    into.points[to * 3 + 2] = z;
    // Low byte: residual; high byte: which cameras saw the point.
    into.residuals[to] = word & 0xff;
    into.cameras[to] = (word >> 8) & 0x7f;
  }
}

function refuseFar(layout: C3dLayout, index: number): never {
  const place = `point ${(index % layout.points) + 1} of frame ${Math.floor(index / layout.points) + 1}`;
  refuseLab('C3D', place, `within ${labFileLimits.coordinate} of the origin`, 'further away');
}

function readAnalog(
  numbers: Frames['numbers'],
  layout: C3dLayout,
  start: number,
  first: number,
  into: Float32Array,
): void {
  const { channels, samplesPerFrame, analogScale, analogOffset } = layout;
  const mask = layout.unsigned && !layout.float;
  for (let s = 0; s < samplesPerFrame; s++) {
    for (let c = 0; c < channels; c++) {
      const i = s * channels + c;
      const stored = numbers[start + i]!;
      const value = ((mask ? stored & 0xffff : stored) - analogOffset[c]!) * analogScale[c]!;
      if (!Number.isFinite(value)) refuseLab('C3D', `a sample of analog channel ${c + 1}`, 'a number', value);
      into[first + i] = value;
    }
  }
}
