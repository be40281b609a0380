import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  beatsBetween,
  cadenceOfShaking,
  cadenceOfTaps,
  raisedCadence,
  type Shake,
} from '../../src/practice/index.ts';
import { noise } from './sounds.ts';

describe('the metronome', () => {
  test('raises the usual step rate by 5 %, never by more than 10 %', () => {
    expect(raisedCadence(160)).toBeCloseTo(168, 9);
    expect(raisedCadence(160, 0.25)).toBeCloseTo(176, 9);
  });

  test('beats evenly, and the same however the time is cut', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 60, max: 240 }),
        fc.array(fc.double({ min: 0, max: 10, noNaN: true }), { maxLength: 8 }),
        (cadence, cuts) => {
          const whole = beatsBetween(cadence, 0.3, 0, 10);
          expect(whole).toHaveLength(Math.ceil((9.7 * cadence) / 60 - 1e-9));
          const edges = [0, ...[...cuts].sort((a, b) => a - b), 10];
          const parts = edges.slice(1).flatMap((until, i) => beatsBetween(cadence, 0.3, edges[i]!, until));
          expect(parts).toEqual(whole);
        },
      ),
    );
  });
});

describe('step rate from taps', () => {
  const taps = (cadence: number, count: number, wobble: number, random = noise(3)): readonly number[] =>
    Array.from({ length: count }, (_, i) => (60 / cadence) * i + wobble * random.normal());

  test('of a person who taps with 25 ms of wobble, within its own error', () => {
    for (const cadence of [150, 165, 184]) {
      const found = cadenceOfTaps(taps(cadence, 30, 0.025))!;
      expect(Math.abs(found.cadence - cadence)).toBeLessThan(3 * found.error);
      expect(found.error).toBeLessThan(0.5);
    }
  });

  test('bears a tap left out and one doubled', () => {
    const steady = [...taps(170, 30, 0)];
    steady.splice(12, 1);
    steady.splice(20, 0, steady[19]! + 0.05);
    expect(cadenceOfTaps(steady)!.cadence).toBeCloseTo(170, 0);
  });

  test.each([
    ['too few', taps(170, 5, 0)],
    ['walking', taps(100, 30, 0)],
    ['none', []],
  ])('is not given for %s', (_, list) => expect(cadenceOfTaps(list)).toBeNull());
});

describe('step rate from a shaken phone', () => {
  /** A phone at the hip: half-sine pushes in each contact, free fall between, arm swing each stride, uneven samples. */
  function running(cadence: number, seconds: number, seed: number): readonly Shake[] {
    const random = noise(seed);
    const shakes: Shake[] = [];
    const tilt = random.uniform() * Math.PI;
    for (let time = 100; time < 100 + seconds; time += 0.016 * (0.7 + 0.6 * random.uniform())) {
      const step = ((time * cadence) / 60) % 1;
      const push = step < 0.65 ? Math.sin((Math.PI * step) / 0.65) * 24 : 0;
      const swing = 2.5 * Math.sin((Math.PI * time * cadence) / 60);
      const up = push + 1.5 * random.normal();
      shakes.push({
        time,
        x: up * Math.sin(tilt) + swing,
        y: up * Math.cos(tilt),
        z: random.normal() + 0.5 * swing,
      });
    }
    return shakes;
  }

  test.each([145, 158, 170, 186, 204])('of %d a minute within 1', (cadence) => {
    for (const seed of [1, 2, 3]) {
      expect(Math.abs(cadenceOfShaking(running(cadence, 12, seed))! - cadence)).toBeLessThan(1);
    }
  });

  test('is not given at rest, for walking, for a moment, or for what is no number', () => {
    const random = noise(5);
    const rest = Array.from({ length: 600 }, (_, i) => ({
      time: i / 50,
      x: 0.05 * random.normal(),
      y: 9.81 + 0.05 * random.normal(),
      z: 0,
    }));
    expect(cadenceOfShaking(rest)).toBeNull();
    expect(cadenceOfShaking(running(170, 3, 1))).toBeNull();
    expect(cadenceOfShaking([])).toBeNull();
    expect(cadenceOfShaking(rest.map((one) => ({ ...one, x: Number.NaN })))).toBeNull();
  });
});
