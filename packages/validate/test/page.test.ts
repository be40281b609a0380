import { describe, expect, it } from 'vitest';
import { failuresOf, limited, markdown, plain, type Table, terminal } from '../src/page.ts';
import { atLeast, curveError, errorStatistics, rms } from '../src/statistics.ts';

const table: Table = {
  title: 'Events',
  about: 'Found minus true.',
  head: ['trial', 'mean, ms', 'SD'],
  rows: [
    [plain('slow run'), limited(0.004, 0.008, 1, 1000), limited(0.0021, 0.008, 1, 1000)],
    [plain('fast run'), limited(-0.0123, 0.008, 1, 1000), limited(null, 0.008, 1, 1000)],
  ],
};

describe('the page', () => {
  it('fails what is worse than its stated error, and that alone', () => {
    expect(failuresOf([table])).toEqual(['Events: fast run, mean, ms −12.3']);
  });

  it('marks it in the file and prints it in red', () => {
    expect(markdown('# Validation', [table], 'End.')).toContain('| fast run | **✗ −12.3** | – |');
    expect(terminal([table], true)).toContain('\u001B[31m−12.3\u001B[0m');
    expect(terminal([table], false)).toContain('✗ −12.3');
  });
});

describe('one case outside a 95 % band', () => {
  it('is marked and fails nothing', () => {
    const outside: Table = {
      ...table,
      rows: [[plain('a run'), { text: '−18.6', bad: false, outside: true }]],
    };
    expect(failuresOf([outside])).toEqual([]);
    expect(markdown('# Validation', [outside], 'End.')).toContain('**✗ −18.6**');
  });
});

describe('statistics of errors', () => {
  it('tell bias, scatter and what 95 % stay below', () => {
    const errors = Array.from({ length: 100 }, (_, i) => (i + 1) / 100);
    const found = errorStatistics(errors)!;
    expect(found.mean).toBeCloseTo(0.505, 9);
    expect(found.sd).toBeCloseTo(Math.sqrt((100 * 101) / 12) / 100, 9);
    expect(found.within95).toBe(0.95);
    expect(errorStatistics([])).toBeNull();
  });

  it('tell how likely so many misses of a 95 % band are', () => {
    // One in 60 is to be expected; three in ten are not (binomial tables).
    expect(atLeast(1, 60, 0.05)).toBeCloseTo(1 - 0.95 ** 60, 12);
    expect(atLeast(2, 10, 0.05)).toBeCloseTo(0.0861, 4);
    expect(atLeast(3, 10, 0.05)).toBeCloseTo(0.0115, 4);
    expect(atLeast(0, 10, 0.05)).toBe(1);
  });

  it('split a curve’s error into offset and the rest', () => {
    const found = curveError([3, 5, Number.NaN], [1, 1, 1])!;
    expect(found).toEqual({ offset: 3, rms: 1 });
    expect(rms(found)).toBeCloseTo(Math.sqrt(10), 12);
  });
});
