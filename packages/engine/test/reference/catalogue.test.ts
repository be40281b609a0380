import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  captures,
  catalogue,
  claims,
  deLeva,
  healthyCurves,
  healthyValues,
  outcomeRules,
  type Quantity,
  strikePatternLimits,
} from '../../src/reference/index.ts';
import { measuresPage } from '../../src/report/index.ts';

const entries = Object.entries(catalogue);

describe('catalogue of measures', () => {
  test('holds every measure of the chain and of the gait table', () => {
    const numbered = (letter: string, count: number) =>
      Array.from({ length: count }, (_, i) => `${letter}${i + 1}`).filter((id) => id !== 'G2' && id !== 'G4');
    expect(Object.keys(catalogue)).toEqual(
      expect.arrayContaining([
        ...numbered('S', 13),
        ...numbered('F', 10),
        ...numbered('G', 8),
        ...['G2a', 'G2b', 'G2c', 'G2e', 'G4a', 'G4b', 'G4c', 'G4d', 'G4e', 'G4f'],
        ...['cadence', 'strideLength', 'dutyFactor', 'contactTime', 'flightTime', 'stepWidth'],
        ...['verticalOscillation', 'peakGroundForce'],
      ]),
    );
  });

  test.each(entries)('%s says what it is, in both languages', (id, entry) => {
    expect(entry.id).toBe(id);
    for (const text of [
      entry.name,
      entry.plain,
      entry.definition,
      entry.positive,
      entry.gradeReason,
      entry.unit,
    ]) {
      expect(text.trim()).not.toBe('');
    }
    expect(entry.plain).toMatch(/\.$/);
    expect(entry.plain.length).toBeLessThan(120);
    const jargon = /flexion|sagittal|lumbo|toe-off|initial contact|centre of mass|stance|kinematic|vector/i;
    expect(`${entry.name} ${entry.plain}`).not.toMatch(jargon);
    expect(entry.needs === null || entry.needs.landmarks.length > 0).toBe(true);
    expect(captures[entry.capture].id).toBe(entry.capture);
  });

  test.each(
    entries.flatMap(([id, entry]): [string, Quantity][] =>
      entry.unscaled === null
        ? [[id, entry]]
        : [
            [id, entry],
            [`${id} unscaled`, entry.unscaled],
          ],
    ),
  )('%s has a sourced reference and error', (_, { norm, error }) => {
    expect(error.source).not.toBe('');
    const rates = error.byFrameRate.map((at) => at.frameRate);
    expect(rates).toEqual([...rates].sort((a, b) => a - b));
    for (const at of error.byFrameRate) expect(at.error).toBeGreaterThan(0);
    for (const [i, at] of error.byFrameRate.entries()) {
      expect(at.error, 'a faster camera is never worse').toBeLessThanOrEqual(
        error.byFrameRate[i - 1]?.error ?? Infinity,
      );
    }
    if (norm === null) return;
    expect(norm.source).not.toBe('');
    expect(norm.interval).not.toBe('');
    const speeds = norm.bySpeed.map((at) => at.speed ?? 0);
    expect(speeds.length).toBeGreaterThan(0);
    expect(speeds).toEqual([...speeds].sort((a, b) => a - b));
    for (const at of norm.bySpeed) expect(at.low).toBeLessThan(at.high);
  });

  test.each([
    ['G4a', 'hipExt frac done at knee-ext onset (%)'],
    ['G4b', 'hipExt frac done at knee-ext peak (%)'],
    ['G4c', 't_hipExt - t_kneeExt (%GC)'],
    ['G4d', 'kneeVel-hipVel lag (%GC)'],
    ['G4e', 'dKneeExt/dHipExt push-off'],
    ['G4f', 'coupling angle hip-knee push-off (deg; 45=in-phase equal,<45 hip-dominant)'],
    ['G5', 'kneeFlex_min_lateStance'],
    ['F6', 'ankleDF_peak'],
  ] as const)('%s carries the percentiles of the 46 healthy runners', (id, name) => {
    const at = catalogue[id].norm?.bySpeed[0];
    expect(at?.low).toBeCloseTo(healthyValues[name].p05, 0);
    expect(at?.high).toBeCloseTo(healthyValues[name].p95, 0);
    expect(Math.abs((at?.low ?? 0) - healthyValues[name].p05)).toBeLessThanOrEqual(0.051);
    expect(Math.abs((at?.high ?? 0) - healthyValues[name].p95)).toBeLessThanOrEqual(0.051);
  });
});

test.each(outcomeRules.flatMap(({ measure, unit }) => (measure === null ? [] : [[measure, unit] as const])))(
  'the outcome that %s is counts in its unit',
  (measure, unit) => {
    expect(unit).toBe(catalogue[measure].unit);
  },
);

describe('the page of measures', () => {
  test('is what the catalogue says: npm run docs writes it', () => {
    const page = readFileSync(new URL('../../../../docs/measures.md', import.meta.url), 'utf8');
    expect(page).toBe(measuresPage());
  });
});

describe('healthy curves', () => {
  // Table of the published means at 0, 20, 40 and 80 % of the gait cycle, in our signs.
  test.each([
    ['hipFlexion', [22.7, 14.2, -13.4, 34.7]],
    ['kneeFlexion', [10.9, 38, 14.6, 70.9]],
    ['ankleDorsiflexion', [5.6, 22.1, -11.1, 6.7]],
  ] as const)('%s has our sign', (name, expected) => {
    const { meanDeg, sdDeg } = healthyCurves[name];
    expect(meanDeg).toHaveLength(101);
    expect(sdDeg).toHaveLength(101);
    for (const [i, percent] of [0, 20, 40, 80].entries()) {
      expect(Math.abs(meanDeg[percent]! - expected[i]!)).toBeLessThanOrEqual(0.06);
    }
  });
});

describe('body segments', () => {
  test.each(['male', 'female', 'unknown'] as const)('%s segments make up the whole body', (sex) => {
    const { head, trunk, ...limbs } = deLeva[sex];
    const limbMass = Object.values(limbs).reduce((total, limb) => total + limb.mass, 0);
    expect(head.mass + trunk.mass + 2 * limbMass).toBeCloseTo(1, 3);
  });

  test('unknown sex is the mean of both', () => {
    for (const name of ['head', 'trunk', 'upperArm', 'forearm', 'hand', 'thigh', 'shank', 'foot'] as const) {
      for (const key of ['mass', 'centre', 'gyration'] as const) {
        const mean = (deLeva.male[name][key] + deLeva.female[name][key]) / 2;
        expect(deLeva.unknown[name][key]).toBeCloseTo(mean, 6);
      }
    }
  });
});

describe('claims', () => {
  test('strike pattern limits are in order', () => {
    expect(strikePatternLimits.forefootBelow).toBeLessThan(strikePatternLimits.rearfootAbove);
  });

  test.each(claims.map((claim) => [claim.id, claim] as const))('%s is sourced and comparable', (_, claim) => {
    expect(claim.source).not.toBe('');
    for (const sign of claim.signs) {
      if (sign.kind !== 'measure') continue;
      expect(sign.limit !== null || catalogue[sign.measure].norm !== null, sign.measure).toBe(true);
    }
  });

  test('opinions and what the data contradict promise nothing about load', () => {
    for (const claim of claims) {
      if (claim.grade === 'opinion' || claim.grade === 'contradicted') expect(claim.loadEffect).toBeNull();
    }
  });

  test('no wording sounds like a diagnosis or a score', () => {
    const forbidden = /\b(diagnos|injur(y|ed) risk|abnormal|bad|wrong|poor|score|weak|dysfunction|pathol)/i;
    for (const { title, statement, loadEffect } of claims) {
      expect(`${title} ${statement} ${loadEffect ?? ''}`).not.toMatch(forbidden);
    }
  });
});
