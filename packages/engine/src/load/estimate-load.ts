import type { Body } from '../body/index.ts';
import type { BySide, Gait } from '../gait/index.ts';
import type { Recording } from '../motion/index.ts';
import type { Side } from '../pose/index.ts';
import { achilles, loadErrors, z95 } from '../reference/index.ts';
import { achillesArm, muscleLength, muscleStretch } from './achilles.ts';
import { healthyStance } from './healthy-stance.ts';
import { loadRates } from './load-rates.ts';
import { stanceLoad, stanceTotals } from './stance-model.ts';
import { type ClipStance, stanceOfClip } from './stance-of-clip.ts';
import type { Interval, LegEstimate, LegLoad, Load, MissingFact } from './types.ts';

/** The calves' load from the motion alone, of each leg seen. Levels of the mean, never of single steps. */
export function estimateLoad(recording: Recording, gait: Gait, body: Body): Load {
  const estimates = bySide((side) => legEstimate(recording, gait, body, side));
  return {
    estimates,
    legs: bySide((side) => (estimates[side] === null ? null : legLoad(estimates[side]))),
    missing: missingFacts(recording),
  };
}

function legEstimate(recording: Recording, gait: Gait, body: Body, side: Side): LegEstimate | null {
  const read = stanceOfClip(recording, gait, body, side);
  if (read === null) return null;
  const { stance, scale, contact } = read;
  const curves = stanceLoad(stance);
  const totals = stanceTotals(curves, stance.contactTime);
  if (!Number.isFinite(totals.peakAchillesForce)) return null;
  const healthy = healthyStance(stance.speed);
  const healthyTotals = stanceTotals(stanceLoad(healthy), healthy.contactTime);
  const pace = { stepTime: stance.stepTime, speed: recording.speed };
  const healthyPace = { stepTime: healthy.stepTime, speed: recording.speed };
  const stretch = (muscle: 'soleus' | 'gastrocnemius') =>
    muscleStretch(muscleLength(muscle, stance.ankleDeg, stance.kneeDeg, stance.shank), stance.contactTime);
  return {
    stance,
    curves,
    totals,
    sources: {
      contactTime: contact.source,
      scale: scale.source,
      verticalForce: stance.shape === null ? 'timing' : 'timing-and-centre-of-mass',
    },
    ...relativeErrors(read),
    rates: loadRates(totals, pace, healthyTotals, healthyPace),
    stretch: { soleus: stretch('soleus'), gastrocnemius: stretch('gastrocnemius') },
    strides: read.strides,
  };
}

/** Independent errors, squared and added. */
function relativeErrors({ contact, scale, footError }: ClipStance) {
  const { forceShape, impulse, pressurePath } = loadErrors;
  const forceError = Math.hypot(forceShape, impulse, contact.relativeError);
  return {
    forceError,
    momentError: Math.hypot(forceError, pressurePath, footError, scale.relativeError),
  };
}

function legLoad({ totals, momentError, rates, strides, stance, curves }: LegEstimate): LegLoad {
  const mean = (value: number) => ({ value, sd: null, strides });
  const half = z95 * momentError;
  const at = curves.achilles.indexOf(Math.max(...curves.achilles));
  return {
    basis: 'estimated',
    peakGroundForce: mean(totals.peakGroundForce),
    peakAnkleMoment: mean(totals.peakAnkleMoment),
    peakAnkleMomentRange: [totals.peakAnkleMoment * (1 - half), totals.peakAnkleMoment * (1 + half)],
    peakAchillesForce: mean(totals.peakAchillesForce),
    peakAchillesForceRange: achillesRange(
      totals.peakAchillesForce,
      half,
      achillesArm(stance.ankleDeg[at]!, stance.height),
    ),
    achillesImpulsePerKm: rates.impulsePerKm,
    workShares: null,
  };
}

/** The force with the moment's error and with the longest and the shortest published arm, as independent. */
export function achillesRange(force: number, momentHalf: number, arm: number): Interval {
  const { low, high } = achilles.momentArmRange;
  const down = Math.hypot(Math.log(1 + momentHalf), Math.log(Math.max(1, high / arm)));
  const up = Math.hypot(Math.log(1 + momentHalf), Math.log(Math.max(1, arm / low)));
  return [force * Math.exp(-down), force * Math.exp(up)];
}

function missingFacts({ runner, speed, scale }: Recording): readonly MissingFact[] {
  const height = scale.source === 'assumed' && runner.height === null;
  return [
    ...(height ? (['height'] as const) : []),
    ...(runner.mass === null ? (['mass'] as const) : []),
    ...(speed === null ? (['speed'] as const) : []),
  ];
}

function bySide<T>(compute: (side: Side) => T | null): BySide<T> {
  return { left: compute('left'), right: compute('right') };
}
