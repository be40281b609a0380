import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countHeelRaises, type HeelSignal } from '../../src/chain/index.ts';

interface Planned {
  /** s of the top */
  readonly at: number;
  /** m */
  readonly height: number;
}

/** A heel that goes up and down as planned, each raise a raised cosine 1.6 s wide, in metres. */
function signalOf(plan: readonly Planned[], rate = 30, noise = 0): HeelSignal {
  const end = (plan.at(-1)?.at ?? 0) + 3;
  const time = Float64Array.from({ length: Math.round(end * rate) + 1 }, (_, i) => i / rate);
  let state = 99;
  const uniform = () => {
    state = (1664525 * state + 1013904223) % 2 ** 32;
    return (state + 1) / (2 ** 32 + 1);
  };
  const heel = time.map((t) => {
    const raises = plan.map(({ at, height }) =>
      Math.abs(t - at) >= 0.8 ? 0 : (height / 2) * (1 + Math.cos((Math.PI * (t - at)) / 0.8)),
    );
    const shake = noise * Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
    return 0.03 + Math.max(0, ...raises) + shake;
  });
  return { time, heel, footLength: 0.25 };
}

function steady(count: number, height = 0.1): readonly Planned[] {
  return Array.from({ length: count }, (_, i) => ({ at: 2 + 2 * i, height }));
}

describe('heel raises', () => {
  test.each(Array.from({ length: 41 }, (_, count) => count))('%i steady raises are %i', (count) => {
    for (const rate of [24, 30, 60]) {
      const set = countHeelRaises(signalOf(steady(count), rate, 0.004));
      expect(set.repetitions, `${rate} Hz`).toBe(count);
      expect(set.end).toBe('stopped');
    }
  });

  test('the height is that of the best raises', () => {
    const plan = steady(12).map((one, i) => ({ ...one, height: 0.1 - 0.003 * i }));
    const { fullHeight, repetitions } = countHeelRaises(signalOf(plan, 60));
    expect(fullHeight).toBeCloseTo(0.097, 2);
    expect(repetitions).toBe(12);
  });

  test('half the height ends the set, whatever comes after', () => {
    const plan = steady(15).map((one, i) => (i === 9 ? { ...one, height: 0.035 } : one));
    const set = countHeelRaises(signalOf(plan));
    expect(set).toMatchObject({ repetitions: 9, end: 'height' });
    expect(set.raises).toHaveLength(15);
    expect(set.raises[9]!.full).toBe(false);
  });

  test('the beat may be lost twice, not three times', () => {
    const late = (times: number) => {
      let shift = 0;
      return steady(20).map((one, i) => {
        if (i >= 10 && i < 10 + times) shift += 1.4;
        return { ...one, at: one.at + shift };
      });
    };
    expect(countHeelRaises(signalOf(late(2)))).toMatchObject({ repetitions: 20, end: 'stopped' });
    expect(countHeelRaises(signalOf(late(3)))).toMatchObject({ repetitions: 12, end: 'rhythm' });
    expect(countHeelRaises(signalOf(late(3)), false)).toMatchObject({ repetitions: 20, end: 'stopped' });
  });

  test('an irregular rhythm without a metronome is counted right', () => {
    const gaps = fc.array(fc.double({ min: 1.7, max: 4, noNaN: true }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(gaps, (list) => {
        let at = 1;
        const plan = list.map((gap) => {
          at += gap;
          return { at, height: 0.09 };
        });
        expect(countHeelRaises(signalOf(plan, 30, 0.003), false).repetitions).toBe(list.length);
      }),
      { numRuns: 40 },
    );
  });

  test('standing still, or swaying by a centimetre, is none', () => {
    expect(countHeelRaises(signalOf([])).repetitions).toBe(0);
    expect(countHeelRaises(signalOf(steady(10, 0.012), 30, 0.002)).repetitions).toBe(0);
  });

  test('any unit gives the same count', () => {
    const metres = signalOf(steady(17));
    const pixels = { ...metres, heel: metres.heel.map((y) => 800 * y), footLength: 200 };
    expect(countHeelRaises(pixels).repetitions).toBe(17);
  });
});
