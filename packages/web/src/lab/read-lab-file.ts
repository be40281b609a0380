import { type LabFile, StridewhyError } from '@stridewhy/engine';
import type { PlainError } from '../session/plain-error.ts';
import type { LabMessage, LabRequest } from './lab-messages.ts';

/**
 * Reads a laboratory's file in a worker, so that the page stays awake.
 * @throws StridewhyError with a remedy when it cannot be read or the work was cancelled.
 */
export async function readLabFile(request: LabRequest, signal: AbortSignal): Promise<LabFile> {
  const worker = new Worker(new URL('./lab-worker.ts', import.meta.url), { type: 'module' });
  try {
    return await new Promise((resolve, reject) => {
      const cancel = (): void =>
        reject(new StridewhyError('cancelled', 'Stopped before the end.', 'Start again when you like.'));
      signal.addEventListener('abort', cancel, { once: true });
      if (signal.aborted) cancel();
      worker.onerror = ({ message }) => reject(stopped(message));
      worker.onmessage = ({ data }: MessageEvent<LabMessage>) => {
        if (data.kind === 'read') resolve(data.file);
        else reject(errorOf(data.error));
      };
      worker.postMessage(request);
    });
  } finally {
    worker.terminate();
  }
}

function errorOf({ code, message, remedy }: PlainError): Error {
  return code === null ? stopped(message) : new StridewhyError(code, message, remedy);
}

function stopped(cause: string): StridewhyError {
  return new StridewhyError(
    'unreadable-file',
    'Reading the recording stopped unexpectedly.',
    'Close other tabs to free memory and try again.',
    { cause },
  );
}
