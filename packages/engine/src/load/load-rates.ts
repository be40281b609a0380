import { achilles } from '../reference/index.ts';
import type { StanceTotals } from './stance-types.ts';
import type { LoadRates } from './types.ts';

/** Pace of one leg. */
export interface Pace {
  /** s */
  readonly stepTime: number;
  /** m/s; `null` when unknown. */
  readonly speed: number | null;
}

/** Steps of one leg in a kilometre; `null` without a speed. */
export function stepsPerKilometre({ stepTime, speed }: Pace): number | null {
  return speed === null ? null : 1000 / (2 * stepTime * speed);
}

/** One leg's load by minute and kilometre. Load and damage part ways with speed: both are told, always. */
export function loadRates(
  totals: Pick<StanceTotals, 'achillesImpulse' | 'peakAchillesForce'>,
  pace: Pace,
  healthy: Pick<StanceTotals, 'peakAchillesForce'>,
  healthyPace: Pace,
): LoadRates {
  const stepsPerMinute = 30 / pace.stepTime;
  const stepsPerKm = stepsPerKilometre(pace);
  const healthySteps = stepsPerKilometre(healthyPace);
  return {
    stepsPerMinute,
    stepsPerKm,
    impulsePerMinute: totals.achillesImpulse * stepsPerMinute,
    impulsePerKm: stepsPerKm === null ? null : totals.achillesImpulse * stepsPerKm,
    relativeDamage:
      stepsPerKm === null || healthySteps === null
        ? null
        : relativeDamage(totals.peakAchillesForce / healthy.peakAchillesForce, stepsPerKm / healthySteps),
  };
}

/**
 * Damage of repeated loading over a reference's: (ratio of peaks) to the tendon's power, times the ratio of
 * repetitions (Edwards 2018; evidence: cumulative load and damage).
 */
export function relativeDamage(peakRatio: number, stepRatio: number): number {
  return peakRatio ** achilles.damagePower * stepRatio;
}
