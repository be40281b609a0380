import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { metricScale } from '../../src/load/metric-scale.ts';
import type { Recording, Scale } from '../../src/motion/index.ts';

/** Spread of adults' heights, which an unknown height leaves open. */
const assumed: Scale = { metresPerPixel: 0.002, source: 'assumed', relativeError: 0.077 };

/** Somebody whose hips move on at this speed in the picture's metres. */
function passing(pictured: number, speed: number | null, scale: Scale = assumed): Recording {
  const time = Float64Array.from({ length: 241 }, (_, i) => i / 60);
  const hip = { x: time.map((t) => pictured * t), y: time.map(() => 0.9), z: null };
  return {
    source: 'passing.mp4',
    surface: 'overground',
    speed,
    time,
    sampleRate: 60,
    scale,
    points: { left_hip: hip },
  } as unknown as Recording;
}

describe('metres of somebody who runs past the phone', () => {
  it('come from the speed told and the body, each by its variance', () => {
    // log of the factor: told over pictured, weighted 0.05⁻² against 0.077⁻².
    const weight = 0.05 ** -2 / (0.05 ** -2 + 0.077 ** -2);
    const { factor, relativeError, source } = metricScale(passing(2.8, 3), 'left', []);
    expect(Math.log(factor)).toBeCloseTo(weight * Math.log(3 / 2.8), 9);
    expect(relativeError).toBeCloseTo(Math.hypot(weight * 0.05, (1 - weight) * 0.077), 9);
    expect(source).toBe('way');
  });

  it('are surer than either alone while both agree, and never surer than that when they do not', () => {
    fc.assert(
      fc.property(fc.double({ min: 2.4, max: 3.8, noNaN: true }), (pictured) => {
        const { factor, relativeError } = metricScale(passing(pictured, 3), 'left', []);
        const apart = Math.abs(Math.log(3 / pictured));
        const alone = Math.hypot(0.05, 0.077);
        expect(relativeError < 0.05).toBe(apart < (alone * 0.05) / ((0.05 * 0.077) / alone));
        expect(Math.abs(Math.log(factor))).toBeLessThanOrEqual(apart);
      }),
    );
  });

  it('stay the body’s where no speed was told, the camera follows, or the two contradict each other', () => {
    for (const one of [passing(2.7, null), passing(0.2, 3), passing(2, 3)]) {
      expect(metricScale(one, 'left', [])).toMatchObject({ factor: 1, source: 'assumed' });
    }
    const measured: Scale = { metresPerPixel: 1, source: 'metric', relativeError: 0 };
    expect(metricScale(passing(2.7, 3, measured), 'left', []).factor).toBe(1);
  });
});
