import { expect, it } from 'vitest';
import { valueAt } from '../../src/body/index.ts';
import { type Recording, toRecording } from '../../src/motion/index.ts';
import { planarGait } from '../motion/planar-gait.ts';
import { film } from '../motion/virtual-camera.ts';

const cleaned = toRecording(film(planarGait({ kind: 'run' }), { side: 'left', frameRate: 60 }));
if (cleaned.kind === 'refused') throw new Error('refused');
const recording: Recording = cleaned.recording;

const parabola = recording.time.map((t) => 2 - 3 * t + 0.5 * t * t);

it('lies on a parabola between its samples', () => {
  for (const t of [0.5, 1.013, 2.777]) {
    expect(valueAt(parabola, recording, t)).toBeCloseTo(2 - 3 * t + 0.5 * t * t, 9);
  }
});

it('is the sample itself on it, whatever is unknown beside it, and unknown in a gap', () => {
  const signal = parabola.slice();
  signal[101] = Number.NaN;
  for (const i of [0, 99, 100, 102, 103, signal.length - 1]) {
    expect(valueAt(signal, recording, recording.time[i]!)).toBeCloseTo(parabola[i]!, 9);
  }
  for (const i of [100.5, 101, 101.5]) {
    expect(valueAt(signal, recording, i / recording.sampleRate)).toBeNaN();
  }
  expect(valueAt(signal, recording, -0.1)).toBeNaN();
});
