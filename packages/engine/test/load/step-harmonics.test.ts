import { expect, it } from 'vitest';
import type { Stride } from '../../src/gait/index.ts';
import { accelerationHarmonic } from '../../src/load/step-harmonics.ts';
import { lowpass, type Recording, toRecording } from '../../src/motion/index.ts';
import { filterCutoffs, gravity } from '../../src/reference/index.ts';
import { planarGait } from '../motion/planar-gait.ts';
import { film } from '../motion/virtual-camera.ts';

const strideTime = 0.7;

it.each([30, 60, 240])(
  'a body that rises and falls in harmonics of its steps has their acceleration, in %d pictures a second',
  (frameRate) => {
    const recording = recordingAt(frameRate);
    const strides = Array.from({ length: 12 }, (_, k): Stride => {
      const start = 1 + k * strideTime;
      return { side: 'left', start, toeOff: start + 0.25, end: start + strideTime };
    });
    for (const order of [1, 2]) {
      const omega = (4 * Math.PI * order) / strideTime;
      const amplitude = 0.04 / order ** 2;
      const height = recording.time.map((t) => amplitude * Math.cos(omega * (t - 1) - 0.4));
      const seen = lowpass(height, filterCutoffs.centreOfMass, recording.sampleRate);
      const [cosine, sine] = accelerationHarmonic(seen, 1, order, recording, strides)!;
      const expected = (-amplitude * omega ** 2) / gravity;
      // What is left: between five samples a period, as the second harmonic has at 30 Hz, a cubic falls short.
      expect(Math.abs(cosine / (expected * Math.cos(0.4)) - 1)).toBeLessThan(0.03);
      expect(Math.abs(sine / (expected * Math.sin(0.4)) - 1)).toBeLessThan(0.03);
    }
  },
);

function recordingAt(frameRate: number): Recording {
  const cleaned = toRecording(film(planarGait({ kind: 'run' }), { side: 'left', frameRate }));
  if (cleaned.kind === 'refused') throw new Error('refused');
  return cleaned.recording;
}
