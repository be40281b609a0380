import { afterEach, expect, test, vi } from 'vitest';
import type { LabMessage, TrialsRequest } from '../../src/lab/lab-messages.ts';
import { trialsInWorker } from '../../src/lab/trials-in-worker.ts';

afterEach(() => vi.unstubAllGlobals());

const request: TrialsRequest = { files: [], height: null, mass: null, speed: null, surface: null };

/** Workers that answer each request with the messages given to them. */
function workersSaying(...messages: readonly LabMessage[]) {
  const made: { readonly terminate: ReturnType<typeof vi.fn> }[] = [];
  class FakeWorker {
    onmessage: ((event: { readonly data: LabMessage }) => void) | null = null;
    readonly terminate = vi.fn();

    constructor() {
      made.push(this);
    }

    postMessage(): void {
      for (const data of messages) this.onmessage?.({ data });
    }
  }
  vi.stubGlobal('Worker', FakeWorker);
  return made;
}

test('a worker that breaks down ends the work with a remedy, and the next work has a new one', async () => {
  const made = workersSaying({ kind: 'progress', fraction: 0.2 }, { kind: 'failed', cause: 'a bug' });
  const { work } = trialsInWorker();
  const told: number[] = [];
  const begin = () => work(request, new AbortController().signal, (fraction) => told.push(fraction));
  await expect(begin()).rejects.toMatchObject({ remedy: expect.stringContaining('try again') });
  expect(told).toEqual([0.2]);
  await expect(begin()).rejects.toThrow();
  expect(made).toHaveLength(2);
  expect(made[0]!.terminate).toHaveBeenCalledOnce();
});

test('a worker that is done stays for the next files', async () => {
  const made = workersSaying({ kind: 'done', outcomes: new Map() });
  const { work, end } = trialsInWorker();
  await work(request, new AbortController().signal, () => undefined);
  await work(request, new AbortController().signal, () => undefined);
  expect(made).toHaveLength(1);
  end();
  expect(made[0]!.terminate).toHaveBeenCalledOnce();
});
