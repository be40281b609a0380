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
  it('shows the share done and the time left, but not so often that it flickers', () => {
    const { written, clock, progress } = terminal(true);
    progress.update('run.mp4', { done: 0, total: 400, secondsLeft: null });
    expect(written.at(-1)).toMatch(/run\.mp4 {2}0 %$/u);
    clock.ms = 50;
    progress.update('run.mp4', { done: 50, total: 400, secondsLeft: 40 });
    expect(written).toHaveLength(1);
    clock.ms = 1000;
    progress.update('run.mp4', { done: 100, total: 400, secondsLeft: 29.2 });
    expect(written.at(-1)).toContain('25 % · 30 s left');
    clock.ms = 2000;
    progress.update('run.mp4', { done: 101, total: 400, secondsLeft: 200 });
    expect(written.at(-1)).toContain('3 min left');
  });

  it('starts anew for another file and keeps a long name within the line', () => {
    const { written, progress } = terminal(true);
    progress.update('a', { done: 9, total: 10, secondsLeft: 1 });
    progress.update('b'.repeat(300), { done: 0, total: 10, secondsLeft: null });
    expect(written).toHaveLength(2);
    expect(written.at(-1)!.replace('\r\u001b[K', '').length).toBeLessThan(80);
  });

  it('clears its line only when it has written one, and writes nothing where nobody watches', () => {
    const watched = terminal(true);
    watched.progress.clear();
    expect(watched.written).toEqual([]);
    const piped = terminal(false);
    piped.progress.update('run.mp4', { done: 1, total: 2, secondsLeft: 1 });
    piped.progress.clear();
    expect(piped.written).toEqual([]);
  });
});
