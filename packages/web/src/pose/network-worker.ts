import type { NetworkRequest, PoseModel } from '@stridewhy/video';
import { compileNetworks, type NetworkRunner } from '@stridewhy/video/litert';
import { prepareLiteRt } from './litert-runtime.ts';
import { detectorUrl, landmarkUrls } from './weights.ts';

/** What a network worker is told first. */
export interface NetworkStart {
  readonly model: PoseModel;
  readonly accelerator: 'webgpu' | 'wasm';
}

/** A network worker's word that its networks run. */
export interface NetworkReady {
  readonly ready: true;
}

/** A network worker's word that it cannot go on. */
export interface NetworkFailure {
  readonly failure: string;
}

/** Side of the landmark network's input, pixels. */
const inputSide = 256;

let running: Promise<NetworkRunner> | null = null;

addEventListener('message', async ({ data }: MessageEvent<NetworkStart | NetworkRequest>) => {
  try {
    if ('model' in data) {
      running = compile(data);
      await tryOut(await running);
      postMessage({ ready: true } satisfies NetworkReady);
      return;
    }
    if (running === null) throw new Error('asked before it was started');
    const run = await running;
    const response = await run(data);
    const results =
      response.network === 'detector'
        ? [response.output.boxes, response.output.scores]
        : [response.output.landmarks];
    postMessage(response, { transfer: [response.input, ...results].map(({ buffer }) => buffer) });
  } catch (error) {
    postMessage({ failure: error instanceof Error ? error.message : String(error) } satisfies NetworkFailure);
  }
});

async function compile({ model, accelerator }: NetworkStart): Promise<NetworkRunner> {
  const [runtime, detector, landmarks] = await Promise.all([
    prepareLiteRt(),
    bytesAt(detectorUrl),
    bytesAt(landmarkUrls[model]),
  ]);
  return compileNetworks({ runtime, detector, landmarks, accelerator });
}

/** Some graphics drivers take the networks and then fail at them, or give nonsense. */
async function tryOut(run: NetworkRunner): Promise<void> {
  const input = new Float32Array(inputSide ** 2 * 3);
  const { output } = await run({ id: 0, network: 'landmarks', input });
  if ('landmarks' in output && output.landmarks.every(Number.isFinite)) return;
  throw new Error('the networks do not compute here');
}

async function bytesAt(url: string): Promise<Uint8Array> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
