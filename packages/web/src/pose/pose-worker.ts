import { findPose, openVideo, type PoseModel } from '@stridewhy/video';
import { BlobSource } from 'mediabunny';
import { plainError } from '../session/plain-error.ts';
import { startNetworks } from './browser-networks.ts';
import type { PoseMessage } from './pose-messages.ts';

addEventListener('message', async ({ data }: MessageEvent<{ file: Blob; model: PoseModel }>) => {
  try {
    await find(data.file, data.model);
  } catch (error) {
    say({ kind: 'failed', error: plainError(error) });
  }
});

async function find(file: Blob, model: PoseModel): Promise<void> {
  const video = await openVideo(new BlobSource(file));
  try {
    const pose = await findPose(video, () => startNetworks(model), {
      now: () => performance.now(),
      onProgress: ({ done, total }) => say({ kind: 'progress', fraction: done / total }),
    });
    say({ kind: 'found', pose, captureRate: video.captureRate });
  } finally {
    video.close();
  }
}

function say(message: PoseMessage): void {
  postMessage(message);
}
