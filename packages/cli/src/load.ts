import { basename } from 'node:path';
import { type Clip, type Content, openRecordingFile, type Runner, StridewhyError } from '@stridewhy/engine';
import type { Input, Model } from './arguments.ts';
import { contentOf, readRecording } from './open.ts';

export interface LoadOptions {
  readonly runner: Runner;
  readonly model: Model;
  readonly cache: boolean;
  readonly signal: AbortSignal;
  /** Done share, 0–1. */
  readonly onProgress: (fraction: number) => void;
}

/**
 * A file, video or pose file alike, as a clip with what the user said about it.
 * @throws StridewhyError with a remedy when it cannot be read.
 */
export async function loadClip(input: Input, options: LoadOptions): Promise<Clip> {
  const content = await contentOf(input.path);
  const clip = content === 'media' ? await videoClip(input.path, options) : await fileClip(input, content);
  return {
    ...clip,
    view: input.view ?? clip.view,
    speed: input.speed ?? clip.speed,
    surface: input.surface ?? clip.surface,
    captureRate: input.captureRate ?? clip.captureRate,
    runner: {
      height: options.runner.height ?? clip.runner.height,
      mass: options.runner.mass ?? clip.runner.mass,
    },
  };
}

async function fileClip(input: Input, content: Exclude<Content, 'media'>): Promise<Clip> {
  const read = await readRecording(input.path, content);
  const file = openRecordingFile(read, basename(input.path), { frameRate: input.captureRate });
  if (file.kind === 'clip') return file.clip;
  throw new StridewhyError(
    'unsupported-file',
    'This is a recording of a laboratory, which no answer is made of so far.',
    'Give a video or a pose file.',
  );
}

async function videoClip(path: string, options: LoadOptions): Promise<Clip> {
  // Loaded only when needed: pose files open without decoder and network.
  const { loadVideo } = await import('./video/index.ts');
  const { track, scene, captureRate } = await loadVideo(path, {
    model: options.model,
    cache: options.cache,
    signal: options.signal,
    onProgress: ({ done, total }) => options.onProgress(done / total),
  });
  return {
    source: basename(path),
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
