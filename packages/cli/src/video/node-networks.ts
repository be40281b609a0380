import { Worker } from 'node:worker_threads';
import type { PoseNetworks } from '@stridewhy/engine';
import { type NetworkWorker, pooledNetworks } from '@stridewhy/video';
import type { Model } from '../arguments.ts';

/** Running worker threads and the networks they serve. */
export interface RunningNetworks {
  readonly networks: PoseNetworks;
  /** Ends the threads and frees their memory. */
  stop(): Promise<void>;
}

/** Starts worker threads, each with both networks. */
export async function startNetworks(model: Model, threads: number): Promise<RunningNetworks> {
  const workers = Array.from(
    { length: threads },
    () =>
      new Worker(new URL('./network-worker-entry.mjs', import.meta.url), {
        workerData: { model },
        stdout: true,
        stderr: true,
      }),
  );
  return {
    networks: pooledNetworks(workers.map(asNetworkWorker)),
    async stop() {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

function asNetworkWorker(worker: Worker): NetworkWorker {
  return {
    send: (request) => worker.postMessage(request, [request.input.buffer as ArrayBuffer]),
    listen(onResponse, onFailure) {
      worker.on('message', onResponse);
      worker.on('error', onFailure);
      worker.on('exit', (code) => onFailure(new Error(`the worker left with code ${code}`)));
    },
  };
}
