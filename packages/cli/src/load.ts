import { basename } from 'node:path';
import {
  type Clip,
  type Content,
  type LabFile,
  labFile,
  openRecordingFile,
  type Runner,
} from '@stridewhy/engine';
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
 * A file, video or pose file alike, as a clip with what the user said about it; or a laboratory's file, which makes a
 * trial together with others.
 * @throws StridewhyError with a remedy when it cannot be read.
 */
export async function loadFile(input: Input, options: LoadOptions): Promise<Clip | LabFile> {
  const content = await contentOf(input.path);
  const read =
    content === 'media'
      ? await videoClip(input.path, options)
      : await recordingFile(input, content, options.onProgress);
  return read.kind === 'markers' || read.kind === 'forces' ? read : withFacts(read, input, options.runner);
}

/**
 * A laboratory's file named as the standing trial; `null` when it is a picture, video or pose file.
 * @throws StridewhyError with a remedy when it cannot be read.
 */
export async function loadStanding(path: string): Promise<LabFile | null> {
  const content = await contentOf(path);
  if (content === 'media') return null;
  const input = { path, view: null, speed: null, surface: null, captureRate: null, knownLength: null };
  const file = await recordingFile(input, content);
  return file.kind === 'markers' || file.kind === 'forces' ? file : null;
}

function withFacts(clip: Clip, input: Input, runner: Runner): Clip {
  return {
    ...clip,
    view: input.view ?? clip.view,
    speed: input.speed ?? clip.speed,
    surface: input.surface ?? clip.surface,
    captureRate: input.captureRate ?? clip.captureRate,
    knownLength: input.knownLength ?? clip.knownLength,
    runner: { height: runner.height ?? clip.runner.height, mass: runner.mass ?? clip.runner.mass },
  };
}

async function recordingFile(
  input: Input,
  content: Exclude<Content, 'media'>,
  onRead?: (share: number) => void,
): Promise<Clip | LabFile> {
  const source = basename(input.path);
  const file = await readRecording(
    input.path,
    content,
    (recording) => openRecordingFile(recording, source, { frameRate: input.captureRate }),
    onRead,
  );
  return file.kind === 'clip' ? file.clip : labFile(file, source);
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
