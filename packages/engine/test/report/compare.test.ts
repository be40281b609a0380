import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clipFor, type RunnerKnobs, sideCamera, simulateRunner } from '../../../virtual-runner/src/index.ts';
import { analyse, answer } from '../../src/analyse.ts';
import type { Measured } from '../../src/chain/index.ts';
import { meanStance, timeOfPhase } from '../../src/gait/index.ts';
import { type Clip, parseRtmposeFile } from '../../src/motion/index.ts';
import { catalogue, type MeasureId } from '../../src/reference/index.ts';
import { compareAnswers, detectableChange, measureChange, trendsOf } from '../../src/report/index.ts';
import { sharedFile } from '../body/lab-files.ts';

function filmed(knobs: Partial<RunnerKnobs>, seed: number) {
  const clip = clipFor(simulateRunner(knobs), sideCamera, { duration: 12, noise: 2, seed });
  return answer([analyse({ ...clip, speed: 3 })]);
}

function check(id: MeasureId, value: number, unit: string, error: number): Measured {
  return {
    kind: 'measured',
    id,
    side: 'left',
    value,
    unit,
    sd: 0,
    strides: 1,
    error,
    reference: null,
    verdict: 'unclear',
    grade: 'supported',
  };
}

describe('two answers of a runner who did not change', () => {
  test('filmed again: nothing is called a change', () => {
    const answers = [1, 2, 3, 4].map((seed) => filmed({}, seed));
    const [first, ...later] = answers;
    const compared = later.map((one) => compareAnswers(first!, one));
    const measures = compared.flatMap((one) => one.measures);
    expect(measures.length).toBeGreaterThan(40);
    expect(measures.filter(({ change }) => change !== 'no-change').map(({ before }) => before.id)).toEqual(
      [],
    );
    expect(compared.flatMap(({ load }) => load.map(({ change }) => change))).toEqual(
      later.map(() => 'no-change'),
    );
    expect(compared.every(({ caveats }) => caveats.length === 0)).toBe(true);
    expect(trendsOf(answers).every(({ points }) => points.length === 4)).toBe(true);
  });

  const file = sharedFile('video/treadmill-side.rtmpose.json');
  test.skipIf(file === null)('a real clip, its first half against its second', () => {
    const clip = parseRtmposeFile(file!, 'treadmill-side');
    const half = clip.track.time.length >> 1;
    const [first, second] = [part(clip, 0, half), part(clip, half, 2 * half)].map((one) =>
      answer([analyse(one)]),
    );
    const { measures } = compareAnswers(first!, second!);
    expect(measures.length).toBeGreaterThan(8);
    expect(measures.filter(({ change }) => change !== 'no-change').map(({ before }) => before.id)).toEqual(
      [],
    );
  });
});

function part(clip: Clip, from: number, to: number): Clip {
  const { track, scene } = clip;
  const width = track.landmarks.length * 3;
  return {
    ...clip,
    track: {
      ...track,
      time: track.time.slice(from, to),
      points: track.points.slice(from * width, to * width),
    },
    scene: scene && {
      ...scene,
      shiftX: scene.shiftX.slice(from, to),
      shiftY: scene.shiftY.slice(from, to),
      cut: scene.cut.slice(from, to),
    },
  };
}

describe('a runner who did change', () => {
  const before = filmed({}, 1);
  test('more lean of the trunk is found, and its way', () => {
    const found = compareAnswers(before, filmed({ trunkLean: 22 }, 2)).measures.find(
      ({ before: { id } }) => id === 'S10',
    )!;
    expect(found.difference).toBeGreaterThan(found.detectable);
    expect(found.change).toBe('worse');
    const back = measureChange(found.after, found.before);
    expect(back.change).toBe('better');
  });

  test('another speed is said beside the changes', () => {
    const faster = { ...simulateRunner({}) };
    const clip = clipFor(faster, sideCamera, { duration: 12, noise: 2, seed: 1 });
    const { caveats } = compareAnswers(before, answer([analyse({ ...clip, speed: 3.4 })]));
    expect(caveats.join()).toContain('another speed');
    const unknown = compareAnswers(before, answer([analyse({ ...clip, speed: null })]));
    expect(unknown.caveats.join()).toContain('not known');
  });
});

describe('the smallest change', () => {
  // Evidence table of outcomes: test–retest studies.
  test.each([
    ['G8', 6, 6],
    ['F7', 1.9, 1.9],
    ['G4f', 5, 8],
    ['G4b', 3, 3],
  ] as const)('%s: as published', (id, error, smallest) => {
    const { unit } = catalogue[id];
    const changed = (by: number) =>
      measureChange(check(id, 20, unit, error), check(id, 20 + by, unit, error));
    expect(changed(0.99 * smallest).change).toBe('no-change');
    expect(changed(1.01 * smallest).change).not.toBe('no-change');
    expect(changed(-1.01 * smallest).change).not.toBe('no-change');
  });

  test('without a study it is both errors together, more with few and uneven strides', () => {
    const steady = { ...check('G1', 10, '°', 7), strides: 20 };
    expect(detectableChange(steady, steady)).toBeCloseTo(7 * Math.SQRT2, 9);
    const uneven = (sd: number, strides: number): Measured => {
      const sampling = (1.96 * Math.sqrt(Math.PI / 2) * sd) / Math.sqrt(strides);
      return { ...steady, sd, strides, error: Math.hypot(7, sampling) };
    };
    fc.assert(
      fc.property(fc.double({ min: 0, max: 9, noNaN: true }), fc.integer({ min: 7, max: 60 }), (sd, n) => {
        const one = uneven(sd, n);
        expect(detectableChange(one, one)).toBeCloseTo(Math.SQRT2 * one.error, 6);
        expect(detectableChange(one, steady)).toBeGreaterThanOrEqual(7 * Math.SQRT2 - 1e-9);
      }),
    );
  });

  test('more where more is fine is better, however much it is', () => {
    const reference = { low: 20, high: 60, source: 'test' };
    const raises = (value: number) => ({ ...check('G8', value, 'times', 6), reference });
    expect(measureChange(raises(58), raises(70)).change).toBe('better');
    expect(measureChange(raises(70), raises(58)).change).toBe('worse');
  });

  test('is the same there and back', () => {
    const value = fc.double({ min: -90, max: 90, noNaN: true });
    fc.assert(
      fc.property(value, value, (a, b) => {
        const [one, other] = [check('G1', a, '°', 7), check('G1', b, '°', 5)];
        const [there, back] = [measureChange(one, other), measureChange(other, one)];
        expect(there.change === 'no-change').toBe(back.change === 'no-change');
        expect(there.difference + back.difference).toBe(0);
      }),
    );
  });
});

describe('gait phase', () => {
  const strides = [
    { side: 'left', start: 0, toeOff: 0.3, end: 0.7 },
    { side: 'left', start: 0.7, toeOff: 1.1, end: 1.5 },
  ] as const;

  test('every stride is at toe-off at the same phase', () => {
    const stance = meanStance(strides);
    expect(stance).toBeCloseTo((0.3 / 0.7 + 0.4 / 0.8) / 2, 12);
    for (const [k, { start, toeOff, end }] of strides.entries()) {
      expect(timeOfPhase(strides, k, stance)).toBeCloseTo(start, 12);
      expect(timeOfPhase(strides, k + stance, stance)).toBeCloseTo(toeOff, 12);
      expect(timeOfPhase(strides, k + stance / 2, stance)).toBeCloseTo((start + toeOff) / 2, 12);
      expect(timeOfPhase(strides, k + (1 + stance) / 2, stance)).toBeCloseTo((toeOff + end) / 2, 12);
    }
  });

  test('time never runs back, and stays inside the strides', () => {
    const phase = fc.double({ min: -1, max: 4, noNaN: true });
    fc.assert(
      fc.property(phase, phase, (a, b) => {
        const [early, late] = [Math.min(a, b), Math.max(a, b)].map((p) => timeOfPhase(strides, p, 0.45));
        expect(early).toBeLessThanOrEqual(late!);
        expect(early).toBeGreaterThanOrEqual(0);
        expect(late).toBeLessThanOrEqual(1.5);
      }),
    );
  });
});
