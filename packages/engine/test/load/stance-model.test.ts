import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { achillesArm } from '../../src/load/achilles.ts';
import { healthyStance, stanceLoad, stanceTotals } from '../../src/load/index.ts';
import { relativeDamage, stepsPerKilometre } from '../../src/load/load-rates.ts';
import { verticalForce } from '../../src/load/stance-model.ts';
import {
  achilles,
  healthyPeakAnkleMoment,
  healthyPeakGroundForce,
  publishedPerKilometre,
  stanceRules,
} from '../../src/reference/index.ts';

const g = 9.80665;

function trapezium(values: Float64Array, duration: number): number {
  const ends = (values[0]! + values.at(-1)!) / 2;
  return ((values.reduce((sum, value) => sum + value, 0) - ends) * duration) / (values.length - 1);
}

describe('ground force from timing', () => {
  it('carries the body for one step, whatever contact and step time', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.25, max: 0.5, noNaN: true }),
        fc.double({ min: 0.45, max: 0.98, noNaN: true }),
        (step, share) => {
          const impulse = trapezium(verticalForce(share * step, step), share * step);
          expect(impulse).toBeCloseTo(stanceRules.contactImpulse * step, 9);
        },
      ),
    );
  });

  it('neither brakes nor speeds up a level run', () => {
    const stance = healthyStance(3);
    expect(Math.abs(trapezium(stanceLoad(stance).foreAft, stance.contactTime))).toBeLessThan(0.002);
  });

  it('pushes uphill with the slope’s share of the weight', () => {
    const stance = { ...healthyStance(3), slope: 0.05 };
    const { foreAft, vertical } = stanceLoad(stance);
    expect(trapezium(foreAft, 1) / trapezium(vertical, 1)).toBeCloseTo(0.05, 2);
  });
});

describe('the healthy runner’s load', () => {
  it.each([0, 1, 2])('has the peaks that force plates measured (speed %i)', (i) => {
    const stance = healthyStance(healthyPeakAnkleMoment.speed[i]!);
    const totals = stanceTotals(stanceLoad(stance), stance.contactTime);
    expect(Math.abs(totals.peakAnkleMoment / healthyPeakAnkleMoment.mean[i]! - 1)).toBeLessThan(0.05);
    expect(Math.abs(totals.peakGroundForce / healthyPeakGroundForce.mean[i]! - 1)).toBeLessThan(0.05);
  });

  it('loses 1.5–5 % of its peak moment without the fore-aft force over the ankle’s height, as four runners on plates', () => {
    const stance = healthyStance(3);
    const whole = stanceTotals(stanceLoad(stance), stance.contactTime).peakAnkleMoment;
    const foot = { ...stance.foot, ankleHeight: new Float64Array(41) };
    const without = stanceTotals(stanceLoad({ ...stance, foot }), stance.contactTime).peakAnkleMoment;
    expect(1 - without / whole).toBeGreaterThan(0.015);
    expect(1 - without / whole).toBeLessThan(0.05);
  });
});

describe('Achilles force', () => {
  it('acts on the published arm: 4.77 cm neutral, 3.94 at 20° of dorsiflexion, 5.38 at 20° of plantarflexion', () => {
    expect(achillesArm(0, 1.75)).toBeCloseTo(0.0477, 4);
    expect(achillesArm(20, 1.75)).toBeCloseTo(0.0394, 4);
    expect(achillesArm(-20, 1.75)).toBeCloseTo(0.0538, 4);
  });
});

describe('load and damage per kilometre, published moments through our sums', () => {
  const {
    speed,
    momentImpulse,
    peakAnkleMoment,
    strideLength,
    impulse,
    relativeDamage: damage,
  } = publishedPerKilometre;
  const steps = speed.map((v, i) => stepsPerKilometre({ speed: v, stepTime: strideLength[i]! / v / 2 }));

  it('load falls with speed: 417, 282, 214 BW·s', () => {
    const perKm = momentImpulse.map((value, i) => (value / achilles.constantArm / g) * steps[i]!);
    for (const [i, value] of perKm.entries()) {
      expect(Math.abs(value / impulse[i]! - 1)).toBeLessThan(0.01);
    }
  });

  it('damage rises: 1.00, 1.70, 1.95', () => {
    const relative = peakAnkleMoment.map((peak, i) =>
      relativeDamage(peak / peakAnkleMoment[0]!, steps[i]! / steps[0]!),
    );
    for (const [i, value] of relative.entries()) expect(Math.abs(value - damage[i]!)).toBeLessThan(0.03);
  });

  it('the load model goes the same way, and about as far: 4 % in peak are 45 % in wear', () => {
    const model = speed.map((v) => {
      const stance = healthyStance(v);
      const totals = stanceTotals(stanceLoad(stance), stance.contactTime);
      return { ...totals, steps: stepsPerKilometre({ speed: v, stepTime: stance.stepTime })! };
    });
    const [slow, ...faster] = model;
    faster.forEach((one, i) => {
      const load = (one.achillesImpulse * one.steps) / (slow!.achillesImpulse * slow!.steps);
      expect(Math.abs(load / (impulse[i + 1]! / impulse[0]!) - 1)).toBeLessThan(0.1);
      const wear = relativeDamage(one.peakAnkleMoment / slow!.peakAnkleMoment, one.steps / slow!.steps);
      expect(Math.abs(wear / damage[i + 1]! - 1)).toBeLessThan(0.5);
    });
  });
});
