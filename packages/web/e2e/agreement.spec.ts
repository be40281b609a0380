import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { BlobReader, BlobWriter, ZipWriter } from '@zip.js/zip.js';
import { build, type PreviewServer, preview } from 'vite';
import type { Compare, Request } from './agreement/compare.ts';
import { withNormalisation } from './agreement/tflite-metadata.ts';
import { firstSeconds, sideClips } from './clips.ts';

test.setTimeout(600_000);
test.skip(
  sideClips.length === 0,
  'no side clip at hand: neither the shared recordings nor the virtual runner',
);

const require = createRequire(import.meta.url);
const weights = dirname(require.resolve('@mediapipe/pose/package.json'));
const wasm = join(dirname(require.resolve('@mediapipe/tasks-vision')), 'wasm');
const root = fileURLToPath(new URL('./agreement', import.meta.url));
const outDir = fileURLToPath(new URL('../test-results/agreement', import.meta.url));

let server: PreviewServer;
test.beforeAll(async () => {
  const shared = { root, configFile: false, logLevel: 'error', build: { outDir } } as const;
  await build({
    ...shared,
    build: { outDir, emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0 },
    worker: { format: 'es' },
  });
  server = await preview(shared);
});
test.afterAll(() => server.close());

/** BlazePose's weights as MediaPipe's own task file: with normalisation, zipped without compression. */
async function task(): Promise<Buffer> {
  const zip = new ZipWriter(new BlobWriter(), { level: 0, useWebWorkers: false });
  const add = async (name: string, file: string, mean: number, std: number): Promise<void> => {
    const model = withNormalisation(await readFile(join(weights, file)), mean, std);
    await zip.add(name, new BlobReader(new Blob([model.slice()])));
  };
  await add('pose_detector.tflite', 'pose_solution_packed_assets.data', 127.5, 127.5);
  await add('pose_landmarks_detector.tflite', 'pose_landmark_full.tflite', 0, 255);
  return Buffer.from(await (await zip.close()).arrayBuffer());
}

/** The median distance between both programs' landmarks may be that much of the torso's length. */
const mostApart = 0.02;

const ways = [
  { how: 'found anew in each frame', shown: 1, looks: 12 },
  { how: 'followed from look to look', shown: 6, looks: 12 },
] as const;

for (const path of sideClips) {
  test(`landmarks are MediaPipe’s, same weights, same frames: ${basename(path)}`, async ({ page }) => {
    const video = await firstSeconds(path, 3);
    const model = await task();
    await page.route('**/beside/run.mp4', (route) => route.fulfill({ body: video }));
    await page.route('**/beside/pose.task', (route) => route.fulfill({ body: model }));
    await page.route('**/beside/wasm/*', (route) =>
      route.fulfill({ path: join(wasm, basename(new URL(route.request().url()).pathname)) }),
    );
    await page.goto(server.resolvedUrls?.local[0] ?? '');
    await page.waitForFunction(() => 'compare' in window);
    const request: Request = {
      video: '/beside/run.mp4',
      model: '/beside/pose.task',
      wasm: {
        loader: '/beside/wasm/vision_wasm_internal.js',
        binary: '/beside/wasm/vision_wasm_internal.wasm',
      },
      ways,
    };
    const distances = await page.evaluate(
      (asked) => (window as unknown as { compare: Compare }).compare(asked),
      request,
    );
    ways.forEach(({ how, looks }, k) => {
      const sorted = [...(distances[k] ?? [])].sort((a, b) => a - b);
      const median = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
      console.log(`  ${how}: median ${(100 * median).toFixed(2)} % of the torso, ${sorted.length} landmarks`);
      expect(sorted.length, how).toBeGreaterThanOrEqual((looks - 1) * 33);
      expect(median, how).toBeLessThanOrEqual(mostApart);
    });
  });
}
