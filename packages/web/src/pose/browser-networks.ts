import {
  type NetworkResponse,
  type NetworkWorker,
  type PoseModel,
  pooledNetworks,
  type RunningNetworks,
} from '@stridewhy/video';
import type { NetworkFailure, NetworkReady, NetworkStart } from './network-worker.ts';

/** Workers beyond which memory on a phone runs out before the work gets faster. */
const mostWorkers = 4;

/** Workers on the graphics processor: one computes while the other's picture is made ready. */
const graphicsWorkers = 2;

/**
 * Starts workers, each with both networks: on the graphics processor where there is one, else on all processors.
 *
 * @param most workers that can be used at once
 */
export async function startNetworks(model: PoseModel, most = mostWorkers): Promise<RunningNetworks> {
  if (await hasGraphics()) {
    try {
      return await startWorkers({ model, accelerator: 'webgpu' }, Math.min(most, graphicsWorkers));
    } catch {
      // A driver that cannot run the networks: the processors can.
    }
  }
  const processors = navigator.hardwareConcurrency || 1;
  return startWorkers({ model, accelerator: 'wasm' }, Math.min(most, processors));
}

async function startWorkers(start: NetworkStart, count: number): Promise<RunningNetworks> {
  const workers = Array.from({ length: count }, () => {
    const worker = new Worker(new URL('./network-worker.ts', import.meta.url), { type: 'module' });
    worker.postMessage(start);
    return worker;
  });
  const stop = async (): Promise<void> => {
    for (const worker of workers) worker.terminate();
  };
  try {
    await Promise.all(workers.map(ready));
  } catch (error) {
    await stop();
    throw error;
  }
  return { networks: pooledNetworks(workers.map(asNetworkWorker)), stop };
}

function ready(worker: Worker): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<NetworkReady | NetworkFailure>) => {
      if ('failure' in data) reject(new Error(data.failure));
      else resolve();
    };
    worker.onerror = ({ message }) => reject(new Error(message));
  });
}

/** True when WebGPU runs on hardware: its stand-in on the processor is slower than WebAssembly. */
async function hasGraphics(): Promise<boolean> {
  try {
    const adapter = await navigator.gpu?.requestAdapter({ powerPreference: 'high-performance' });
    return adapter !== null && adapter !== undefined && !adapter.info.isFallbackAdapter;
  } catch {
    return false;
  }
}

function asNetworkWorker(worker: Worker): NetworkWorker {
  return {
    send: (request) => worker.postMessage(request, [request.input.buffer]),
    listen(onResponse, onFailure) {
      worker.onmessage = ({ data }: MessageEvent<NetworkResponse | NetworkFailure>) => {
        if ('failure' in data) onFailure(new Error(data.failure));
        else onResponse(data);
      };
      worker.onerror = (event) => onFailure(new Error(event.message));
    },
  };
}
