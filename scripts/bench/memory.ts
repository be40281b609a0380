import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchClip } from './clips.ts';
import type { Bench } from './figure.ts';
import { longClip } from './long-clip.ts';
import { peakMemory } from './peak-memory.ts';

const SECONDS = 60;

/** Peak memory of the whole command on a minute of 1080p60. */
export const memoryBench: Bench = {
  name: 'memory',
  async run() {
    const path = benchClip();
    if (path === null) return 'no clip to measure with';
    const clip = await longClip(path, SECONDS);
    const child = new URL('./peak-memory-child.ts', import.meta.url);
    const out = mkdtempSync(join(tmpdir(), 'stridewhy-bench-'));
    try {
      const { megabytes, seconds } = await peakMemory(child, ['analyze', clip, '--no-cache', '-o', out]);
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
