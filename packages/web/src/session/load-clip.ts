import type { Clip } from '@stridewhy/engine';

/** Largest pose file read, bytes: ten minutes at 240 Hz with 33 landmarks are about 150 MB. */
const largestPoseFile = 256 * 1024 * 1024;

export interface LoadOptions {
  readonly signal: AbortSignal;
  /** Done share, 0–1. */
  readonly onProgress: (fraction: number) => void;
}

/**
 * A file, video or pose file alike, as a clip. What it is its first bytes say, not its name.
 * @throws StridewhyError with a remedy when it cannot be read.
 */
export async function loadClip(file: Blob, source: string, _options: LoadOptions): Promise<Clip> {
  const { StridewhyError } = await import('./engine.ts');
  if (file.size === 0) {
    throw new StridewhyError('unreadable-file', 'The file is empty.', 'Copy it again from the phone.');
  }
  const start = await file.slice(0, 64).text();
  return /^\uFEFF?\s*[{[]/u.test(start) ? poseClip(file, source) : noVideo();
}

async function poseClip(file: Blob, source: string): Promise<Clip> {
  const { parsePoseFile, StridewhyError } = await import('./engine.ts');
  if (file.size > largestPoseFile) {
    throw new StridewhyError(
      'bad-pose-file',
      `The pose file has ${Math.round(file.size / 2 ** 20)} MB.`,
      'Cut it to the part with the run: a minute is enough.',
    );
  }
  return parsePoseFile((await file.text()).replace(/^\uFEFF/u, ''), source);
}

async function noVideo(): Promise<never> {
  const { StridewhyError } = await import('./engine.ts');
  throw new StridewhyError(
    'unsupported-file',
    'Videos cannot be opened in the browser yet.',
    'Open a pose file.',
  );
}
