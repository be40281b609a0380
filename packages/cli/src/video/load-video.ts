import { availableParallelism } from 'node:os';
import type { EstimatedPose, PoseProgress } from '@stridewhy/engine';
import { findPose, type OpenVideo, type PoseModel } from '@stridewhy/video';
import { openVideoFile } from './file-source.ts';
import { startNetworks } from './node-networks.ts';
import { cacheKey, readCachedPose, writeCachedPose } from './pose-cache.ts';

export interface LoadVideoOptions {
  readonly model: PoseModel;
  /** Keep the landmarks for the next time, and use those kept. */
  readonly cache: boolean;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: PoseProgress) => void;
  /** Threads; all processors unless said. */
  readonly threads?: number;
}

export interface LoadedVideo extends EstimatedPose {
  /** Hz, `null` when the file does not say. */
  readonly captureRate: number | null;
}

/**
 * The runner's landmarks in a video file, found now or remembered from the same content.
 * @throws StridewhyError with a remedy when the file cannot be read or the work was cancelled.
 */
export async function loadVideo(path: string, options: LoadVideoOptions): Promise<LoadedVideo> {
  const video = await openVideoFile(path);
  try {
    const { captureRate } = video;
    if (!options.cache) return { ...(await estimate(video, options)), captureRate };
    const key = await cacheKey(path, options.model);
    const kept = await readCachedPose(key);
    if (kept !== null) return { ...kept, captureRate };
    const pose = await estimate(video, options);
    await writeCachedPose(key, pose);
    return { ...pose, captureRate };
  } finally {
    video.close();
  }
}

function estimate(
  video: OpenVideo,
  { model, threads = availableParallelism(), signal, onProgress }: LoadVideoOptions,
): Promise<EstimatedPose> {
  return findPose(video, () => startNetworks(model, threads), {
    now: () => performance.now(),
    cancelled: () => signal.aborted,
    onProgress,
  });
}
