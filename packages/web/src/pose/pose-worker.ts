import { estimatePose } from '@stridewhy/engine';
import { findPose, openVideo, type PoseModel } from '@stridewhy/video';
import { BlobSource } from 'mediabunny';
import { plainError } from '../session/plain-error.ts';
import { startNetworks } from './browser-networks.ts';
import { photoSource } from './photo-source.ts';
import type { PoseMessage } from './pose-messages.ts';

/** A video to look through, or one picture. */
type Task = { readonly file: Blob; readonly model: PoseModel } | { readonly photo: Blob };

addEventListener('message', async ({ data }: MessageEvent<Task>) => {
  try {
    await ('photo' in data ? findInPhoto(data.photo) : find(data.file, data.model));
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

async function findInPhoto(photo: Blob): Promise<void> {
  const running = await startNetworks('full');
  try {
    const pose = await estimatePose(await photoSource(photo), running.networks, {
      now: () => performance.now(),
    });
    say({ kind: 'found', pose, captureRate: null });
  } finally {
    await running.stop();
  }
}

function say(message: PoseMessage): void {
  postMessage(message);
}
