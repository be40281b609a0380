import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stickClip } from '../../../engine/test/report/stick-runner.ts';
import { nearestFrame, timeMapOf } from '../../src/player/time-map.ts';

test('slow motion: one second of running is four in the clip, whose first frame comes at 0.5 s', () => {
  const map = timeMapOf(stickClip({ slowMotion: 4, seconds: 4 }));
  expect(map.toPresentation(1)).toBeCloseTo(4.5, 6);
  expect(map.toTrue(4.5)).toBeCloseTo(1, 6);
});

test('the nearest of uneven stamps, as looking at each one finds it', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0.001, max: 0.2, noNaN: true }), { minLength: 1, maxLength: 60 }),
      fc.double({ min: -1, max: 8, noNaN: true }),
      (steps, wanted) => {
        let at = 0;
        const stamps = Float64Array.from(steps, (step) => (at += step));
        const found = Math.abs(stamps[nearestFrame(stamps, wanted)]! - wanted);
        expect(found).toBe(Math.min(...stamps.map((stamp) => Math.abs(stamp - wanted))));
      },
    ),
  );
});
