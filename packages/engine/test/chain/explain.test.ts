import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explain, type Measure, type Measured } from '../../src/chain/index.ts';
import { catalogue, type EvidenceGrade, type MeasureId } from '../../src/reference/index.ts';

const strength: readonly EvidenceGrade[] = ['supported', 'mixed', 'plausible', 'opinion', 'contradicted'];

function measured(id: MeasureId, value: number, change: Partial<Measured> = {}): Measured {
  const { unit, grade, norm, error } = catalogue[id];
  const at = norm?.bySpeed[0];
  return {
    kind: 'measured',
    id,
    side: 'left',
    value,
    unit,
    sd: 1,
    strides: 10,
    error: error.byFrameRate.at(-1)!.error,
    reference: at === undefined ? null : { low: at.low, high: at.high, source: 'test' },
    verdict: 'unclear',
    grade,
    ...change,
  };
}

/** Any measure anywhere between three times its reference below and above. */
const anyMeasure: fc.Arbitrary<Measure> = fc
  .tuple(
    fc.constantFrom(...(Object.keys(catalogue) as MeasureId[])),
    fc.double({ min: -3, max: 3, noNaN: true }),
  )
  .map(([id, place]) => {
    const at = catalogue[id].norm?.bySpeed[0] ?? { low: -15, high: 15 };
    return measured(id, (at.low + at.high) / 2 + place * (at.high - at.low));
  });

describe('the ranked why', () => {
  test('nothing outside, nothing claimed', () => {
    const findings = explain([
      measured('cadence', 165),
      measured('S10', 7),
      measured('G4b', 96),
      measured('F5', 15),
    ]);
    expect(findings.why).toEqual([]);
    expect(findings.headline).toBe(
      'Nothing we can measure in this clip stands out as a reason for tight calves.',
    );
  });

  test('nothing measured, nothing said about the runner', () => {
    const refused: Measure = { kind: 'refused', id: 'S10', side: null, reason: 'landmarks-missing' };
    expect(explain([refused]).headline).toMatch(/Too little could be measured/);
  });

  test('outside by less than the error is no finding', () => {
    // Step rate reference from 147, error 2.
    expect(explain([measured('cadence', 145.5)]).why).toEqual([]);
    expect(explain([measured('cadence', 144.5)]).why).toHaveLength(1);
  });

  test('the harmless side of a reference is no finding', () => {
    expect(explain([measured('cadence', 220), measured('S10', -9), measured('G1', 60)]).why).toEqual([]);
  });

  test('a small supported finding outranks a large opinion', () => {
    const { why } = explain([measured('S10', 60), measured('cadence', 140)]);
    expect(why.map(({ claim }) => claim)).toEqual(['slow-steps', 'trunk-forward']);
    expect(why[1]!.ranking.timesError!).toBeGreaterThan(why[0]!.ranking.timesError!);
    expect(why[1]!.loadEffect).toBeNull();
    expect(why[1]!.statement).toMatch(/What this does to the calf is not known\.$/);
  });

  test('what everyone does is no finding: the knee finishing 4 % before the hip', () => {
    expect(explain([measured('G4c', 3.9), measured('G4b', 96.5), measured('G4e', 0.86)]).why).toEqual([]);
  });

  test('a sign that only supports raises nothing alone', () => {
    expect(explain([measured('G4c', 14), measured('G4b', 96)]).why).toEqual([]);
    expect(explain([measured('G4c', 14), measured('G4b', 80)]).why[0]?.evidence).toEqual(['G4b', 'G4c']);
  });

  test('two looks at one thing count once, two things twice', () => {
    const timing = explain([measured('G4b', 80), measured('G4c', 12)]).why[0]!;
    expect(timing.ranking.agreeingSigns).toBe(1);
    const both = explain([measured('G4b', 80), measured('G4c', 12), measured('G4e', 1.6), measured('G5', 12)])
      .why[0]!;
    expect(both.ranking).toMatchObject({ agreeingSigns: 2, checkedSigns: 3 });
    expect(both.evidence).toEqual(expect.arrayContaining(['G4b', 'G4c', 'G4e']));
    expect(both.evidence).not.toContain('G5');
  });

  test('within a grade, agreement outranks distance', () => {
    const { why } = explain([measured('G1', -60), measured('G4b', 88), measured('G4e', 1.3)]);
    expect(why.map(({ claim }) => claim)).toEqual(['knee-straightens-early', 'little-hip-extension']);
  });

  test('the words carry the value, its error and what it is compared with', () => {
    const [first] = explain([measured('S12', 0.31)]).why;
    expect(first?.statement).toContain('left leg: 0.31 ± 0.03 m (healthy runners 0.10 to 0.26 m)');
    expect(explain([measured('S12', 0.31)]).headline).toBe(
      'What stands out most: your foot lands far ahead of you.',
    );
  });

  test('both legs are named when both are outside, the farther first', () => {
    const [first] = explain([measured('G1', -5), measured('G1', -9, { side: 'right' })]).why;
    expect(first?.statement).toMatch(/right leg: −9 ± 7° .* left leg: −5 ± 7°/);
    expect(first?.evidence).toEqual(['G1']);
  });

  test('a foot angle compares with the limit of a heel landing, which is no norm', () => {
    expect(explain([measured('F5', 3.2)]).why).toEqual([]);
    const [first] = explain([measured('F5', 1.3)]).why;
    expect(first?.claim).toBe('off-heel-landing');
    expect(first?.statement).toContain('left leg: 1 ± 5° (landing on the heel: above 8°).');
  });

  test('the headline does not promise what nobody knows', () => {
    expect(explain([measured('S10', 30, { side: null })]).headline).toBe(
      'What stands out most: your upper body leans far forward; what that does to the calf is not known.',
    );
  });

  test('ranks are 1, 2, …, ordered by evidence; the contradicted claim is never raised', () => {
    fc.assert(
      fc.property(fc.array(anyMeasure, { maxLength: 30 }), (measures) => {
        const { why } = explain(measures);
        expect(why.map(({ rank }) => rank)).toEqual(why.map((_, i) => i + 1));
        const order = why.map(({ grade }) => strength.indexOf(grade));
        expect(order).toEqual([...order].sort((a, b) => a - b));
        for (const { evidence, ranking, statement } of why) {
          expect(evidence).not.toContain('G4a');
          expect(ranking.timesError).toBeGreaterThan(1);
          expect(statement).not.toMatch(/NaN|undefined|null/);
        }
      }),
    );
  });

  test('order of the measures does not matter', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyMeasure, { selector: (m) => m.id, maxLength: 20 }), (measures) => {
        const ranked = (list: readonly Measure[]) => explain(list).why.map(({ claim }) => claim);
        expect(ranked([...measures].reverse())).toEqual(ranked(measures));
      }),
    );
  });
});
