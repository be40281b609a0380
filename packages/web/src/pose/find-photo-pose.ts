import type { PoseTrack } from '@stridewhy/engine';
import type { PoseMessage } from './pose-messages.ts';

/** Landmarks of the person in one picture, found in a worker until `signal` ends it; `null` when nobody is in it. */
export async function findPhotoPose(photo: Blob, signal: AbortSignal): Promise<PoseTrack | null> {
  const worker = new Worker(new URL('./pose-worker.ts', import.meta.url), { type: 'module' });
  try {
    return await new Promise((resolve, reject) => {
      worker.onerror = ({ message }) => reject(new Error(message));
      worker.onmessage = ({ data }: MessageEvent<PoseMessage>) => {
        if (data.kind === 'found')
          resolve(data.pose.track.points.some(Number.isFinite) ? data.pose.track : null);
        else if (data.kind === 'failed') reject(new Error(data.error.message));
      };
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
      worker.postMessage({ photo });
    });
  } finally {
    worker.terminate();
  }
}
