import { StridewhyError } from '@stridewhy/engine';
import type { LabMessage, TrialOutcomes, TrialsWork } from './lab-messages.ts';

/**
 * Reads and analyses a laboratory's files in a worker, so that the page stays awake. The worker stays, and with it the
 * files it has read; stopping the work ends it.
 */
export function trialsInWorker(): { readonly work: TrialsWork; readonly end: () => void } {
  let worker: Worker | null = null;
  const end = (): void => {
    worker?.terminate();
    worker = null;
  };
  const work: TrialsWork = async (request, signal, onProgress) => {
    signal.throwIfAborted();
    worker ??= new Worker(new URL('./lab-worker.ts', import.meta.url), { type: 'module' });
    const running = worker;
    const stop = new AbortController();
    try {
      return await new Promise<TrialOutcomes>((resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason), { signal: stop.signal });
        running.onerror = ({ message }) => reject(stopped(message));
        running.onmessageerror = () => reject(stopped('message'));
        running.onmessage = ({ data }: MessageEvent<LabMessage>) => {
          if (data.kind === 'done') resolve(data.outcomes);
          else if (data.kind === 'failed') reject(stopped(data.cause));
          else onProgress(data.fraction);
        };
        running.postMessage(request);
      });
    } catch (error) {
      end();
      throw error;
    } finally {
      stop.abort();
    }
  };
  return { work, end };
}

function stopped(cause: string): StridewhyError {
  return new StridewhyError(
    'unreadable-file',
    'Reading the recording stopped unexpectedly.',
    'Close other tabs to free memory and try again.',
    { cause },
  );
}
