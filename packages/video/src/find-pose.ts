import { type EstimatedPose, estimatePose, type PoseNetworks, type PoseOptions } from '@stridewhy/engine';
import type { OpenVideo } from './open-video.ts';

/** Running threads and the networks they serve. */
export interface RunningNetworks {
  readonly networks: PoseNetworks;
  /** Ends the threads and frees their memory. */
  stop(): Promise<void>;
}

/** Landmarks of the runner in an open video; the networks run for as long as that takes. */
export async function findPose(
  { frames }: OpenVideo,
  start: () => Promise<RunningNetworks>,
  options: PoseOptions,
): Promise<EstimatedPose> {
  const running = await start();
  try {
    return await estimatePose(frames, running.networks, options);
  } finally {
    await running.stop();
  }
}
