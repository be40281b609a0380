import { expect, it } from 'vitest';
import { analyseGait } from '../../src/gait/index.ts';
import { toRecording } from '../../src/motion/index.ts';
import { planarGait } from './planar-gait.ts';
import { film } from './virtual-camera.ts';

it('a clip of which three of every five pictures were dropped keeps its camera’s rate and its cadence', () => {
  const frameTimes = Float64Array.from({ length: 1200 }, (_, i) => i / 120).filter((_, i) => i % 5 < 2);
  // As many short intervals as long ones.
  expect(frameTimes.length % 2).toBe(0);
  const clip = film(planarGait({ kind: 'run' }), {
    side: 'left',
    frameRate: 120,
    frameTimes: frameTimes.subarray(1),
  });
  const cleaned = toRecording(clip);
  if (cleaned.kind === 'refused') throw new Error('refused');
  expect(cleaned.recording.sampleRate).toBeCloseTo(120, 6);
  expect(Math.abs(analyseGait(cleaned.recording).cadence!.value - 168)).toBeLessThan(0.3);
});
