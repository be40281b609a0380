import { expect, test } from 'vitest';
import { stickClip } from '../../../engine/test/report/stick-runner.ts';
import { angleAt } from '../../src/player/angles.ts';
import { momentTimes, nextAfter } from '../../src/player/moments.ts';

const clip = stickClip();

test('landings of a runner with strides of 0.72 s, the first at half a stride', () => {
  const [first, second] = momentTimes(clip, 'initialContact');
  expect(first).toBeCloseTo(0.36, 6);
  expect(second).toBeCloseTo(1.08, 6);
});

test('midstance lies half way between landing and toe-off', () => {
  const [landing] = momentTimes(clip, 'initialContact');
  const [middle] = momentTimes(clip, 'midstance');
  const [off] = momentTimes(clip, 'toeOff');
  expect(middle).toBeCloseTo(((landing ?? 0) + (off ?? 0)) / 2, 9);
});

test('the next moment comes after now, and after the last the first again', () => {
  expect(nextAfter([1, 2, 3], 2)).toBe(3);
  expect(nextAfter([1, 2, 3], 3)).toBe(1);
  expect(nextAfter([], 3)).toBeNull();
});

test('the trunk’s angle is the lean the runner was made with', () => {
  const lean = angleAt(clip, 'trunkLean', 5);
  expect(Math.abs((lean ?? 0) - 8)).toBeLessThan(0.5);
});

test('no angle is made up outside the clip', () => {
  expect(angleAt(clip, 'kneeFlexion', 99)).toBeNull();
});
