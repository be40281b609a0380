import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { terminalProgress } from '../src/progress.ts';

/** A terminal of 80 columns that keeps what was written, and a clock that is set by hand. */
function terminal(isTTY: boolean) {
  const written: string[] = [];
  const stream = Object.assign(new PassThrough(), { isTTY, columns: 80 });
  stream.on('data', (chunk: Buffer) => written.push(chunk.toString()));
  const clock = { ms: 0 };
  const progress = terminalProgress(stream as unknown as NodeJS.WriteStream, () => clock.ms);
  return { written, clock, progress };
}

describe('progress', () => {
  it('judges the time left by the pace so far', () => {
    const { written, clock, progress } = terminal(true);
    progress.update('run.mp4', 0);
    clock.ms = 10_000;
    progress.update('run.mp4', 0.25);
    expect(written.at(-1)).toContain('25 %');
    expect(written.at(-1)).toContain('30 s left');
  });

  it('starts anew for another file and keeps a long name within the line', () => {
    const { written, clock, progress } = terminal(true);
    progress.update('a', 0.9);
    clock.ms = 1000;
    progress.update('b'.repeat(300), 0);
    expect(written.at(-1)).not.toContain('left');
    expect(written.at(-1)!.length).toBeLessThan(80);
  });

  it('writes nothing where nobody watches', () => {
    const { written, progress } = terminal(false);
    progress.update('run.mp4', 0.5);
    progress.clear();
    expect(written).toEqual([]);
  });
});
