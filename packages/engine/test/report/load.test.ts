import { describe, expect, it } from 'vitest';
import { loadedLegs, loadRows, noFacts, toResult } from '../../src/index.ts';
import { answerOf, stickClip } from './stick-runner.ts';

const answer = answerOf([stickClip()]);
const [leg] = loadedLegs(answer);
const rowValue = (card: typeof leg, name: string, distance?: 'kilometre' | 'mile') =>
  loadRows(card!, distance).find((row) => row.name === name)?.value;

describe('the load card', () => {
  it('counts a mile as 1.609 kilometres', () => {
    const km = Number.parseFloat(rowValue(leg, 'Tendon load of a kilometre')!);
    const mile = Number.parseFloat(rowValue(leg, 'Tendon load of a mile', 'mile')!);
    expect(mile / km).toBeCloseTo(1.609, 2);
  });

  it('adds the week only when its distance is known', () => {
    expect(rowValue(leg, 'Tendon load of a week')).toBeUndefined();
    const [known] = loadedLegs({ ...answer, facts: { ...noFacts, history: { weekly: 40 } } });
    const [week, km] = ['Tendon load of a week', 'Tendon load of a kilometre'].map((name) =>
      Number.parseFloat(rowValue(known, name)!),
    );
    expect(week! / km!).toBeCloseTo(40, 0);
  });

  it('sets load against strength and standing only when they were measured', () => {
    expect(rowValue(leg, 'Load over strength')).toBeUndefined();
    expect(rowValue(leg, 'Tendon force while standing')).toBeUndefined();
    const known = {
      ...leg!,
      raises: { repetitions: 20, age: 40, sex: 'female' as const },
      standingAhead: 0.05,
    };
    expect(rowValue(known, 'Load over strength')).toMatch(/^\d\.\d × \(\d\.\d to \d\.\d\)$/u);
    expect(rowValue(known, 'Tendon force while standing')).toMatch(/^0\.5 BW/u);
  });
});

describe('the load in result.json', () => {
  const { load } = toResult(answer);

  it('splits the difference exactly, to the digits written', () => {
    const { runner, healthy, parts } = load.left!.attribution!;
    const sum = parts.reduce((total, { value }) => total + value, 0);
    expect(sum).toBeCloseTo(runner - healthy, 1);
  });

  it('has every what-if with its band around it, and the trunk’s null', () => {
    expect(load.whatIf.map(({ change }) => change)).toEqual([
      'cadence',
      'strike',
      'speed',
      'reach',
      'drop',
      'slope',
      'trunkLean',
    ]);
    for (const {
      peakAchillesForce: { percent, range },
    } of load.whatIf) {
      expect(range[0]).toBeLessThanOrEqual(percent);
      expect(range[1]).toBeGreaterThanOrEqual(percent);
    }
    expect(load.whatIf.at(-1)).toMatchObject({ peakAchillesForce: { percent: 0 }, grade: 'contradicted' });
  });
});
