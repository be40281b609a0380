import { basename } from 'node:path';
import { type Clip, parsePoseFile, parseRtmposeFile, type Runner } from '@stridewhy/engine';
import type { Input, Model } from './arguments.ts';
import { contentOf, poseFileText } from './open.ts';

export interface LoadOptions {
  readonly runner: Runner;
  readonly model: Model;
  readonly cache: boolean;
  readonly signal: AbortSignal;
  /** Done share, 0–1. */
  readonly onProgress: (fraction: number) => void;
}

/** How a pose file of the other kind we read begins. */
const rtmposeSchema = /"schema"\s*:\s*"gaitlab\.pose\//u;

/**
 * A file, video or pose file alike, as a clip with what the user said about it.
 * @throws StridewhyError with a remedy when it cannot be read.
 */
export async function loadClip(input: Input, options: LoadOptions): Promise<Clip> {
  const content = await contentOf(input.path);
  const clip = content === 'json' ? await poseClip(input.path) : await videoClip(input.path, options);
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

async function poseClip(path: string): Promise<Clip> {
  const text = await poseFileText(path);
  const parse = rtmposeSchema.test(text.slice(0, 4096)) ? parseRtmposeFile : parsePoseFile;
  return parse(text, basename(path));
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
