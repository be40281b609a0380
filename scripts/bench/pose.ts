import { availableParallelism } from 'node:os';
import { estimatePose, type Network, type PoseNetworks } from '@stridewhy/engine';
import { openVideoFile } from '../../packages/cli/src/video/file-source.ts';
import { startNetworks } from '../../packages/cli/src/video/node-networks.ts';
import { benchClip } from './clips.ts';
import { type Bench, type Figure, median } from './figure.ts';

const ROUNDS = 3;
/** Values of a 256 × 256 picture. */
const INPUT = 256 * 256 * 3;

/** Video to landmarks against the bare landmark network on as many pictures, turn by turn on the same threads. */
export const poseBench: Bench = {
  name: 'pose',
  async run() {
    const path = benchClip();
    if (path === null) return 'no clip to measure with';
    const counts = [...new Set([1, availableParallelism()])];
    const figures: Figure[] = [];
    for (const threads of counts) figures.push(await figureWith(threads, path));
    return figures;
  },
};

/** With as many threads as processors, reading the video has none left for itself. */
async function figureWith(threads: number, path: string): Promise<Figure> {
  const running = await startNetworks('full', threads);
  try {
    const ratios: number[] = [];
    const perFrame: number[] = [];
    await pipeline(path, running.networks);
    for (let round = 0; round < ROUNDS; round++) {
      const whole = await pipeline(path, running.networks);
      const bare = await bareInference(running.networks, whole.frames);
      ratios.push(whole.seconds / bare);
      perFrame.push((1000 * whole.seconds) / whole.frames);
    }
    return {
      what: `video to landmarks against bare inference, threads: ${threads}`,
      value: median(ratios),
      unit: '×',
      goal: 1.15,
      how: `${availableParallelism()} processors, full model, ${median(perFrame).toFixed(1)} ms per picture, median of ${ROUNDS} turns`,
    };
  } finally {
    await running.stop();
  }
}

async function pipeline(path: string, networks: PoseNetworks): Promise<{ seconds: number; frames: number }> {
  const start = performance.now();
  const video = await openVideoFile(path);
  try {
    const { track } = await estimatePose(video.frames, networks, { now: () => performance.now() });
    return { seconds: (performance.now() - start) / 1000, frames: track.time.length };
  } finally {
    video.close();
  }
}

/** One call of the landmark network per picture, every thread kept busy. */
async function bareInference({ landmarks, concurrency }: PoseNetworks, frames: number): Promise<number> {
  const start = performance.now();
  let left = frames;
  const lane = async (): Promise<void> => {
    let input: Float32Array = new Float32Array(INPUT);
    while (left-- > 0) input = (await runOnce(landmarks, input)).input;
  };
  await Promise.all(Array.from({ length: concurrency }, lane));
  return (performance.now() - start) / 1000;
}

function runOnce<Output>(network: Network<Output>, input: Float32Array) {
  return network.run(input);
}
