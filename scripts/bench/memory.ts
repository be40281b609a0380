import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { benchClip } from './clips.ts';
import type { Bench } from './figure.ts';
import { longClip } from './long-clip.ts';

const SECONDS = 60;

/** Peak memory of the whole command on a minute of 1080p60. */
export const memoryBench: Bench = {
  name: 'memory',
  async run() {
    const path = benchClip();
    if (path === null) return 'no clip to measure with';
    const clip = await longClip(path, SECONDS);
    const out = mkdtempSync(join(tmpdir(), 'stridewhy-bench-'));
    try {
      const { megabytes, seconds } = await peakMemory(['analyze', clip, '--no-cache', '-o', out]);
      return [
        {
          what: 'peak memory, video to answer',
          value: megabytes,
          unit: 'MB',
          goal: 700,
          how: `${SECONDS} s at 1920 × 1080 and 60 pictures per second, ${seconds.toFixed(0)} s of work`,
        },
      ];
    } finally {
      rmSync(out, { recursive: true, force: true });
    }
  },
};

/** Runs the command line in a process of its own and asks that process for its peak. */
function peakMemory(argv: readonly string[]): Promise<{ megabytes: number; seconds: number }> {
  const child = fileURLToPath(new URL('./peak-memory-child.ts', import.meta.url));
  const start = performance.now();
  const running = spawn(process.execPath, [...process.execArgv, child, ...argv], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  return new Promise((resolve, reject) => {
    let peak: number | null = null;
    running.on('message', (message) => {
      peak = Number(message);
    });
    running.on('error', reject);
    running.on('close', () =>
      peak === null
        ? reject(new Error('The measured process left without a figure.'))
        : resolve({ megabytes: peak / 1024, seconds: (performance.now() - start) / 1000 }),
    );
  });
}
