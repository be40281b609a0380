import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { healthyStance, typicalWhatIfs, whatIf } from '../../src/load/index.ts';
import { whatIfs } from '../../src/reference/index.ts';

const runner = healthyStance(3);

describe('what-ifs against published effects', () => {
  it('forefoot instead of rearfoot: about 11 % more Achilles impulse per step (Almonroeder et al. 2013)', () => {
    const { impulsePerStep } = whatIf(runner, 'strike', -3);
    expect(impulsePerStep.percent).toBeGreaterThan(6);
    expect(impulsePerStep.percent).toBeLessThan(16);
    expect(impulsePerStep.range[0]).toBeLessThan(11);
    expect(impulsePerStep.range[1]).toBeGreaterThan(11);
  });

  it('cadence +5 % lowers the peak (Lyght et al. 2016), by the 2–3 % of spring-mass timing', () => {
    const { peak, damagePerKm } = whatIf(runner, 'cadence', 5);
    expect(peak.percent).toBeLessThan(-1.5);
    expect(peak.percent).toBeGreaterThan(-3.5);
    expect(peak.range[1]).toBeLessThan(0);
    expect(damagePerKm.percent).toBeLessThan(-10);
    expect(damagePerKm.percent).toBeGreaterThan(-22);
  });

  it('faster: less load but more wear per kilometre', () => {
    const { impulsePerKm, damagePerKm, peak } = whatIf(runner, 'speed', 1);
    expect(peak.percent).toBeGreaterThan(4);
    expect(peak.percent).toBeLessThan(15);
    expect(impulsePerKm.percent).toBeLessThan(-15);
    expect(damagePerKm.percent).toBeGreaterThan(20);
  });

  it('leaning the trunk changes nothing: the measured null (Teng & Powers 2015)', () => {
    const { peak, impulsePerKm } = whatIf(runner, 'trunkLean', 7);
    expect([peak.percent, impulsePerKm.percent]).toEqual([0, 0]);
    expect(peak.range[0]).toBeLessThan(0);
    expect(peak.range[1]).toBeGreaterThan(0);
  });

  it('tells shoe drop and slope with bands that hold no change, as the studies disagree', () => {
    for (const { change, peak } of typicalWhatIfs(runner)) {
      if (change !== 'drop' && change !== 'slope') continue;
      expect(peak.range[0]).toBeLessThan(0);
      expect(peak.range[1]).toBeGreaterThan(0);
    }
  });
});

describe('what-ifs', () => {
  it('change nothing at their zero, and give finite numbers in order anywhere on the slider', () => {
    for (const { id, range } of whatIfs) {
      const zero = whatIf(runner, id, id === 'strike' ? runner.footStrikeAngleDeg : 0);
      expect(zero.peak.percent).toBeCloseTo(0, 9);
      fc.assert(
        fc.property(fc.double({ min: range.low, max: range.high, noNaN: true }), (amount) => {
          const { peak, impulsePerStep, impulsePerKm, damagePerKm } = whatIf(runner, id, amount);
          for (const { percent, range: band } of [peak, impulsePerStep, impulsePerKm, damagePerKm]) {
            expect(band[0]).toBeLessThanOrEqual(percent + 1e-9);
            expect(band[1]).toBeGreaterThanOrEqual(percent - 1e-9);
            expect(Number.isFinite(percent)).toBe(true);
          }
        }),
        { numRuns: 30 },
      );
    }
  });

  it('offers the other landing: forefoot to a heel striker, heel to everybody else', () => {
    const strikeOf = (angle: number) =>
      typicalWhatIfs({ ...runner, footStrikeAngleDeg: angle }).find(({ change }) => change === 'strike')!
        .amount;
    expect(strikeOf(15)).toBeLessThan(0);
    expect(strikeOf(-3)).toBeGreaterThan(8);
  });
});
