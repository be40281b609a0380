import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseC3d, serialiseC3d } from '@stridewhy/engine';
import { labRecording, simulateRunner } from '@stridewhy/virtual-runner';
import { afterAll, expect, test } from 'vitest';
import { readRecording } from '../src/open.ts';

const folder = mkdtempSync(join(tmpdir(), 'stridewhy-open-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('tells how much of a large C3D file is read, while it is read', async () => {
  const path = join(folder, 'run.c3d');
  const recording = labRecording(simulateRunner({}), { duration: 60, rate: 300, samplesPerFrame: 4 });
  writeFileSync(path, serialiseC3d(recording));
  const told: number[] = [];
  await readRecording(
    path,
    'c3d',
    (source) => parseC3d(source as Parameters<typeof parseC3d>[0]),
    (share) => told.push(share),
  );
  expect(told.filter((share) => share > 0 && share < 1).length).toBeGreaterThan(2);
});

test('and of a table; text that falls apart between two pieces stays whole', async () => {
  const path = join(folder, 'long.trc');
  const text = `PathFileType\t4\n${'µ'.repeat(3 * 2 ** 20 + 1)}`;
  writeFileSync(path, text);
  const told: number[] = [];
  expect(
    await readRecording(
      path,
      'table',
      (read) => read === text,
      (share) => told.push(share),
    ),
  ).toBe(true);
  expect(told.length).toBeGreaterThan(2);
  expect(told.at(-1)).toBe(1);
});
