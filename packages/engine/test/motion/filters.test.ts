import { describe, expect, it } from 'vitest';
import {
  derivative,
  fallingCrossing,
  fillGaps,
  indexOfMax,
  lowpass,
  lowpassGain,
  parabolicPeak,
  resample,
} from '../../src/motion/index.ts';

const sine = (hertz: number, rate: number, count: number, amplitude = 1) =>
  Float64Array.from({ length: count }, (_, i) => amplitude * Math.sin((2 * Math.PI * hertz * i) / rate));

describe('lowpass', () => {
  // scipy 1.17: b, a = butter(2, cutoff / 0.802 / (rate / 2)); filtfilt(b, a, x, padtype='odd', padlen=rate)
  it('equals scipy at 60 Hz', () => {
    const x = Float64Array.from({ length: 90 }, (_, i) => {
      const t = i / 60;
      const wave = 0.05 * Math.sin(2 * Math.PI * 1.4 * t) + 0.02 * Math.cos(2 * Math.PI * 9 * t);
      return round4(0.3 * t + wave + (0.01 * (((i * 7919) % 13) - 6)) / 6);
    });
    const y = lowpass(x, 6, 60);
    const expected = [
      0.01, 0.013188449, 0.018737655, 0.094248382, 0.09865725, 0.242486003, 0.334403772, 0.36670072,
      0.457439216, 0.4614,
    ];
    [0, 1, 2, 10, 30, 45, 60, 80, 88, 89].forEach((i, k) => {
      expect(y[i]).toBeCloseTo(expected[k]!, 7);
    });
  });

  it('equals scipy at 150 Hz', () => {
    const x = Float64Array.from({ length: 400 }, (_, i) =>
      round4(Math.sin((2 * Math.PI * 1.4 * i) / 150) + (0.1 * (((i * 104729) % 17) - 8)) / 8),
    );
    const y = lowpass(x, 12, 150);
    const expected = [-0.1, -0.012496679, 0.207885692, -0.710713807, -1.0367];
    [0, 1, 50, 200, 399].forEach((i, k) => {
      expect(y[i]).toBeCloseTo(expected[k]!, 7);
    });
  });

  it.each([5, 8, 12])('halves the power of a wave at its cut-off of %d Hz, without delay', (cutoff) => {
    const rate = 240;
    const y = lowpass(sine(cutoff, rate, 1200), cutoff, rate);
    const peak = parabolicPeak(y, indexOfMax(y, 500, 500 + rate / cutoff));
    expect(peak.value).toBeCloseTo(Math.SQRT1_2, 2);
    const quarterPeriods = (peak.index * cutoff) / rate - 0.25;
    expect(quarterPeriods - Math.round(quarterPeriods)).toBeCloseTo(0, 3);
  });

  it.each([25, 30, 60, 240])('lets through what its gain says, in %d samples a second', (rate) => {
    for (const frequency of [1.4, 2.8, 5.6]) {
      // 40 s of it: whole periods.
      const y = lowpass(sine(frequency, rate, 42 * rate), 6, rate).subarray(rate, -rate);
      const amplitude = Math.sqrt((2 * y.reduce((sum, value) => sum + value * value, 0)) / y.length);
      expect(lowpassGain(frequency, 6, rate)).toBeCloseTo(amplitude, 4);
    }
  });

  it('keeps straight motion and gaps as they are, and drops fragments', () => {
    const x = Float64Array.from({ length: 200 }, (_, i) => 3 - 0.01 * i);
    const holes = x.slice();
    for (const i of [50, 51, 120, 123]) holes[i] = Number.NaN;
    const y = lowpass(holes, 6, 60);
    for (let i = 0; i < 200; i++) {
      const isHole = [50, 51, 120, 121, 122, 123].includes(i);
      if (isHole) expect(y[i]).toBeNaN();
      else expect(y[i]).toBeCloseTo(x[i]!, 10);
    }
  });

  it('lowers a cut-off that the sampling rate cannot carry', () => {
    const x = sine(3, 30, 90);
    expect([...lowpass(x, 12, 30)]).toEqual([...lowpass(x, 5, 30)]);
  });
});

describe('derivative', () => {
  it('is the slope of a parabola inside and of its chord at the ends', () => {
    const x = Float64Array.from({ length: 20 }, (_, i) => (i / 10) ** 2);
    const v = derivative(x, 10);
    for (let i = 1; i < 19; i++) expect(v[i]).toBeCloseTo((2 * i) / 10, 9);
    expect(v[0]).toBeCloseTo(0.1, 9);
    expect(v[19]).toBeCloseTo(3.7, 9);
  });

  it('does not reach across a gap', () => {
    const v = derivative(Float64Array.of(0, 1, 2, Number.NaN, 8, 10), 1);
    expect([...v]).toEqual([1, 1, 1, Number.NaN, 2, 2]);
  });
});

describe('sub-frame positions', () => {
  it('finds the top of a parabola between samples', () => {
    const x = Float64Array.from({ length: 9 }, (_, i) => 5 - (i - 4.3) ** 2);
    expect(parabolicPeak(x, 4).index).toBeCloseTo(4.3, 9);
    expect(parabolicPeak(x, 4).value).toBeCloseTo(5, 9);
  });

  it('finds where a line falls through a level, and nothing in a gap', () => {
    expect(fallingCrossing(Float64Array.of(4, 3, 1, 0), 2, 0, 3)).toBeCloseTo(1.5, 9);
    expect(fallingCrossing(Float64Array.of(4, Number.NaN, 1, 0), 2, 0, 3)).toBeNull();
    expect(fallingCrossing(Float64Array.of(0, 1, 1, 1), 2, 0, 3)).toBeNull();
  });
});

describe('gaps and uneven times', () => {
  it('fills gaps up to 100 ms with a curve and leaves longer ones open', () => {
    const x = sine(2, 60, 120);
    const holes = x.slice();
    for (let i = 30; i < 35; i++) holes[i] = Number.NaN;
    for (let i = 70; i < 76; i++) holes[i] = Number.NaN;
    const filled = fillGaps(holes, 60, 0.1);
    for (let i = 30; i < 35; i++) expect(filled[i]).toBeCloseTo(x[i]!, 1);
    for (let i = 70; i < 76; i++) expect(filled[i]).toBeNaN();
    expect(filled[100]).toBe(x[100]);
  });

  it('brings uneven samples of a wave to even times', () => {
    const time = Float64Array.from({ length: 240 }, (_, i) => (i + 0.35 * Math.sin(i * 1.7)) / 60);
    const grid = Float64Array.from({ length: 200 }, (_, i) => 0.2 + i / 60);
    const wave = (t: number) => Math.sin(2 * Math.PI * 2 * t);
    const even = resample(time, time.map(wave), grid, 0.1);
    even.forEach((value, i) => {
      expect(value).toBeCloseTo(wave(grid[i]!), 3);
    });
  });

  it('says nothing before the first and after the last sample', () => {
    const grid = Float64Array.of(0, 1, 2, 3, 4);
    const even = resample(Float64Array.of(1, 2, 3), Float64Array.of(5, 6, 7), grid, 1);
    expect([...even]).toEqual([Number.NaN, 5, 6, 7, Number.NaN]);
  });
});

function round4(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
