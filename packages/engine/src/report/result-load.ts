import { type Attribution, type Effect, type Interval, typicalWhatIfs, type WhatIf } from '../load/index.ts';
import type { Side } from '../pose/index.ts';
import { whatIfs } from '../reference/index.ts';
import { attributionOf, type LegCard, loadedLegs, missingFacts } from './load-of-leg.ts';
import { associated } from './load-words.ts';
import { tidy } from './numbers.ts';
import type {
  Result,
  ResultAttribution,
  ResultEffect,
  ResultLoad,
  ResultLoadModel,
  ResultWhatIf,
} from './result-types.ts';
import type { Answer } from './types.ts';

/** The load block of `result.json`. */
export function resultLoad(answer: Answer): Result['load'] {
  const legs = loadedLegs(answer);
  const of = (side: Side) => {
    const leg = legs.find((one) => one.side === side);
    return leg === undefined ? null : inNumbers(leg);
  };
  return {
    left: of('left'),
    right: of('right'),
    whatIf: legs.flatMap(({ side, estimate }) =>
      estimate === null ? [] : typicalWhatIfs(estimate.stance).flatMap((one) => whatIfOf(one, side)),
    ),
    missing: missingFacts(answer),
    associated,
  };
}

function inNumbers(leg: LegCard): ResultLoad | null {
  const { load } = leg;
  const peakGroundForce = tidy(load.peakGroundForce.value);
  const peakAnkleMoment = tidy(load.peakAnkleMoment.value);
  const peakAchillesForce = tidy(load.peakAchillesForce.value);
  const peakAnkleMomentRange = tidyInterval(load.peakAnkleMomentRange);
  const peakAchillesForceRange = tidyInterval(load.peakAchillesForceRange);
  if (peakGroundForce === null || peakAnkleMoment === null || peakAchillesForce === null) return null;
  if (peakAnkleMomentRange === null || peakAchillesForceRange === null) return null;
  const attribution = attributionOf(leg);
  return {
    basis: load.basis,
    peakGroundForce,
    peakAnkleMoment,
    peakAnkleMomentRange,
    peakAchillesForce,
    peakAchillesForceRange,
    achillesImpulsePerKm: tidy(load.achillesImpulsePerKm, 1),
    contacts: load.peakAnkleMoment.strides,
    model: modelOf(leg),
    attribution: attribution === null ? null : attributionIn(attribution),
  };
}

function modelOf({ estimate }: LegCard): ResultLoadModel | null {
  if (estimate === null) return null;
  const { sources, totals, rates, stretch } = estimate;
  return {
    sources,
    achillesImpulsePerStep: tidy(totals.achillesImpulse) ?? 0,
    achillesLoadingRate: tidy(totals.loadingRate, 1) ?? 0,
    achillesImpulsePerMinute: tidy(rates.impulsePerMinute, 1) ?? 0,
    relativeDamagePerKm: tidy(rates.relativeDamage, 2),
    soleusLongest: tidy(stretch.soleus.longest) ?? 0,
    soleusLengtheningSpeed: tidy(stretch.soleus.lengtheningSpeed) ?? 0,
    gastrocnemiusLongest: tidy(stretch.gastrocnemius.longest) ?? 0,
    gastrocnemiusLengtheningSpeed: tidy(stretch.gastrocnemius.lengtheningSpeed) ?? 0,
  };
}

function attributionIn({ unit, runner, healthy, parts }: Attribution): ResultAttribution {
  const decimals = unit === 'N' ? 0 : 3;
  return {
    unit,
    runner: tidy(runner, decimals + 2) ?? 0,
    healthy: tidy(healthy, decimals + 2) ?? 0,
    parts: parts.map(({ factor, value, error }) => ({
      factor,
      value: tidy(value, decimals + 2) ?? 0,
      error: tidy(error, decimals + 2) ?? 0,
    })),
  };
}

function whatIfOf(result: WhatIf, side: Side): readonly ResultWhatIf[] {
  return whatIfs
    .filter(({ id }) => id === result.change)
    .map(({ unit, grade, evidence, source }) => ({
      change: result.change,
      amount: result.amount,
      unit,
      side,
      peakAchillesForce: effectIn(result.peak),
      achillesImpulsePerStep: effectIn(result.impulsePerStep),
      achillesImpulsePerKm: effectIn(result.impulsePerKm),
      damagePerKm: effectIn(result.damagePerKm),
      grade,
      evidence,
      source,
    }));
}

function effectIn({ percent, range }: Effect): ResultEffect {
  return { percent: tidy(percent, 1) ?? 0, range: tidyInterval(range, 1) ?? [0, 0] };
}

function tidyInterval([low, high]: Interval, decimals?: number): Interval | null {
  const [from, to] = [tidy(low, decimals), tidy(high, decimals)];
  return from === null || to === null ? null : [from, to];
}
