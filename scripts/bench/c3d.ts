import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type C3dContent, parseC3d, serialiseC3d } from '@stridewhy/engine';
import { type Bench, medianTime } from './figure.ts';
import { peakMemory } from './peak-memory.ts';

const megabytes = 500;

/** Reading laboratory recordings: the time for a run of usual length, the memory for one as long as disks hold. */
export const c3dBench: Bench = {
  name: 'c3d',
  async run() {
    const run = serialiseC3d(
      recording({ seconds: 30, markers: 45, rate: 150, channels: 6, samplesPerFrame: 2 }),
    );
    const parsed = medianTime(() => parseC3d(run));
    const folder = mkdtempSync(join(tmpdir(), 'stridewhy-bench-'));
    const path = join(folder, 'long.c3d');
    const shape = { markers: 60, rate: 100, channels: 24, samplesPerFrame: 10 };
    const frameBytes = (shape.markers * 4 + shape.channels * shape.samplesPerFrame) * 4;
    try {
      const file = serialiseC3d(
        recording({ ...shape, seconds: (megabytes * 1e6) / frameBytes / shape.rate }),
      );
      writeFileSync(path, file);
      const child = new URL('./read-c3d-child.ts', import.meta.url);
      const peak = await peakMemory(child, [path]);
      return [
        {
          what: 'C3D, bytes to samples',
          value: parsed,
          unit: 'ms',
          goal: 150,
          how: '30 s, 45 markers at 150 Hz, one plate at 300 Hz; the goal is that of the whole way to joint moments',
        },
        {
          what: 'peak memory over the size of a C3D file',
          value: peak.megabytes / (file.length / 2 ** 20),
          unit: '×',
          goal: 3,
          how: `${megabytes} MB, ${peak.seconds.toFixed(0)} s with the start of the process`,
        },
      ];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

interface Shape {
  readonly seconds: number;
  readonly markers: number;
  /** Hz */
  readonly rate: number;
  readonly channels: number;
  readonly samplesPerFrame: number;
}

/** Markers and channels full of numbers; what they say does not matter here. */
function recording({ seconds, markers, rate, channels, samplesPerFrame }: Shape): C3dContent {
  const frames = Math.floor(seconds * rate);
  const named = (letter: string, count: number) =>
    Array.from({ length: count }, (_, i) => `${letter}${i + 1}`);
  return {
    points: {
      labels: named('M', markers),
      rate,
      units: 'mm',
      frames,
      firstFrame: 1,
      data: new Float32Array(frames * markers * 3).map((_, i) => 1 + (i % 1000)),
      residuals: new Uint8Array(frames * markers),
      residualStep: 0.1,
      cameras: new Uint8Array(frames * markers),
    },
    analog: {
      labels: named('A', channels),
      units: Array.from({ length: channels }, () => 'V'),
      rate: rate * samplesPerFrame,
      samplesPerFrame,
      data: new Float32Array(frames * channels * samplesPerFrame).map((_, i) => i % 100),
    },
    forcePlates: [],
    events: [],
  };
}
