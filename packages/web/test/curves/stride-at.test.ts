import { expect, test } from 'vitest';
import { strideAt } from '../../src/curves/stride-at.ts';

const stride = (start: number, end: number) => ({ side: 'left', start, toeOff: start + 0.2, end }) as const;
const strides = [stride(1, 1.7), stride(1.7, 2.4), stride(3.1, 3.8)];

test('the stride that holds the time', () => {
  expect(strideAt(strides, 1.8)?.start).toBe(1.7);
});

test('at the border the new stride begins', () => {
  expect(strideAt(strides, 1.7)?.start).toBe(1.7);
});

test('in a gap the one before, ahead of all the first', () => {
  expect(strideAt(strides, 2.8)?.start).toBe(1.7);
  expect(strideAt(strides, 0.2)?.start).toBe(1);
  expect(strideAt([], 1)).toBeNull();
});
