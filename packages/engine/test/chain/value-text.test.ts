import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { counted, limitsText, shown, signed } from '../../src/chain/index.ts';

describe('numbers for people', () => {
  test('never show minus zero, and keep a true minus', () => {
    expect(shown(-0.3, 0)).toBe('0');
    expect(shown(-0.04, 1)).toBe('0.0');
    expect(shown(-12.6, 0)).toBe('−13');
    expect(shown(Number.NaN, 1)).toBe('–');
  });

  test('a difference has a sign unless it rounds to nothing', () => {
    const decimals = fc.integer({ min: 0, max: 2 });
    fc.assert(
      fc.property(fc.double({ min: -50, max: 50, noNaN: true }), decimals, (value, places) => {
        const text = signed(value, places);
        const rounded = Number(text.replace('−', '-'));
        expect(Math.abs(rounded - value)).toBeLessThanOrEqual(0.5 * 10 ** -places + 1e-9);
        expect(/^[+−]/u.test(text)).toBe(rounded !== 0);
      }),
    );
  });

  test('one of a thing is one', () => {
    expect([0, 1, 2].map((count) => counted(count, 'try', 'tries'))).toEqual(['0 tries', '1 try', '2 tries']);
    expect(counted(1, 'stride')).toBe('1 stride');
  });

  test.each([
    ['high', '25° or more'],
    ['low', '40° or less'],
    [undefined, '25 to 40°'],
  ] as const)('limits that mean something (%s): %s', (open, text) => {
    expect(limitsText({ low: 25, high: 40 }, open, 0, '°')).toBe(text);
  });
});
