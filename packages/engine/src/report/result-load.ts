import type { Interval, LegLoad } from '../load/index.ts';
import type { Side } from '../pose/index.ts';
import { tidy } from './numbers.ts';
import type { ResultLoad } from './result-types.ts';
import type { ClipAnalysis } from './types.ts';

/** One leg's load from the recording that knows it best; `null` when none does. */
export function resultLoad(clips: readonly ClipAnalysis[], side: Side): ResultLoad | null {
  const best = bestLoad(clips.flatMap(({ load }) => load?.legs[side] ?? []));
  return best === null ? null : inNumbers(best);
}

/** Force plates before estimates, then the one with more contacts. */
function bestLoad(known: readonly LegLoad[]): LegLoad | null {
  const rank = ({ basis, peakAnkleMoment }: LegLoad) =>
    peakAnkleMoment.strides + (basis === 'measured' ? Number.MAX_SAFE_INTEGER : 0);
  return known.reduce<LegLoad | null>(
    (best, load) => (best === null || rank(load) > rank(best) ? load : best),
    null,
  );
}

function inNumbers(load: LegLoad): ResultLoad | null {
  const peakGroundForce = tidy(load.peakGroundForce.value);
  const peakAnkleMoment = tidy(load.peakAnkleMoment.value);
  const peakAchillesForce = tidy(load.peakAchillesForce.value);
  const peakAnkleMomentRange = tidyInterval(load.peakAnkleMomentRange);
  const peakAchillesForceRange = tidyInterval(load.peakAchillesForceRange);
  if (peakGroundForce === null || peakAnkleMoment === null || peakAchillesForce === null) return null;
  if (peakAnkleMomentRange === null || peakAchillesForceRange === null) return null;
  return {
    basis: load.basis,
    peakGroundForce,
    peakAnkleMoment,
    peakAnkleMomentRange,
    peakAchillesForce,
    peakAchillesForceRange,
    achillesImpulsePerKm: tidy(load.achillesImpulsePerKm, 1),
    contacts: load.peakAnkleMoment.strides,
  };
}

function tidyInterval([low, high]: Interval): Interval | null {
  const [from, to] = [tidy(low), tidy(high)];
  return from === null || to === null ? null : [from, to];
}
