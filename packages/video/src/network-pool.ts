import type { DetectorOutput, LandmarkNetworkOutput, PoseNetworks } from '@stridewhy/engine';
import { StridewhyError } from '@stridewhy/engine';

/** One call of a network, as it travels to a worker. */
export interface NetworkRequest {
  readonly id: number;
  readonly network: 'detector' | 'landmarks';
  readonly input: Float32Array;
}

export type NetworkResponse =
  | {
      readonly id: number;
      readonly input: Float32Array;
      readonly network: 'detector';
      readonly output: DetectorOutput;
    }
  | {
      readonly id: number;
      readonly input: Float32Array;
      readonly network: 'landmarks';
      readonly output: LandmarkNetworkOutput;
    };

/** A thread that answers requests, wherever it runs. */
export interface NetworkWorker {
  /** Takes ownership of the request's input. */
  send(request: NetworkRequest): void;
  /** Registers the one listener for answers and the one for the worker's failure. */
  listen(onResponse: (response: NetworkResponse) => void, onFailure: (reason: unknown) => void): void;
}

interface Waiting {
  readonly resolve: (response: NetworkResponse) => void;
  readonly reject: (reason: unknown) => void;
}

/** Spreads the networks' calls over workers, each call to the least busy. */
export function pooledNetworks(workers: readonly NetworkWorker[]): PoseNetworks {
  const lanes = workers.map((worker) => ({ worker, waiting: new Map<number, Waiting>() }));
  let next = 0;
  for (const { worker, waiting } of lanes) {
    worker.listen(
      (response) => {
        waiting.get(response.id)?.resolve(response);
        waiting.delete(response.id);
      },
      (cause) => {
        const failure = new StridewhyError(
          'inference-failed',
          'Finding the body in the pictures stopped unexpectedly.',
          'Close other programs to free memory, or choose the “lite” model, and try again.',
          { cause },
        );
        for (const { reject } of waiting.values()) reject(failure);
        waiting.clear();
      },
    );
  }
  function call(network: 'detector' | 'landmarks', input: Float32Array): Promise<NetworkResponse> {
    const lane = lanes.reduce((a, b) => (b.waiting.size < a.waiting.size ? b : a));
    const id = next++;
    return new Promise((resolve, reject) => {
      lane.waiting.set(id, { resolve, reject });
      lane.worker.send({ id, network, input });
    });
  }
  return {
    concurrency: workers.length,
    detector: { run: async (input) => expectNetwork(await call('detector', input), 'detector') },
    landmarks: { run: async (input) => expectNetwork(await call('landmarks', input), 'landmarks') },
  };
}

function expectNetwork<Name extends NetworkResponse['network']>(
  response: NetworkResponse,
  network: Name,
): Extract<NetworkResponse, { network: Name }> {
  if (response.network !== network)
    throw new TypeError(`asked the ${network} network, was answered by another`);
  return response as Extract<NetworkResponse, { network: Name }>;
}
