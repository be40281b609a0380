import { Worker } from 'node:worker_threads';
import { type NetworkWorker, type PoseModel, pooledNetworks, type RunningNetworks } from '@stridewhy/video';

/** Starts worker threads, each with both networks. */
export async function startNetworks(model: PoseModel, threads: number): Promise<RunningNetworks> {
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
