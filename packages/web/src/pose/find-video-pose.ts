import { StridewhyError } from '@stridewhy/engine';
import type { PoseModel } from '@stridewhy/video';
import type { PlainError } from '../session/plain-error.ts';
import type { PoseMessage, VideoPose } from './pose-messages.ts';

export interface FindOptions {
  readonly model: PoseModel;
  readonly signal: AbortSignal;
  /** Done share, 0–1. */
  readonly onProgress: (fraction: number) => void;
}

/**
 * Finds the runner in every picture of a video, in workers. Stopping ends them at once, and with them decoder and
 * networks.
 * @throws StridewhyError with a remedy when the video cannot be read or the work was cancelled.
 */
export async function findVideoPose(
  file: Blob,
  { model, signal, onProgress }: FindOptions,
): Promise<VideoPose> {
  const stayAwake = await keepScreenOn();
  const worker = new Worker(new URL('./pose-worker.ts', import.meta.url), { type: 'module' });
  try {
    return await new Promise((resolve, reject) => {
      signal.addEventListener('abort', () => reject(cancelled()), { once: true });
      if (signal.aborted) reject(cancelled());
      worker.onerror = ({ message }) => reject(stopped(message));
      worker.onmessage = ({ data }: MessageEvent<PoseMessage>) => {
        if (data.kind === 'progress') onProgress(data.fraction);
        else if (data.kind === 'found') resolve({ ...data.pose, captureRate: data.captureRate });
        else reject(errorOf(data.error));
      };
      worker.postMessage({ file, model });
    });
  } finally {
    worker.terminate();
    await stayAwake?.release();
  }
}

/** A phone that goes to sleep stops the work. Where the browser will not promise that, the work just takes longer. */
async function keepScreenOn(): Promise<WakeLockSentinel | null> {
  try {
    return await navigator.wakeLock.request('screen');
  } catch {
    return null;
  }
}

function errorOf({ code, message, remedy }: PlainError): Error {
  return code === null ? stopped(message) : new StridewhyError(code, message, remedy);
}

function cancelled(): StridewhyError {
  return new StridewhyError('cancelled', 'Stopped before the end.', 'Start again when you like.');
}

function stopped(cause: string): StridewhyError {
  if (!navigator.onLine) {
    return new StridewhyError(
      'inference-failed',
      'What finds the body in the pictures is not on this device yet.',
      'Connect to the internet once and try again: from then on it works without.',
      { cause },
    );
  }
  return new StridewhyError(
    'inference-failed',
    'Finding the body in the pictures stopped unexpectedly.',
    'Close other tabs to free memory, or choose the quick model, and try again.',
    { cause },
  );
}
