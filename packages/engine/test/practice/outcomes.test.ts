import { describe, expect, test } from 'vitest';
import {
  addDays,
  changeOf,
  daysBetween,
  emptyLog,
  hasImproved,
  type RunEntry,
  retestsDue,
  weeklyMeans,
  weeksOf,
} from '../../src/practice/index.ts';
import { type OutcomeId, outcomeRules } from '../../src/reference/index.ts';
import { generator, normal } from '../motion/virtual-camera.ts';

// Limits from the published table, written down here by hand.
test.each([
  ['tightness', 7, 5, 'better'],
  ['tightness', 7, 5.5, 'no-change'],
  ['tightness', 4, 2.8, 'better'],
  ['tightness', 4, 3, 'no-change'],
  ['tightness', 0, 1, 'no-change'],
  ['tightness', 3, 5, 'worse'],
  ['minutesBefore', 15, 18, 'better'],
  ['minutesBefore', 40, 44, 'no-change'],
  ['minutesBefore', 40, 45, 'better'],
  ['visaA', 60, 74, 'better'],
  ['visaA', 60, 73, 'no-change'],
  ['calfRaises', 18, 23, 'no-change'],
  ['calfRaises', 18, 24, 'better'],
  ['kneeToWall', 8, 9.8, 'no-change'],
  ['kneeToWall', 10, 8.1, 'worse'],
  ['pelvicDrop', 8, 5.2, 'better'],
] as const)('%s from %d to %d: %s', (id, before, after, expected) => {
  expect(changeOf(id, before, after)).toBe(expected);
});

test('every outcome has a source and a limit', () => {
  for (const { change, source } of outcomeRules) {
    expect(change).toBeGreaterThan(0);
    expect(source).not.toBe('');
  }
  expect(() => changeOf('mood' as OutcomeId, 1, 2)).toThrow(RangeError);
});

describe('improved', () => {
  test.each([
    ['two better weeks and a stronger calf', [7, 6, 4.5, 4], ['no-change', 'better'], true],
    ['two better weeks alone', [7, 6, 4.5, 4], ['no-change'], false],
    ['one better week', [7, 6, 6, 4], ['better'], false],
    ['a week without a score in between', [7, 6, null, 4], ['better'], false],
    ['nothing to start from', [null, 4, 4], ['better'], false],
  ] as const)('%s', (_, weeks, measured, expected) => expect(hasImproved(weeks, measured)).toBe(expected));
});

describe('weeks', () => {
  const run = (day: string, after: number | null): RunEntry => ({
    day,
    tightness: { during: null, after, nextMorning: null },
    minutesBefore: null,
    minutes: null,
  });

  test('have mean, spread and range; a week of one score has no range', () => {
    const runs = [run('2026-05-01', 4), run('2026-05-03', 6), run('2026-05-09', 5), run('2026-05-10', null)];
    const [first, second] = weeksOf({ ...emptyLog, runs }, 'after', '2026-05-01');
    expect(first).toMatchObject({ week: 0, count: 2, mean: 5 });
    expect(first!.sd).toBeCloseTo(Math.SQRT2, 9);
    // Student's t with one degree of freedom: 12.706 standard errors, here 1 each.
    expect(first!.range![1] - first!.range![0]).toBeCloseTo(2 * 12.706, 3);
    expect(second).toEqual({ week: 1, count: 1, mean: 5, sd: null, range: null });
  });

  test.each([2, 3, 5, 12])('of %i scores have a range that holds the truth 95 times in 100', (count) => {
    const random = generator(7);
    const weeks = 4000;
    const values = Array.from({ length: weeks * count }, (_, i) => ({
      day: addDays('2026-05-01', 7 * Math.floor(i / count)),
      value: 5 + 2 * normal(random),
    }));
    const held = weeklyMeans(values, '2026-05-01').filter(({ range }) => range![0] <= 5 && 5 <= range![1]);
    // Four standard errors of a share of 4000.
    expect(Math.abs(held.length / weeks - 0.95)).toBeLessThan(4 * Math.sqrt((0.95 * 0.05) / weeks));
  });

  test('count days over a change of clocks and of year', () => {
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysBetween('2026-12-31', '2027-01-01')).toBe(1);
    expect(addDays('2028-02-28', 2)).toBe('2028-03-01');
  });
});

test('retests come every two weeks, from the last time each was done', () => {
  const due = retestsDue('2026-05-01', '2026-05-16', { 'Knee to wall': '2026-05-14' });
  expect(due.map(({ what, inDays }) => [what, inDays])).toEqual([
    ['Clips from both sides', -1],
    ['Single-leg heel raises', -1],
    ['Knee to wall', 12],
  ]);
});
