import { labFile, parseC3d, serialiseC3d } from '@stridewhy/engine';
import { labRecording, simulateRunner, standingFigure } from '@stridewhy/virtual-runner';
import { expect, test } from 'vitest';
import { trialOutcomes } from '../../src/lab/trials.ts';

const shape = { duration: 3, rate: 100, samplesPerFrame: 2 };
const read = (knobs: Parameters<typeof simulateRunner>[0], source: string) =>
  labFile({ kind: 'c3d', c3d: parseC3d(serialiseC3d(labRecording(simulateRunner(knobs), shape))) }, source);

test('progress goes on while one large file is read, by its share of all bytes', async () => {
  const files = [
    { id: 'big', file: new Blob(['x'.repeat(900)]), source: 'run.c3d', standing: false },
    { id: 'small', file: new Blob(['x'.repeat(100)]), source: 'still.c3d', standing: true },
  ];
  const told: number[] = [];
  await trialOutcomes(
    { files, height: null, mass: null, speed: null, surface: null },
    ({ id, source }, onRead) => {
      for (const share of [0, 0.25, 0.5, 0.75]) onRead(share);
      return read(id === 'big' ? {} : standingFigure, source);
    },
    (fraction) => told.push(fraction),
  );
  // Reading is 0.15 of the work, nine tenths of that the large file's.
  expect(told.slice(0, 5)).toEqual(
    [0, 0.03375, 0.0675, 0.10125, 0.135].map((share) => expect.closeTo(share, 9)),
  );
  expect(told).toEqual([...told].sort((a, b) => a - b));
  expect(told.at(-1)).toBe(1);
});
