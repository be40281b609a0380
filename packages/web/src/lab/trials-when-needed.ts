import type { TrialsWork } from './lab-messages.ts';

/** The laboratory's worker, loaded with the first of its files: few runners have any. */
export function trialsWhenNeeded(): TrialsWork {
  let worker: Promise<TrialsWork> | null = null;
  return async (...job) => {
    worker ??= import('./trials-in-worker.ts').then(({ trialsInWorker }) => trialsInWorker().work);
    return (await worker)(...job);
  };
}
