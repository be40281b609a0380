import { describe, expect, it } from 'vitest';
import {
  howEstimated,
  type LegCard,
  loadedLegs,
  loadRows,
  loadSentence,
  noFacts,
  printAnswer,
  toResult,
} from '../../src/index.ts';
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

describe('the load card beside healthy runners', () => {
  const row = (change: Partial<LegCard>, name: string) =>
    loadRows({ ...leg!, ...change }).find((one) => one.name === name)!;
  const limits = (speed: number | null) => row({ speed }, 'Peak force from the ground').healthy;

  it('takes those of the same speed, all where it is unknown, none far beyond', () => {
    // Published means and SDs: 2.30 ± 0.13 at 2.5 m/s, 2.68 ± 0.09 at 4.5; nine in ten lie within 1.645 SD.
    expect(limits(2.5)).toBe('2.1 to 2.5 BW');
    expect(limits(4.5)).toBe('2.5 to 2.8 BW');
    expect(limits(null)).toBe('2.1 to 2.8 BW');
    expect(limits(6)).toBeNull();
  });

  it('has them for a leg whose force alone was measured, too', () => {
    const { healthy } = row({ estimate: null, speed: 2.5 }, 'Peak force from the ground');
    expect(healthy).toBe('2.1 to 2.5 BW');
  });

  it('tells no wear whose band reaches further than thirty times', () => {
    const wear = (momentError: number) =>
      row({ estimate: { ...leg!.estimate!, momentError } }, 'Tendon wear of a kilometre').value;
    // Peak to the ninth power: 30 % of the peak (95 %) make 15 times the wear, 40 % make 37 times.
    expect(wear(0.3 / 1.96)).toMatch(/× a healthy runner’s/u);
    expect(wear(0.4 / 1.96)).toBe('cannot be told from this recording');
  });
});

it('tries changes on the tight leg', () => {
  const both = answerOf([stickClip(), stickClip({ side: 'right', source: 'right.mp4' })]);
  const tried = (side: string) => {
    const known = { ...both, facts: { ...noFacts, history: { side: [side] } } };
    return /What if \((\w+) leg\)/u.exec(printAnswer(known, { color: false }))?.[1];
  };
  expect(['left', 'right', 'both'].map(tried)).toEqual(['left', 'right', 'left']);
});

describe('the load of a leg on force plates', () => {
  const measured = (strides: number): LegCard => ({
    ...leg!,
    load: {
      ...leg!.load,
      basis: 'measured',
      peakAnkleMoment: { value: 2.5, sd: 0, strides },
      peakAchillesForce: { value: 5.6, sd: 0, strides },
    },
  });

  it('says how many steps and contacts it comes from, and what is estimated beside it', () => {
    expect(loadSentence(measured(1))).toMatch(/^The step on the force plates puts 5\.6 times/u);
    expect(loadSentence(measured(3))).toMatch(/^The 3 steps on the force plates put 5\.6 times/u);
    expect(howEstimated(measured(1))).toMatch(/in 1 contact\. .*estimated from the motion\.$/u);
    expect(howEstimated({ ...measured(2), estimate: null })).toMatch(/in 2 contacts\.$/u);
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
