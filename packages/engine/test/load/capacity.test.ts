import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { muscleLength, muscleStretch } from '../../src/load/achilles.ts';
import {
  capacityRatio,
  healthyStance,
  heelRaiseNorm,
  stanceLoad,
  stanceTotals,
  standingLoad,
} from '../../src/load/index.ts';

const stance = healthyStance(3);
const estimate = {
  stance,
  totals: stanceTotals(stanceLoad(stance), stance.contactTime),
  momentError: 0.09,
};

describe('load against capacity', () => {
  it('falls as the raises rise, and its band holds it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), (repetitions) => {
        const [few, more] = [repetitions, repetitions + 1].map((count) =>
          capacityRatio(estimate, { repetitions: count, age: null, sex: null }),
        );
        expect(more!.ratio).toBeLessThan(few!.ratio);
        expect(few!.range[0]).toBeLessThan(few!.ratio);
        expect(few!.range[1]).toBeGreaterThan(few!.ratio);
      }),
    );
  });

  it('calls nothing that lies inside the count’s retest error of six raises', () => {
    const verdict = (repetitions: number) =>
      capacityRatio(estimate, { repetitions, age: 35, sex: 'male' }).verdict;
    expect([verdict(25), verdict(26), verdict(32), verdict(38), verdict(39)]).toEqual([
      'below',
      'like',
      'like',
      'like',
      'above',
    ]);
  });

  it('knows the reported norms: men and women by decade, everybody’s where age or sex is not said', () => {
    expect(heelRaiseNorm({ age: 25, sex: 'male' })).toBe(37);
    expect(heelRaiseNorm({ age: 55, sex: 'female' })).toBe(21);
    expect(heelRaiseNorm({ age: 50, sex: 'male' })).toBe(25.5);
    expect(heelRaiseNorm({ age: null, sex: 'male' })).toBe(24.5);
    expect(heelRaiseNorm({ age: 99, sex: 'female' })).toBe(16);
  });
});

describe('standing', () => {
  it('loads each ankle with half of weight × distance: 0.245 N·m/kg and half a body weight at 5 cm', () => {
    const { moment, achillesForce, achillesForceRange } = standingLoad(0.05);
    expect(moment).toBeCloseTo(0.245, 3);
    expect(achillesForce).toBeCloseTo(0.5, 2);
    expect(achillesForceRange[0]).toBeLessThan(0.5);
    expect(achillesForceRange[1]).toBeGreaterThan(0.5);
    expect(standingLoad(0.06).achillesForce - achillesForce).toBeCloseTo(0.1, 2);
  });

  it('rests the calves with the weight behind the ankles', () => {
    expect(standingLoad(-0.02).moment).toBe(0);
  });
});

describe('muscle and tendon', () => {
  const ramp = (from: number, to: number) =>
    Float64Array.from({ length: 41 }, (_, i) => from + ((to - from) * i) / 40);

  it('lengthen by the arms the slopes imply: 49 mm at the ankle, 14 mm at the knee, for a shank of 40 cm', () => {
    const still = ramp(0, 0);
    const longer = (muscle: 'soleus' | 'gastrocnemius', ankle: number, knee: number) =>
      muscleLength(muscle, ramp(ankle, ankle), ramp(knee, knee), 0.4)[0]! -
      muscleLength(muscle, still, still, 0.4)[0]!;
    const perRadian = 180 / Math.PI;
    expect(longer('gastrocnemius', 1, 0) * perRadian).toBeCloseTo(0.049, 3);
    expect(longer('gastrocnemius', 0, 1) * perRadian).toBeCloseTo(-0.014, 3);
    expect(longer('soleus', 1, 0) * perRadian).toBeCloseTo(0.044, 3);
    expect(longer('soleus', 0, 1)).toBe(0);
  });

  it('tell the longest and the fastest of a steady stretch', () => {
    const { longest, lengtheningSpeed } = muscleStretch(ramp(0.3, 0.34), 0.25);
    expect(longest).toBeCloseTo(0.34, 9);
    expect(lengtheningSpeed).toBeCloseTo(0.16, 9);
  });
});
