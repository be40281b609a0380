import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findRhythm } from '../../src/gait/rhythm.ts';
import { generator, normal } from '../motion/virtual-camera.ts';

describe('the rhythm of a signal', () => {
  it('is that of the wave it was made of, harmonics and noise beside it', () => {
    const wave = fc.record({
      period: fc.double({ min: 12, max: 200, noNaN: true }),
      harmonic: fc.double({ min: 0, max: 0.4, noNaN: true }),
      seed: fc.integer({ min: 1, max: 1000 }),
    });
    fc.assert(
      fc.property(wave, ({ period, harmonic, seed }) => {
        const random = generator(seed);
        const signal = Float64Array.from({ length: 2000 }, (_, i) => {
          const phase = (2 * Math.PI * i) / period;
          return 3 + Math.sin(phase) + harmonic * Math.sin(2 * phase + 1) + 0.05 * normal(random);
        });
        expect(Math.abs(findRhythm(signal)!.period / period - 1)).toBeLessThan(0.01);
      }),
      { numRuns: 50 },
    );
  });

  it('is none in noise, in a line and in nothing', () => {
    const random = generator(5);
    expect(findRhythm(Float64Array.from({ length: 3000 }, () => normal(random)))).toBeNull();
    expect(findRhythm(Float64Array.from({ length: 300 }, (_, i) => i))).toBeNull();
    expect(findRhythm(new Float64Array(300).fill(Number.NaN))).toBeNull();
    expect(findRhythm(new Float64Array())).toBeNull();
  });
});
