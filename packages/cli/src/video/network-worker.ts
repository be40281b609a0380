import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runInThisContext } from 'node:vm';
import { parentPort, workerData } from 'node:worker_threads';
import type { NetworkRequest, PoseModel } from '@stridewhy/video';
import { compileNetworks } from '@stridewhy/video/litert';

const { model } = workerData as { readonly model: PoseModel };
const require = createRequire(import.meta.url);
const weights = dirname(require.resolve('@mediapipe/pose/package.json'));
const runtime = `${join(dirname(fileURLToPath(import.meta.resolve('@litertjs/core'))), '..', 'wasm')}/`;

/** LiteRT loads its WebAssembly the way a browser's worker does; these are the three doors it knocks at. */
function actAsBrowserWorker(): void {
  const nodeFetch = globalThis.fetch;
  Object.assign(globalThis, {
    self: globalThis,
    require,
    __dirname: runtime,
    importScripts: (...paths: readonly string[]) => {
      for (const path of paths) runInThisContext(readFileSync(path, 'utf8'), { filename: path });
    },
    fetch: async (resource: string | URL | Request, init?: RequestInit) => {
      const path = String(resource);
      if (!path.startsWith(runtime)) return nodeFetch(resource, init);
      return new Response(readFileSync(path), { headers: { 'content-type': 'application/wasm' } });
    },
  });
}

actAsBrowserWorker();
const run = await compileNetworks({
  runtime,
  detector: readFileSync(join(weights, 'pose_solution_packed_assets.data')),
  landmarks: readFileSync(join(weights, `pose_landmark_${model}.tflite`)),
  accelerator: 'wasm',
});

parentPort?.on('message', async (request: NetworkRequest) => {
  const response = await run(request);
  const results =
    response.network === 'detector'
      ? [response.output.boxes, response.output.scores]
      : [response.output.landmarks];
  parentPort?.postMessage(
    response,
    [response.input, ...results].map(({ buffer }) => buffer as ArrayBuffer),
  );
});
