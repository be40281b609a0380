import { c3dBlock as block } from './c3d-frame-count.ts';
import { type C3dContent, writeParameters } from './c3d-write-parameters.ts';
import { countIn, labFileLimits, positive, refuseLab } from './lab-errors.ts';

const littleEndian = true;

/**
 * Writes a C3D file: Intel, floats, as OpenSim and the usual readers take it. Points that were not seen are stored as
 * zeros with residual −1; analog channels in their physical units (scale 1, offset 0); more than 65535 frames in
 * TRIAL:ACTUAL_*_FIELD and POINT:FRAMES; more than 255 names in LABELS2 and so on.
 *
 * @throws StridewhyError `unreadable-file` when the content cannot be said in a C3D file.
 */
export function serialiseC3d(content: C3dContent): Uint8Array {
  checkShapes(content);
  const { points, analog } = content;
  const perFrame = points.labels.length * 4 + analog.labels.length * analog.samplesPerFrame;
  // The parameters' length does not hang on the number in them.
  const blocks = Math.ceil((4 + writeParameters(content, 0).length) / block);
  countIn('C3D', 'the blocks of parameters to write', blocks, 1, 255);
  const dataStart = 2 + blocks;
  const start = (dataStart - 1) * block;
  const size = start + Math.ceil((points.frames * perFrame * 4) / block) * block;
  const bytes = new Uint8Array(size);
  bytes.set(writeHeader(content, dataStart));
  bytes.set([1, 0x50, blocks, 84], block);
  bytes.set(writeParameters(content, dataStart), block + 4);
  writeFrames(content, new DataView(bytes.buffer, start), perFrame);
  return bytes;
}

function checkShapes({ points, analog }: C3dContent): void {
  const [markers, channels] = [points.labels.length, analog.labels.length];
  countIn('C3D', 'the points to write', markers, 0, labFileLimits.columns);
  countIn('C3D', 'the frames to write', points.frames, 1, labFileLimits.rows);
  countIn('C3D', 'the first frame to write', points.firstFrame, 0, 0xffff);
  countIn('C3D', 'the analog samples per frame to write', channels * analog.samplesPerFrame, 0, 0xffff);
  positive('C3D', 'the rate to write', points.rate);
  const expected = [points.frames * markers * 3, points.frames * channels * analog.samplesPerFrame];
  const found = [points.data.length, analog.data.length];
  if (String(found) !== String(expected)) refuseLab('C3D', 'the numbers to write', String(expected), found);
}

function writeHeader({ points, analog }: C3dContent, dataStart: number): Uint8Array {
  const bytes = new Uint8Array(block);
  const view = new DataView(bytes.buffer);
  const last = Math.min(0xffff, points.firstFrame + points.frames - 1);
  bytes.set([2, 0x50]);
  const words: readonly (readonly [number, number])[] = [
    [2, points.labels.length],
    [4, analog.labels.length * analog.samplesPerFrame],
    [6, points.firstFrame],
    [8, last],
    [16, dataStart],
    [18, analog.samplesPerFrame],
  ];
  for (const [at, value] of words) view.setUint16(at, value, littleEndian);
  view.setFloat32(12, -(points.residualStep || 1), littleEndian);
  view.setFloat32(20, points.rate, littleEndian);
  return bytes;
}

function writeFrames({ points, analog }: C3dContent, view: DataView, perFrame: number): void {
  const markers = points.labels.length;
  const samples = analog.labels.length * analog.samplesPerFrame;
  for (let f = 0; f < points.frames; f++) {
    let at = f * perFrame * 4;
    for (let k = f * markers; k < (f + 1) * markers; k++, at += 16) {
      const seen = !Number.isNaN(points.data[k * 3]! + points.data[k * 3 + 1]! + points.data[k * 3 + 2]!);
      for (let axis = 0; axis < 3; axis++) {
        view.setFloat32(at + axis * 4, seen ? points.data[k * 3 + axis]! : 0, littleEndian);
      }
      const word = points.cameras[k]! * 256 + points.residuals[k]!;
      view.setFloat32(at + 12, seen ? word : -1, littleEndian);
    }
    for (let i = f * samples; i < (f + 1) * samples; i++, at += 4) {
      view.setFloat32(at, analog.data[i]!, littleEndian);
    }
  }
}
