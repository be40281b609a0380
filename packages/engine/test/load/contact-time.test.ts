import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ContactEvidence, contactTime } from '../../src/load/contact-time.ts';

const g = 9.80665;

const nothing: ContactEvidence = { events: null, bounce: null, speed: null, stepTime: 0.36, frameRate: 60 };

/** Rise and fall at step rate, m, half of top to bottom, of a body on half-sine contacts: closed form (Morin et al. 2005). */
function bounceOfHalfSine(contact: number, step: number): number {
  const d = contact / step;
  return (g * Math.abs((2 * Math.cos(Math.PI * d)) / (1 - 4 * d * d)) * step * step) / (2 * Math.PI) ** 2;
}

const wholeBody = (amplitude: number) => ({ amplitude, kind: 'wholeBody', error: 0.03 }) as const;

describe('contact time from all that speaks for it', () => {
  it('is found from the bounce alone, within 8 % of half-sine contacts', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.28, max: 0.45, noNaN: true }),
        fc.double({ min: 0.58, max: 0.85, noNaN: true }),
        (stepTime, share) => {
          const bounce = wholeBody(bounceOfHalfSine(share * stepTime, stepTime));
          const found = contactTime({ ...nothing, stepTime, bounce })!;
          expect(found.source).toBe('bounce');
          expect(Math.abs(found.value / (share * stepTime) - 1)).toBeLessThan(0.08);
        },
      ),
    );
  });

  it('lies between events and bounce, nearer to the surer one, and surer than either', () => {
    const events = { value: 0.25, sd: 0.01, strides: 20 };
    const bounce = wholeBody(bounceOfHalfSine(0.28, 0.36));
    const [read, felt, both] = [
      contactTime({ ...nothing, events })!,
      contactTime({ ...nothing, bounce })!,
      contactTime({ ...nothing, events, bounce })!,
    ];
    expect(both.source).toBe('events-and-bounce');
    expect(both.value).toBeGreaterThan(read.value);
    expect(both.value).toBeLessThan((read.value + felt.value) / 2);
    expect(both.relativeError).toBeLessThan(Math.min(read.relativeError, felt.relativeError));
  });

  it('falls back to what is usual at the speed, 12 ms shorter than published from 20 N, and to nothing without one', () => {
    const found = contactTime({ ...nothing, speed: 2.5, stepTime: 60 / 162 })!;
    expect(found.source).toBe('speed');
    expect(found.value).toBeCloseTo((0.394 * 120) / 162 - 0.012, 3);
    expect(contactTime(nothing)).toBeNull();
  });

  it('leaves out a bounce that no running has', () => {
    for (const amplitude of [0.2, 0.002]) {
      expect(contactTime({ ...nothing, bounce: wholeBody(amplitude) })).toBeNull();
    }
  });
});
