import { ankleMargin, measureSelfChecks, sessionSpike } from '../checks/self-checks.ts';
import { measureBreathSide, measurePelvicTilts, measureRibAngles } from '../standing/breath.ts';
import { measureStanding } from '../standing/measure-standing.ts';
import { measureStandingFilm } from '../standing/sway.ts';
import type { Measure, Measured } from '../types.ts';
import type { Facts } from './types.ts';

/** All that the facts can be measured by; `clips` are the clips' measures, for what needs both. */
export function measureFacts(facts: Facts, clips: readonly Measure[]): readonly Measured[] {
  const checks = measureSelfChecks(facts.checks, facts.history);
  return [
    ...standing(facts),
    ...(facts.ribs === null ? [] : [measureRibAngles(facts.ribs)]),
    ...(facts.breath === null ? [] : measureBreathSide(facts.breath)),
    ...(facts.tilts === null
      ? []
      : measurePelvicTilts(facts.tilts.untucked, facts.tilts.tucked, facts.height)),
    ...checks,
    ...ankleMargin([...clips, ...checks]),
    ...sessionSpike(facts.history),
  ];
}

/** Photos first: their points are tapped on bone; the film's come from the network. */
function standing({ standing: photos, standingFilm, height }: Facts): readonly Measured[] {
  const tapped = measureStanding(photos, height);
  if (standingFilm === null || tapped.some(({ id }) => id === 'S1')) return tapped;
  const filmed = measureStandingFilm(standingFilm);
  return filmed.kind === 'standing' ? [...tapped, ...filmed.measures] : tapped;
}
