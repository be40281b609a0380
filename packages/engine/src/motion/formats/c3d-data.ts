import { numberReader, type Processor } from './c3d-bytes.ts';
import { type C3dLayout, numbersPerFrame } from './c3d-layout.ts';
import { type ByteSource, pieceLength } from './c3d-source.ts';
import { labFileLimits, refuseLab } from './lab-errors.ts';

/** All samples, in the arrays that stay: nothing is made per sample. */
export interface C3dSamples {
  readonly points: Float32Array;
  readonly residuals: Uint8Array;
  readonly cameras: Uint8Array;
  readonly analog: Float32Array;
}

type Numbers = Float32Array | Int16Array;

/**
 * Reads all frames. A point whose fourth word is below 0, whose place is exactly the origin or is not a number was not
 * seen. Places outside any laboratory and analog samples that are not numbers refuse the file.
 */
export function readSamples(source: ByteSource, processor: Processor, layout: C3dLayout): C3dSamples {
  const { frames, points, channels, samplesPerFrame, start, float } = layout;
  const samples = {
    points: new Float32Array(frames * points * 3),
    residuals: new Uint8Array(frames * points),
    cameras: new Uint8Array(frames * points),
    analog: new Float32Array(frames * samplesPerFrame * channels),
  };
  const perFrame = numbersPerFrame(layout);
  const frameBytes = perFrame * (float ? 4 : 2);
  const perPiece = Math.max(1, Math.floor(pieceLength / frameBytes));
  for (let first = 0; first < frames; first += perPiece) {
    const count = Math.min(perPiece, frames - first);
    const bytes = source.read(start + first * frameBytes, count * frameBytes);
    const numbers = decoded(bytes, count * perFrame, processor, float);
    for (let i = 0; i < count; i++) {
      const f = first + i;
      readPoints(numbers, layout, i * perFrame, f * points, samples);
      readAnalog(numbers, layout, i * perFrame + points * 4, f * samplesPerFrame * channels, samples.analog);
    }
  }
  return samples;
}

/** The bytes themselves where their processor counts as every host of today does, else decoded one by one. */
function decoded(bytes: Uint8Array, count: number, processor: Processor, float: boolean): Numbers {
  const size = float ? 4 : 2;
  const direct = processor === 'intel' || (processor === 'dec' && !float);
  if (direct && bytes.byteOffset % size === 0 && bytes.length === count * size) {
    return float
      ? new Float32Array(bytes.buffer, bytes.byteOffset, count)
      : new Int16Array(bytes.buffer, bytes.byteOffset, count);
  }
  const reader = numberReader(bytes, processor);
  const read = float ? reader.float : reader.int16;
  const numbers = new (float ? Float32Array : Int16Array)(count);
  for (let i = 0; i < count; i++) numbers[i] = read(i * size);
  return numbers;
}

function readPoints(
  numbers: Numbers,
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
  numbers: Numbers,
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
