import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  analyseExperiment,
  dayOfExperiment,
  drawSchedule,
  emptyLog,
  endOfExperiment,
  experimentResult,
  experimentText,
  lotsOf,
  phaseAt,
  type RunEntry,
  registerExperiment,
  type Score,
  scheduleDays,
  stopOf,
} from '../../src/practice/index.ts';

const written = '2026-05-01T08:00:00Z';
const registration = registerExperiment({
  block: 'stack',
  outcome: 'after',
  start: '2026-05-01',
  seed: 7,
  written,
});

describe('the schedule', () => {
  test('is baseline and ten alternating phases of three to six days, whatever the seed', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const [baseline, ...phases] = drawSchedule(lotsOf(seed));
        expect(baseline).toEqual({ condition: 'A', from: 0, days: 14 });
        expect(phases).toHaveLength(10);
        let from = 14;
        for (const [i, phase] of phases.entries()) {
          expect(phase.from).toBe(from);
          expect(phase.days).toBeGreaterThanOrEqual(3);
          expect(phase.days).toBeLessThanOrEqual(6);
          if (i > 0) expect(phase.condition).not.toBe(phases[i - 1]!.condition);
          from += phase.days;
        }
        expect(from).toBe(56);
      }),
    );
  });

  test('begins with either condition about as often, for neighbouring seeds, too', () => {
    const first = Array.from({ length: 1000 }, (_, seed) => drawSchedule(lotsOf(seed))[1]!.condition);
    const share = first.filter((one) => one === 'B').length / 1000;
    // Three standard errors of a fair coin.
    expect(Math.abs(share - 0.5)).toBeLessThan(3 * Math.sqrt(0.25 / 1000));
  });

  test('is the same when the seed is', () => {
    expect(drawSchedule(lotsOf(42))).toEqual(drawSchedule(lotsOf(42)));
    expect(drawSchedule(lotsOf(42))).not.toEqual(drawSchedule(lotsOf(43)));
  });
});

describe('the estimate', () => {
  const schedule = drawSchedule(lotsOf(1));
  const scoresWith = (score: (day: number, block: boolean) => number): readonly Score[] =>
    Array.from({ length: scheduleDays(schedule) }, (_, day) => ({
      day,
      score: score(day, phaseAt(schedule, day)!.condition === 'B'),
      load: null,
    }));

  test('without noise is the effect itself, a trend beside it taken out', () => {
    const result = analyseExperiment(
      scoresWith((day, block) => 8 - 0.05 * day - (block ? 1.5 : 0)),
      schedule,
      3,
    );
    expect(result).toMatchObject({ kind: 'result', verdict: 'helps' });
    if (result.kind !== 'result') return;
    expect(result.estimate.effect).toBeCloseTo(-1.5, 1);
    expect(result.luck).toBeLessThanOrEqual(0.002);
  });

  test('says worse when it gets worse, and nothing when nothing ever changes', () => {
    expect(
      analyseExperiment(
        scoresWith((_, block) => (block ? 5 : 3)),
        schedule,
        3,
      ),
    ).toMatchObject({
      verdict: 'worse',
    });
    const flat = analyseExperiment(
      scoresWith(() => 4),
      schedule,
      3,
    );
    expect(flat).toMatchObject({ verdict: 'unclear' });
    if (flat.kind === 'result') {
      expect(flat.estimate.effect).toBeCloseTo(0, 1);
      expect(flat.estimate.helps).toBeCloseTo(0.5, 1);
    }
  });

  test('agrees with the closed form: independent errors, no covariate but level and trend', () => {
    // Ordinary least squares by the normal equations, a route the code does not take.
    const scores = scoresWith((day, block) => 5 + ((day * 7919) % 11) / 11 - (block ? 1 : 0));
    const rows = scores.map(({ day }) => [1, day, phaseAt(schedule, day)!.condition === 'B' ? 1 : 0]);
    const slope = leastSquares(
      rows,
      scores.map(({ score }) => score),
    )[2]!;
    const result = analyseExperiment(scores, schedule, 3);
    if (result.kind !== 'result') return expect.fail('no result');
    // The prior pulls a little towards no effect, the correlation is estimated and not zero.
    expect(Math.abs(result.estimate.effect - slope)).toBeLessThan(0.06);
  });

  test('too few scores on either side is said, not hidden', () => {
    const few = scoresWith(() => 4).filter(({ day }) => day < 17);
    const result = analyseExperiment(few, schedule, 3);
    expect(result.kind).toBe('too-little');
    expect(experimentText(result, true)[0]).toBe('Too little to tell.');
    const one = { kind: 'too-little', with: 1, without: 1, needed: 7 } as const;
    expect(experimentText(one, true)[1]).not.toMatch(/are 1|1 answers/);
  });

  test('is a probability whatever the diary', () => {
    const anyScore = fc.record({
      day: fc.integer({ min: -5, max: 70 }),
      score: fc.integer({ min: 0, max: 10 }),
      load: fc.option(fc.double({ min: 0, max: 300, noNaN: true })),
    });
    fc.assert(
      fc.property(fc.array(anyScore, { maxLength: 90 }), (scores) => {
        const result = analyseExperiment(scores, schedule, 3);
        if (result.kind !== 'result') return;
        const { helps, helpsNoticeably, range, effect } = result.estimate;
        expect(helps).toBeGreaterThanOrEqual(0);
        expect(helps).toBeLessThanOrEqual(1);
        expect(helpsNoticeably).toBeLessThanOrEqual(helps + 1e-9);
        expect(range[0]).toBeLessThanOrEqual(effect);
        expect(effect).toBeLessThanOrEqual(range[1]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('an experiment', () => {
  const run = (offset: number, after: number): RunEntry => ({
    day: addDays('2026-05-01', offset),
    tightness: { during: null, after, nextMorning: null },
    minutesBefore: null,
    minutes: 40,
  });

  test('is written down before it starts, with schedule, outcome and rules', () => {
    expect(registration).toMatchObject({ block: 'stack', outcome: 'after', written, rules: { alpha: 0.05 } });
    expect(dayOfExperiment(registration, '2026-04-30')).toBeNull();
    expect(dayOfExperiment(registration, '2026-05-01')).toMatchObject({ number: 1, of: 56 });
    expect(endOfExperiment(registration)).toBe('2026-06-26');
    expect(dayOfExperiment(registration, endOfExperiment(registration))).toBeNull();
  });

  test('is refused for strength, which cannot be switched off', () => {
    expect(() =>
      registerExperiment({ block: 'capacity', outcome: 'after', start: '2026-05-01', seed: 1, written }),
    ).toThrow(RangeError);
  });

  test('stops when tightness is far above the baseline three times in a row with the block', () => {
    const baseline = [0, 2, 4, 6].map((day) => run(day, 3));
    const block = registration.schedule.filter(({ condition }) => condition === 'B');
    const days = block.flatMap(({ from, days: length }) => [from, from + length - 1]).slice(0, 3);
    expect(
      stopOf(registration, { ...emptyLog, runs: [...baseline, ...days.map((day) => run(day, 6))] }),
    ).toBe('worse');
    const once = days.map((day, i) => run(day, i === 1 ? 5 : 6));
    expect(stopOf(registration, { ...emptyLog, runs: [...baseline, ...once] })).toBeNull();
  });

  test('stops when the pain rule is broken twice in a row', () => {
    const session = (offset: number, during: number) => ({
      day: addDays('2026-05-01', offset),
      drills: [],
      pain: { before: 0, during, nextMorning: 0 },
    });
    expect(stopOf(registration, { ...emptyLog, sessions: [session(15, 6), session(16, 7)] })).toBe('pain');
    expect(stopOf(registration, { ...emptyLog, sessions: [session(15, 6), session(16, 2)] })).toBeNull();
  });

  test('is not to be relied on when the schedule was not kept', () => {
    const runs = Array.from({ length: 56 }, (_, day) => run(day, 4));
    const { kept, adherence, result } = experimentResult(registration, { ...emptyLog, runs });
    expect(adherence).toEqual({ practised: 0, leftAlone: 1 });
    expect(kept).toBe(false);
    expect(experimentText(result, kept)[0]).toMatch(/^Not to be relied on/);
  });
});

/** Solves the normal equations by elimination. */
function leastSquares(rows: readonly (readonly number[])[], y: readonly number[]): readonly number[] {
  const size = rows[0]!.length;
  const a = Array.from({ length: size }, (_, i) => [
    ...Array.from({ length: size }, (_, j) => rows.reduce((sum, row) => sum + row[i]! * row[j]!, 0)),
    rows.reduce((sum, row, k) => sum + row[i]! * y[k]!, 0),
  ]);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) {
      if (j === i) continue;
      const factor = a[j]![i]! / a[i]![i]!;
      for (let k = i; k <= size; k++) a[j]![k]! -= factor * a[i]![k]!;
    }
  }
  return a.map((row, i) => row[size]! / row[i]!);
}
