import { StridewhyError } from '@stridewhy/engine';
import { findPose, openVideo, type PoseModel } from '@stridewhy/video';
import { BlobSource } from 'mediabunny';
import { startNetworks } from './browser-networks.ts';
import type { PoseMessage } from './pose-messages.ts';

addEventListener('message', async ({ data }: MessageEvent<{ file: Blob; model: PoseModel }>) => {
  try {
    await find(data.file, data.model);
  } catch (error) {
    say({ kind: 'failed', error: plain(error) });
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

/** Errors lose their class on the way to the page. */
function plain(error: unknown): Extract<PoseMessage, { kind: 'failed' }>['error'] {
  if (error instanceof StridewhyError)
    return { code: error.code, message: error.message, remedy: error.remedy };
  return { code: null, message: error instanceof Error ? error.message : String(error), remedy: '' };
}
