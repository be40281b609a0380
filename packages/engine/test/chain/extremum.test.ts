import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { at, maximum, minimum, peak, trough } from '../../src/chain/extremum.ts';

const parabola = (top: number) => Float64Array.from({ length: 21 }, (_, i) => 5 - (i - top) ** 2);

describe('extrema between samples', () => {
  test('a parabola’s top is found exactly, wherever it lies', () => {
    fc.assert(
      fc.property(fc.double({ min: 3, max: 17, noNaN: true }), (top) => {
        const found = peak(parabola(top), 0, 20);
        expect(found.at).toBeCloseTo(top, 6);
        expect(found.value).toBeCloseTo(5, 6);
      }),
    );
  });

  test('a signal that still rises at the window’s end has no peak there, but has a largest value', () => {
    const rising = Float64Array.from({ length: 21 }, (_, i) => i);
    expect(peak(rising, 5, 15).at).toBeNaN();
    expect(trough(rising, 5, 15).value).toBeNaN();
    expect(maximum(rising, 5, 15)).toEqual({ at: 15, value: 15 });
    expect(minimum(rising, 5, 15)).toEqual({ at: 5, value: 5 });
  });

  test('a gap inside the window leaves nothing known', () => {
    const gappy = parabola(10);
    gappy[7] = Number.NaN;
    expect(maximum(gappy, 5, 15).value).toBeNaN();
    expect(maximum(gappy, 8, 15).value).toBeCloseTo(5, 6);
  });

  test('values between samples lie on the line', () => {
    const line = Float64Array.from([0, 2, 4]);
    expect(at(line, 1)).toBe(2);
    expect(at(line, 1.25)).toBe(2.5);
    expect(at(line, 2.5)).toBeNaN();
  });
});
