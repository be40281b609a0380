import { describe, expect, test } from 'vitest';
import { analyseBody } from '../../src/body/index.ts';
import {
  type Measure,
  type Measured,
  measureClip,
  strikePattern,
  strikePatternText,
} from '../../src/chain/index.ts';
import { judge } from '../../src/chain/judge.ts';
import { errorAt, referenceAt, verdict } from '../../src/chain/reference-at.ts';
import type { Gait } from '../../src/gait/index.ts';
import type { Recording } from '../../src/motion/index.ts';
import { catalogue, type MeasureId } from '../../src/reference/index.ts';
import { healthy, stickRunner } from '../body/stick-runner.ts';

const { recording, gait } = stickRunner({ ...healthy, trunkLean: () => 5, strides: 8 });

function measure(change: Partial<Recording>, events: Partial<Gait> = {}): readonly Measure[] {
  const changed = { ...recording, ...change };
  const clip = { ...gait, ...events };
  return measureClip(changed, clip, analyseBody(changed, clip));
}

function refusals(measures: readonly Measure[]): Partial<Record<MeasureId, string>> {
  return Object.fromEntries(measures.flatMap((m) => (m.kind === 'refused' ? [[m.id, m.reason]] : [])));
}

function one(measures: readonly Measure[], id: MeasureId): Measured {
  const found = measures.find((m) => m.id === id);
  if (found?.kind !== 'measured') throw new Error(`${id} was not measured`);
  return found;
}

describe('what a clip can carry', () => {
  test('a good clip gives all a side video can, each with spread, strides, error and grade', () => {
    const measures = measure({});
    const bySide = Object.values(catalogue).filter(({ capture }) => capture === 'side-video');
    expect(new Set(measures.map((m) => m.id))).toEqual(new Set(bySide.map(({ id }) => id)));
    for (const m of measures) {
      if (m.kind === 'refused') throw new Error(`${m.id}: ${m.reason}`);
      expect(m.error, m.id).toBeGreaterThan(0);
      expect(m.strides, m.id).toBe(8);
      expect(m.grade).toBe(catalogue[m.id].grade);
    }
  });

  test('at 30 Hz angles and cadence stay, timing goes', () => {
    const timing = ['contactTime', 'flightTime', 'dutyFactor', 'G4c', 'G4d'];
    const refused = refusals(measure({ frameRate: 30 }));
    expect(Object.keys(refused).sort()).toEqual(timing.sort());
    expect(new Set(Object.values(refused))).toEqual(new Set(['frame-rate-too-low']));
  });

  test('a laboratory has its own errors: of times with plates alone, of joint angles always', () => {
    const forces = {} as NonNullable<Recording['forces']>;
    const points = Object.fromEntries(
      Object.entries(recording.points).map(([name, point]) => [name, { ...point, z: point.x.map(() => 0) }]),
    );
    const plates = measure({ view: null, points, forces, frameRate: 100 });
    const markers = measure({ view: null, points, frameRate: 100 });
    const phone = measure({ frameRate: 100 });
    expect(one(plates, 'contactTime').error).toBeLessThan(one(phone, 'contactTime').error / 2);
    expect(one(markers, 'contactTime').error).toBe(one(phone, 'contactTime').error);
    for (const found of [plates, markers])
      expect(one(found, 'S13').error).toBeLessThan(one(phone, 'S13').error);
    // Between laboratories 2.6° RMS in a joint, which two segments make; × 1.96.
    expect(one(markers, 'S13').error).toBeGreaterThanOrEqual(3.6);
  });

  test('59.94 Hz is 60 Hz', () => {
    expect(refusals(measure({ frameRate: 59.94 }))).toEqual({});
  });

  test('an implausible time base keeps angles and loses times', () => {
    const timeBase = { kind: 'implausible', reason: 'free-fall-mismatch' } as const;
    const refused = refusals(measure({}, { timeBase }));
    expect(Object.keys(refused).sort()).toEqual(
      ['cadence', 'contactTime', 'flightTime', 'dutyFactor', 'strideLength', 'G4c', 'G4d'].sort(),
    );
    expect(new Set(Object.values(refused))).toEqual(new Set(['time-base-implausible']));
  });

  test('times that gait left out are refused with the reason', () => {
    const nothing = { left: null, right: null };
    const contradicting = refusals(measure({}, { contactTime: nothing, dutyFactor: nothing }));
    expect(contradicting).toEqual({
      contactTime: 'time-base-implausible',
      dutyFactor: 'time-base-implausible',
    });
    const few = gait.strides.filter((stride) => stride.side === 'left').slice(0, 6);
    expect(refusals(measure({}, { strides: few, cadence: null })).cadence).toBe('too-few-strides');
  });

  test('height unknown: overstride in leg lengths, no bounce', () => {
    const scale = { metresPerPixel: 0.002, source: 'assumed', relativeError: 0.07 } as const;
    const measures = measure({ scale });
    expect(refusals(measures)).toEqual({ verticalOscillation: 'height-unknown' });
    const overstride = one(measures, 'S12');
    expect(overstride.unit).toBe('leg lengths');
    expect(overstride.reference?.high).toBeLessThan(0.3);
    // Published: 0.20 leg lengths.
    expect(Math.abs(overstride.value - 0.2)).toBeLessThan(0.02);
  });

  test('speed unknown: no stride length, and references widen', () => {
    const measures = measure({ speed: null });
    expect(refusals(measures)).toEqual({ strideLength: 'speed-unknown' });
    expect(one(measures, 'cadence').reference).toMatchObject({ low: 147, high: 198 });
    expect(one(measures, 'verticalOscillation').reference).toBeNull();
  });

  test('six strides are too few', () => {
    const few = [...gait.strides.filter((s) => s.side === 'left').slice(0, 6)];
    expect(refusals(measure({}, { strides: few })).S13).toBe('too-few-strides');
  });

  test('hidden shoulders refuse what needs them, by name', () => {
    const points = Object.fromEntries(Object.entries(recording.points).filter(([n]) => !/shoulder/.test(n)));
    const refused = refusals(measure({ points }));
    expect(refused).toMatchObject({
      S10: 'landmarks-missing',
      S12: 'landmarks-missing',
      G4b: 'landmarks-missing',
    });
    expect(refused.G5).toBeUndefined();
  });

  test('a vaguer scale makes lengths vaguer and leaves angles', () => {
    const vague = measure({ scale: { ...recording.scale, relativeError: 0.1 } });
    const exact = measure({ scale: { ...recording.scale, relativeError: 0 } });
    expect(one(vague, 'verticalOscillation').error).toBeGreaterThan(
      one(exact, 'verticalOscillation').error + 0.3,
    );
    expect(one(vague, 'G5').error).toBe(one(exact, 'G5').error);
  });
});

describe('references by speed', () => {
  test('lie between the published speeds', () => {
    const { norm } = catalogue.dutyFactor;
    expect(referenceAt(norm, 2.5)).toMatchObject({ low: 34.8, high: 44 });
    const between = referenceAt(norm, 3)!;
    expect(between.low).toBeCloseTo((34.8 + 31.2) / 2, 9);
    expect(between.high).toBeCloseTo((44 + 38.4) / 2, 9);
  });

  test('end half a metre per second beyond them', () => {
    const { norm } = catalogue.dutyFactor;
    expect(referenceAt(norm, 5)).toEqual({
      low: 29.3,
      high: 36.3,
      source: expect.stringContaining('Fukuchi'),
    });
    expect(referenceAt(norm, 5.1)).toBeNull();
    expect(referenceAt(norm, 1.9)).toBeNull();
  });

  test('hip extension rises by 4° per m/s', () => {
    const slow = referenceAt(catalogue.G1.norm, 2.5)!;
    const fast = referenceAt(catalogue.G1.norm, 4)!;
    expect(fast.low - slow.low).toBeCloseTo(6, 9);
  });
});

describe('error by camera rate', () => {
  test.each([
    [30, 40],
    [60, 40],
    [80, 32.5],
    [120, 25],
    [240, 15],
    [480, 15],
  ])('contact time at %i Hz: %f ms', (frameRate, error) => {
    expect(errorAt(catalogue.contactTime.error, frameRate)).toBeCloseTo(error, 9);
  });
});

describe('verdict', () => {
  const reference = { low: 10, high: 20, source: 'test' };
  test.each([
    [15, 3, 'within'],
    [13, 3, 'within'],
    [12.9, 3, 'unclear'],
    [7.1, 3, 'unclear'],
    [6.9, 3, 'outside'],
    [22.9, 3, 'unclear'],
    [23.1, 3, 'outside'],
    [15, 6, 'unclear'],
  ] as const)('%f ± %f in 10–20 is %s', (value, error, expected) => {
    expect(verdict(value, error, reference)).toBe(expected);
  });

  test('without reference nothing is claimed', () => {
    expect(verdict(1000, 1, null)).toBe('unclear');
  });

  test.each([
    ['high', 1000, 'within'],
    ['high', 12.9, 'unclear'],
    ['high', 6.9, 'outside'],
    ['low', -1000, 'within'],
    ['low', 17.1, 'unclear'],
    ['low', 23.1, 'outside'],
  ] as const)('a limit that means nothing (%s) bounds nothing: %f is %s', (open, value, expected) => {
    expect(verdict(value, 3, reference, open)).toBe(expected);
  });

  test('a wide window between the knees is fine in a clip, too', () => {
    const wide = { value: 175, sd: 1, strides: 12 };
    const subject = { recording, gait, body: analyseBody(recording, gait) };
    expect(judge({ id: 'G2c', side: null, result: wide }, subject)).toMatchObject({ verdict: 'within' });
  });
});

test.each([
  [18.6, 'rearfoot'],
  [8.1, 'rearfoot'],
  [8, 'midfoot'],
  [1.3, 'midfoot'],
  [-1.6, 'midfoot'],
  [-1.7, 'forefoot'],
] as const)('foot strike angle %f° is a %s strike', (angle, pattern) => {
  expect(strikePattern(angle)).toBe(pattern);
});

test.each([
  [22, 8, 'rearfoot landing'],
  [9, 5, 'rearfoot or midfoot landing'],
  [5, 5, 'rearfoot or midfoot landing'],
  [-3, 4.9, 'midfoot or forefoot landing'],
  [-9, 4.9, 'forefoot landing'],
  [3, 8, 'landing too close to call'],
] as const)('%f ± %f° is told as %s', (value, error, text) => {
  expect(strikePatternText({ value, error })).toBe(text);
});
