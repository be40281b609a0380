import { type CompiledModel, loadAndCompile, loadLiteRt, Tensor } from '@litertjs/core';
import { sharpen } from '@stridewhy/engine/sharpen';
import type { NetworkRequest, NetworkResponse } from './network-pool.ts';

/** What a worker needs to run BlazePose. */
export interface NetworkFiles {
  /** Folder of LiteRT's WebAssembly files, ending in a slash. */
  readonly runtime: string;
  readonly detector: Uint8Array;
  readonly landmarks: Uint8Array;
  readonly accelerator: 'webgpu' | 'wasm';
}

/** Runs requests on this thread. */
export type NetworkRunner = (request: NetworkRequest) => Promise<NetworkResponse>;

/** Compiles both networks on this thread. */
export async function compileNetworks(files: NetworkFiles): Promise<NetworkRunner> {
  await loadLiteRt(files.runtime, { threads: false });
  // Half precision would move joints by more than the networks' own noise.
  const options = { accelerator: files.accelerator, gpuOptions: { precision: 'fp32' } } as const;
  const detector = await loadAndCompile(files.detector, options);
  const landmarks = await loadAndCompile(files.landmarks, options);
  return async ({ id, network, input }) => {
    if (network === 'detector') {
      const [boxes, scores] = await outputs(detector, input, [0, 1]);
      return { id, input, network, output: { boxes: boxes!, scores: scores! } };
    }
    const [points, presence, heatmap] = await outputs(landmarks, input, [0, 1, 3]);
    return {
      id,
      input,
      network,
      output: sharpen({ landmarks: points!, presence: presence![0]!, heatmap: heatmap! }),
    };
  };
}

/** Runs a network and copies out the outputs of those indices. */
async function outputs(
  model: CompiledModel,
  input: Float32Array,
  wanted: readonly number[],
): Promise<readonly Float32Array[]> {
  const side = Math.sqrt(input.length / 3);
  const tensor = new Tensor(input, [1, side, side, 3]);
  const results = await model.run(tensor);
  try {
    return await Promise.all(wanted.map(async (index) => (await results[index]!.data()) as Float32Array));
  } finally {
    tensor.delete();
    for (const result of results) result.delete();
  }
}
