import { expect, test } from 'vitest';
import { planarFormat, toEightBits } from '../src/planar.ts';

test('formats are told apart by WebCodecs’ names', () => {
  expect(planarFormat('I420P10')).toEqual({ bits: 10, sharedX: 2, sharedY: 2 });
  expect(planarFormat('I422P12')).toEqual({ bits: 12, sharedX: 2, sharedY: 1 });
  expect(planarFormat('I444AP10')).toEqual({ bits: 10, sharedX: 1, sharedY: 1 });
  expect(planarFormat('NV12')).toBeNull();
  expect(planarFormat('RGBA')).toBeNull();
  expect(planarFormat(null)).toBeNull();
});

test('ten bits become eight, rows end where they end, every other sample is left out', () => {
  const stored = new Uint16Array([0, 1023, 512, 4, 99, 7, 7, 7, 7, 7, 256, 7, 768, 7, 99]);
  const out = new Uint8Array(4);
  toEightBits(new Uint8Array(stored.buffer), { offset: 0, stride: 10 }, 10, { x: 2, y: 2 }, 2, 2, out);
  expect([...out]).toEqual([0, 128, 64, 192]);
});

test('eight bits are taken as they are', () => {
  const out = new Uint8Array(2);
  toEightBits(new Uint8Array([9, 1, 2, 3]), { offset: 1, stride: 3 }, 8, { x: 2, y: 1 }, 2, 1, out);
  expect([...out]).toEqual([1, 3]);
});
