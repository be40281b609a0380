import { expect, test } from 'vitest';
import { secondsLeft } from '../../src/session/seconds-left.ts';

test('a quarter done in ten seconds leaves thirty', () => {
  expect(secondsLeft(0.25, 0, 10)).toBeCloseTo(30, 9);
});

test('what was done before the clock started does not count', () => {
  expect(secondsLeft(0.75, 0.5, 10)).toBeCloseTo(10, 9);
});

test('too early to tell says nothing', () => {
  expect(secondsLeft(0.01, 0, 10)).toBeNull();
  expect(secondsLeft(0.51, 0.5, 10)).toBeNull();
  expect(secondsLeft(Number.NaN, 0, 10)).toBeNull();
});

test('done means nothing left', () => {
  expect(secondsLeft(1, 0, 10)).toBe(0);
});
