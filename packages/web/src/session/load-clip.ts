import type { Clip } from '@stridewhy/engine';
import type { PoseShelf } from '../pose/pose-shelf.ts';
import type { LoadOptions, SessionDeps } from './contract.ts';

/** Largest pose file read, bytes: ten minutes at 240 Hz with 33 landmarks are about 150 MB. */
const largestPoseFile = 256 * 1024 * 1024;

/**
 * Makes a clip of a file, video or pose file alike, or tells that it is a laboratory's. What it is its first bytes say,
 * not its name. Fails with a StridewhyError with a remedy when it cannot be read.
 */
export function clipLoader(shelf: PoseShelf): SessionDeps['loadClip'] {
  return async (file, source, options) => {
    const { contentOfStart, StridewhyError, startLength } = await import('./engine.ts');
    if (file.size === 0) {
      throw new StridewhyError('unreadable-file', 'The file is empty.', 'Copy it again from the phone.');
    }
    const content = contentOfStart(await bytesOf(file.slice(0, startLength)));
    if (content === 'media') return videoClip(file, source, shelf, options);
    if (content === 'json') return poseClip(file, source, options.captureRate ?? null);
    return { kind: 'laboratory' };
  };
}

async function bytesOf(file: Blob): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.arrayBuffer());
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

async function poseClip(file: Blob, source: string, frameRate: number | null): Promise<Clip> {
  const { openRecordingFile, StridewhyError } = await import('./engine.ts');
  if (file.size > largestPoseFile) {
    throw new StridewhyError(
      'bad-pose-file',
      `The pose file has ${Math.round(file.size / 2 ** 20)} MB.`,
      'Cut it to the part with the run: a minute is enough.',
    );
  }
  const opened = openRecordingFile(await file.text(), source, { frameRate });
  if (opened.kind === 'clip') return opened.clip;
  throw new StridewhyError('bad-pose-file', 'The file holds no landmarks.', 'Choose a pose file.');
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
