import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyChange,
  attribute,
  attributeLoad,
  healthyStance,
  type LoadFactor,
  type Stance,
} from '../../src/load/index.ts';
import { shapleyValues } from '../../src/load/shapley.ts';

const total = (parts: readonly { readonly value: number }[]) =>
  parts.reduce((sum, { value }) => sum + value, 0);

describe('Shapley values', () => {
  it('split the glove game as by hand: two left gloves, one right', () => {
    // A pair is worth 1: players 0 and 1 hold left gloves, 2 the right one.
    const pair = (coalition: number) => ((coalition & 4) !== 0 && (coalition & 3) !== 0 ? 1 : 0);
    const [first, second, right] = shapleyValues(3, pair);
    expect(first).toBeCloseTo(1 / 6, 12);
    expect(second).toBeCloseTo(1 / 6, 12);
    expect(right).toBeCloseTo(4 / 6, 12);
  });

  it('add up, treat equals equally and give a bystander nothing', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 16, maxLength: 16 }),
        (worth) => {
          // Player 4 never matters; the other four have arbitrary worths.
          const parts = shapleyValues(5, (coalition) => worth[coalition & 15]!);
          expect(total(parts.map((value) => ({ value })))).toBeCloseTo(worth[15]! - worth[0]!, 9);
          expect(parts[4]).toBeCloseTo(0, 12);
        },
      ),
    );
  });
});

const stance = fc.record({
  cadence: fc.double({ min: -10, max: 10, noNaN: true }),
  contact: fc.double({ min: 0.85, max: 1.15, noNaN: true }),
  strike: fc.double({ min: -6, max: 22, noNaN: true }),
  reach: fc.double({ min: -6, max: 8, noNaN: true }),
  bend: fc.double({ min: -8, max: 8, noNaN: true }),
  slope: fc.double({ min: 0, max: 6, noNaN: true }),
  foot: fc.double({ min: 0.85, max: 1.15, noNaN: true }),
  mass: fc.option(fc.double({ min: 45, max: 110, noNaN: true })),
});

describe('attribution of a difference in load', () => {
  it('adds up to the difference to 1e-9, relative, for any runner', () => {
    fc.assert(
      fc.property(stance, ({ cadence, contact, strike, reach, bend, slope, foot, mass }) => {
        const base = healthyStance(3);
        let runner: Stance = applyChange(base, 'cadence', cadence);
        runner = applyChange(runner, 'strike', strike);
        runner = applyChange(runner, 'reach', reach);
        runner = applyChange(runner, 'slope', slope);
        runner = {
          ...runner,
          contactTime: runner.contactTime * contact,
          ankleDeg: runner.ankleDeg.map((angle) => angle + bend),
          foot: { ...runner.foot, length: runner.foot.length * foot },
        };
        const { parts, runner: own, healthy } = attributeLoad({ stance: runner, mass });
        expect(Math.abs(total(parts) - (own - healthy))).toBeLessThan(1e-9 * Math.max(1, own));
      }),
      { numRuns: 25 },
    );
  });

  it('finds nothing between equal runners', () => {
    const same = { stance: healthyStance(3.2), mass: 70 };
    for (const { value } of attribute(same, same).parts) expect(Math.abs(value)).toBeLessThan(1e-9);
  });

  const injected: readonly (readonly [LoadFactor, (healthy: Stance) => Stance, number])[] = [
    ['cadence', (healthy) => applyChange(healthy, 'cadence', -8), 69.6],
    ['contactTime', (healthy) => ({ ...healthy, contactTime: 0.9 * healthy.contactTime }), 69.6],
    ['strike', (healthy) => ({ ...healthy, footStrikeAngleDeg: -4 }), 69.6],
    ['overstride', (healthy) => applyChange(healthy, 'reach', 6), 69.6],
    ['dorsiflexion', (healthy) => ({ ...healthy, ankleDeg: healthy.ankleDeg.map((deg) => deg + 6) }), 69.6],
    ['mass', (healthy) => healthy, 85],
    ['slope', (healthy) => applyChange(healthy, 'slope', 5), 69.6],
  ];

  it.each(injected)(
    'gives an injected change of %s to that factor: 80 %% and more',
    (factor, change, mass) => {
      const { parts, runner, healthy } = attributeLoad({ stance: change(healthyStance(3)), mass });
      const own = parts.find((part) => part.factor === factor)!.value;
      const difference = runner - healthy;
      expect(Math.abs(difference)).toBeGreaterThan(5);
      expect(own / difference).toBeGreaterThan(0.8);
      expect(own / difference).toBeLessThan(1.2);
    },
  );

  it('counts in body weights and leaves mass out when it is not known', () => {
    const { unit, parts } = attributeLoad({
      stance: applyChange(healthyStance(3), 'cadence', -5),
      mass: null,
    });
    expect(unit).toBe('BW');
    expect(parts.find(({ factor }) => factor === 'mass')!.value).toBe(0);
  });
});
