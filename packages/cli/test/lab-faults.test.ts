import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serialiseC3d, serialiseTrc } from '@stridewhy/engine';
import { labRecording, simulateRunner, standingFigure } from '@stridewhy/virtual-runner';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { stridewhy } from './run.ts';

const shape = { duration: 6, rate: 150, samplesPerFrame: 2 };
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'stridewhy-faults-'));
  const run = labRecording(simulateRunner({}), shape);
  const bytes = serialiseC3d(run);
  const still = labRecording(simulateRunner(standingFigure), { ...shape, duration: 1 });
  const stranger = simulateRunner({ ...standingFigure, height: 1.55, sex: 'female' });
  const table = {
    labels: run.points.labels,
    rate: run.points.rate,
    units: 'mm',
    time: Float64Array.from({ length: run.points.frames }, (_, f) => f / run.points.rate),
    data: Float64Array.from(run.points.data),
  };
  const trc = serialiseTrc(table, 'run.trc');
  const lines = trc.split('\n');
  const files: Readonly<Record<string, string | Uint8Array>> = {
    'run.c3d': bytes,
    'still.c3d': serialiseC3d(still),
    'stranger.c3d': serialiseC3d(labRecording(stranger, { ...shape, duration: 1 })),
    'cut.c3d': bytes.subarray(0, bytes.length / 2),
    'stub.c3d': bytes.subarray(0, 600),
    'many.c3d': changed(bytes, 2, 60_000),
    'nan.trc': lines.map((line, i) => (i === 20 ? line.replace(/\t-?\d+\.\d+/u, '\tNaN') : line)).join('\n'),
    'cut.trc': trc.slice(0, trc.length / 2),
    'frames.trc': lines.map((line, i) => (i === 2 ? line.replace(/\t900\t/u, '\t901\t') : line)).join('\n'),
    'angles.mot': 'a\nnRows=1\nnColumns=2\ninDegrees=no\nendheader\ntime\tknee_angle_r\n0\t0.2\n',
    'rows.mot': 'f\nnRows=999999999\nnColumns=2\nendheader\ntime\tground_force_vx\n0\t0\n',
    'deep.json': '['.repeat(200_000),
    'wide.trc': `PathFileType\t4\n${'A\t'.repeat(2_000_000)}`,
    'empty.json': '{}',
    'none.json': '[]',
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  mkdirSync(join(folder, 'folder'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function changed(bytes: Uint8Array, at: number, value: number): Uint8Array {
  const copy = bytes.slice();
  new DataView(copy.buffer).setUint16(at, value, true);
  return copy;
}

const plain = (text: string) => text.replace(/\s+/gu, ' ');

it.each([
  ['cut.c3d', /cut short: it says that it has 900 frames, its length holds \d+\. Copy the whole file again/u],
  ['stub.c3d', /cut short: it ends within its header/u],
  ['many.c3d', /point count should be a whole number from 0 to 4000, but is "60000"/u],
  ['nan.trc', /time of row \d+ should be above/u],
  ['cut.trc', /TRC file: /u],
  ['frames.trc', /NumFrames should be the number of rows, 900, but is "901"/u],
  ['angles.mot', /neither markers nor ground forces/u],
  ['rows.mot', /number of rows should be/u],
  ['deep.json', /should be JSON, but is .* Export it again/u],
  ['wide.trc', /line 2 should be at most 200000 characters/u],
  ['empty.json', /format should be stridewhy-pose\/1, but is missing/u],
  ['none.json', /should be a list of/u],
  ['still.c3d', /No steady running was found in the recording\. Give a trial/u],
  ['folder', /This is a folder/u],
])('%s beside a good standing trial is refused with exit code 3 and what is wrong', async (name, words) => {
  const { code, out, err } = await stridewhy(folder, ['analyze', name, '--static', 'still.c3d', '-o', 'no']);
  expect(plain(err)).toMatch(words);
  expect(err).toContain(name);
  expect([code, out]).toEqual([3, '']);
});

it('the rest of a batch is answered, each broken file named', async () => {
  const broken = ['cut.c3d', 'wide.trc', 'folder', 'none.json'];
  const argv = ['analyze', ...broken, 'run.c3d', '--static', 'still.c3d', '-o', 'batch'];
  const { code, err } = await stridewhy(folder, argv);
  expect(code).toBe(0);
  for (const name of broken) expect(err).toContain(name);
  const result = JSON.parse(readFileSync(join(folder, 'batch', 'result.json'), 'utf8'));
  const answered = result.recordings.filter(({ refused }: { refused: boolean }) => !refused);
  expect(answered).toMatchObject([{ source: 'run.c3d' }]);
  // Nobody said the mass: the plates do.
  expect(result.quality.map(({ code: why }: { code: string }) => why)).toContain('lab-mass-from-force');
});

it.each([
  ['cut.c3d', /cut\.c3d: C3D file: it is cut short/u],
  ['nowhere.c3d', /nowhere\.c3d: There is no such file/u],
  ['stranger.c3d', /standing trial/u],
])('with %s as the standing trial the run is refused by name', async (name, words) => {
  const { code, err } = await stridewhy(folder, ['analyze', 'run.c3d', '--static', name, '-o', 'no']);
  expect(plain(err)).toMatch(words);
  expect(code).toBe(3);
});

it('an option without its value is bad usage', async () => {
  const { code, err } = await stridewhy(folder, ['analyze', 'run.c3d', '--mass', 'heavy']);
  expect(err).toContain('--mass heavy is not a number');
  expect(code).toBe(2);
});
