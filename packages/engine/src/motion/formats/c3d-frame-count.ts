import type { NumberReader } from './c3d-bytes.ts';
import { countOf, numberOf, numbersOf } from './c3d-parameters.ts';
import { type ByteSource, isZero } from './c3d-source.ts';
import type { C3dParameters } from './c3d-types.ts';
import { countIn, labFileLimits, refuseCut, refuseLab } from './lab-errors.ts';

/** C3D files come in blocks of so many bytes. */
export const c3dBlock = 512;

/** Where the samples lie, bytes. */
export interface DataSection {
  readonly start: number;
  readonly end: number;
  readonly frameBytes: number;
}

/**
 * Frames in the file. The header's 16 bits end at 65535; longer trials say it in TRIAL:ACTUAL_*_FIELD (two words, low
 * first), POINT:LONG_FRAMES or POINT:FRAMES. Of what is stated the first that fills the data section counts; a header
 * that is full without any of them leaves the file's length.
 */
export function frameCount(
  source: ByteSource,
  reader: NumberReader,
  parameters: C3dParameters,
  section: DataSection,
): number {
  const { start, end, frameBytes } = section;
  if (frameBytes === 0) refuseLab('C3D', 'the number of points and channels', 'above 0', 0);
  const [first, last] = [reader.uint16(6), reader.uint16(8)];
  const inHeader = last - first + 1;
  const stated = [
    trialFrames(parameters),
    numberOf(parameters, 'POINT:LONG_FRAMES'),
    countOf(parameters, 'POINT:FRAMES'),
    inHeader,
  ].filter((frames) => frames !== null);
  const room = Math.max(0, Math.floor((end - start) / frameBytes));
  const frames = stated.find((count) => fills(source, section, count));
  if (frames !== undefined) return countIn('C3D', 'the number of frames', frames, 1, labFileLimits.rows);
  const found = room === 0 ? 0 : withoutPadding(source, section, room);
  if (last === 0xffff && stated.length === 1 && found > inHeader) return found;
  if (stated.every((count) => count > found)) {
    return refuseCut('C3D', `it says that it has ${stated[0]} frames, its length holds ${found}`);
  }
  return refuseLab('C3D', 'the number of frames', `${found}, as the file’s length says`, stated[0]);
}

/** Whether so many frames are there and nothing but padding follows: less than a frame or block, or zeros. */
function fills(source: ByteSource, { start, end, frameBytes }: DataSection, frames: number): boolean {
  const stop = start + frames * frameBytes;
  if (!(Number.isInteger(frames) && frames >= 1 && stop <= end)) return false;
  return end - stop < Math.max(c3dBlock, frameBytes) || isZero(source, stop, end);
}

function trialFrames(parameters: C3dParameters): number | null {
  const field = (key: string) => {
    const [low, high] = numbersOf(parameters, key);
    return low === undefined ? null : (low & 0xffff) + ((high ?? 0) & 0xffff) * 0x10000;
  };
  const [first, last] = [field('TRIAL:ACTUAL_START_FIELD'), field('TRIAL:ACTUAL_END_FIELD')];
  return first === null || last === null ? null : last - first + 1;
}

/** Frames by the file's length, without those that are but the zeros at the end of the last block. */
function withoutPadding(source: ByteSource, { start, end, frameBytes }: DataSection, room: number): number {
  for (let frames = room; frames > 1; frames--) {
    const at = start + (frames - 1) * frameBytes;
    if (end - at >= c3dBlock || !isZero(source, at, end)) return frames;
  }
  return 1;
}
