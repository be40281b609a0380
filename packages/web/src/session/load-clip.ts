import type { Clip } from '@stridewhy/engine';
import type { PoseShelf } from '../pose/pose-shelf.ts';
import type { LoadOptions, SessionDeps } from './session.ts';

/** Largest pose file read, bytes: ten minutes at 240 Hz with 33 landmarks are about 150 MB. */
const largestPoseFile = 256 * 1024 * 1024;

/** How a pose file of the other kind we read begins. */
const rtmposeSchema = /"schema"\s*:\s*"gaitlab\.pose\//u;

/**
 * Makes a clip of a file, video or pose file alike. What it is its first bytes say, not its name. Fails with a
 * StridewhyError with a remedy when it cannot be read.
 */
export function clipLoader(shelf: PoseShelf): SessionDeps['loadClip'] {
  return async (file, source, options) => {
    const { StridewhyError } = await import('./engine.ts');
    if (file.size === 0) {
      throw new StridewhyError('unreadable-file', 'The file is empty.', 'Copy it again from the phone.');
    }
    const start = await firstText(file);
    if (/^\uFEFF?\s*[{[]/u.test(start)) return poseClip(file, source, start);
    return videoClip(file, source, shelf, options);
  };
}

/** A file that was moved or belongs to an app that took it back cannot be read any more. */
async function firstText(file: Blob): Promise<string> {
  try {
    return await file.slice(0, 4096).text();
  } catch (cause) {
    const { StridewhyError } = await import('./engine.ts');
    throw new StridewhyError(
      'unreadable-file',
      'The file cannot be read any more: it was moved or changed.',
      'Choose it again.',
      { cause },
    );
  }
}

async function poseClip(file: Blob, source: string, start: string): Promise<Clip> {
  const { parsePoseFile, parseRtmposeFile, StridewhyError } = await import('./engine.ts');
  if (file.size > largestPoseFile) {
    throw new StridewhyError(
      'bad-pose-file',
      `The pose file has ${Math.round(file.size / 2 ** 20)} MB.`,
      'Cut it to the part with the run: a minute is enough.',
    );
  }
  const parse = rtmposeSchema.test(start) ? parseRtmposeFile : parsePoseFile;
  return parse((await file.text()).replace(/^\uFEFF/u, ''), source);
}

async function videoClip(file: Blob, source: string, shelf: PoseShelf, options: LoadOptions): Promise<Clip> {
  // Loaded only when needed: pose files open without decoder and networks.
  const { videoPose } = await import('../pose/video-pose.ts');
  const { track, scene, captureRate } = await videoPose(file, shelf, options);
  return {
    source,
    kind: 'video',
    track,
    scene,
    captureRate,
    view: null,
    surface: null,
    speed: null,
    runner: { height: null, mass: null },
    knownLength: null,
  };
}
