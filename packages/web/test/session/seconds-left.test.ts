import { expect, test } from 'vitest';
import { secondsLeft } from '../../src/session/seconds-left.ts';

test('a quarter done in ten seconds leaves thirty', () => {
  expect(secondsLeft(0.25, 10)).toBeCloseTo(30, 9);
});

test('too early to tell says nothing', () => {
  expect(secondsLeft(0.01, 10)).toBeNull();
  expect(secondsLeft(Number.NaN, 10)).toBeNull();
});

test('done means nothing left', () => {
  expect(secondsLeft(1, 10)).toBe(0);
});
