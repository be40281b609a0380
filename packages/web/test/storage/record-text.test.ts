import fc from 'fast-check';
import { expect, test } from 'vitest';
import { recordsFrom, recordText } from '../../src/storage/record-text.ts';

test('number series keep every bit, unknowns included', () => {
  fc.assert(
    fc.property(fc.float64Array(), fc.uint8Array(), (series, bytes) => {
      const tables = { rows: [{ series, bytes, name: 'a', missing: null }] };
      expect(recordsFrom(recordText(tables, new Map()), new Map())).toEqual(tables);
    }),
  );
});

test('a part of a series is that part alone', () => {
  const series = new Float64Array([1, 2, 3, 4]).subarray(1, 3);
  const back = recordsFrom(recordText({ rows: [{ series }] }, new Map()), new Map());
  expect(back).toEqual({ rows: [{ series: new Float64Array([2, 3]) }] });
});

test('files lie beside and come back to their place', async () => {
  const beside = new Map<string, Blob>();
  const file = new Blob(['pictures']);
  const text = recordText({ rows: [{ id: 'a', file }] }, beside);
  expect(text).not.toContain('pictures');
  expect(recordsFrom(text, beside)).toEqual({ rows: [{ id: 'a', file }] });
});
