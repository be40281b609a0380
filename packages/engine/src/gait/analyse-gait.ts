import { mean, median, type Recording } from '../motion/index.ts';
import type { Side } from '../pose/index.ts';
import { qualityNote, strideRules } from '../reference/index.ts';
import { apparentGravity, type Bounce, bounceRate, findBounce } from './bounce.ts';
import { gaitFromForces } from './force-gait.ts';
import { analyseLeg, type LegGait } from './leg-gait.ts';
import { rearGait } from './rear-gait.ts';
import { refused } from './refused.ts';
import { strideTime } from './strides.ts';
import { checkTime } from './time-check.ts';
import { cadence, dutyFactor, invariantsHold, noTimes, spread, timing } from './timing.ts';
import { travelSpeed } from './travel.ts';
import type { Gait, Stride } from './types.ts';
import { isWalking } from './walking.ts';

/**
 * Contacts, strides and the timing table of a recording; from one camera, of the leg next to it. Walking, standing and
 * clips without enough strides come back with a refusal in `quality` and nothing else. A time base that bodies cannot
 * have, or one too coarse, costs the times and keeps the strides for angles. Force plates go before all of this.
 */
export function analyseGait(recording: Recording): Gait {
  if (recording.forces !== null) return gaitFromForces(recording, recording.forces);
  if (recording.view === 'rear') return rearGait(recording);
  const sides: readonly Side[] = recording.nearSide === null ? ['left', 'right'] : [recording.nearSide];
  const legs = sides.flatMap((side) => analyseLeg(recording, side) ?? []);
  const strides = legs.flatMap((leg) => leg.strides).sort((a, b) => a.start - b.start);
  const first = legs[0];
  if (first === undefined || strides.length === 0) {
    return refused(recording, recording.view === null ? 'lab-not-running' : 'not-running');
  }
  if (strides.length < strideRules.fewest) return refused(recording, 'too-few-strides');
  const bounce = findBounce(recording, first.signals, first.strides);
  if (isWalking(first, bounce, recording.sampleRate)) return refused(recording, 'walking');
  return table(recording, legs, strides, bounce);
}

function table(
  recording: Recording,
  legs: readonly LegGait[],
  strides: readonly Stride[],
  bounce: Bounce | null,
): Gait {
  const contacts = legs.flatMap((leg) => leg.contacts).sort((a, b) => a.initialContact - b.initialContact);
  const steady = legs.every(({ rejected }) => rejected.length === 0);
  const steps = cadence(strides, steady ? rhythmOf(recording, legs) : null);
  const share = median(strides.map(dutyFactor));
  const gravity = bounce === null ? null : apparentGravity(bounce, mean(strides.map(strideTime)), share);
  const { timeBase, quality } = checkTime(recording, steps?.value ?? Number.NaN, gravity);
  const known = timeBase.kind !== 'implausible';
  const timed = timeBase.kind === 'true';
  const sound = invariantsHold(strides, contacts) && legs.every(rhythmAgrees);
  const { speed } = recording;
  return {
    contacts,
    strides,
    rejected: legs.flatMap((leg) => leg.rejected),
    timeBase,
    cadence: known ? steps : null,
    ...(timed && sound ? timing(strides, contacts) : noTimes),
    strideLength:
      known && speed !== null ? spread(strides.map((stride) => speed * strideTime(stride))) : null,
    quality: [
      ...quality,
      ...(timed && !sound ? [qualityNote('invariants-broken')] : []),
      ...(strides.length < strideRules.stable ? [qualityNote('too-few-strides')] : []),
    ],
  };
}

/** Strides per second of the whole clip. */
function rhythmOf(recording: Recording, legs: readonly LegGait[]): number | null {
  const passes =
    recording.surface === 'overground' &&
    legs.some(({ signals: { side } }) => travelSpeed(recording, side) !== null);
  return passes ? bounceRate(recording) : mean(legs.map(({ strideRate }) => strideRate));
}

/** Whether stride times from events and from the whole clip's rhythm tell the same cadence. */
function rhythmAgrees({ strides, strideRate }: LegGait): boolean {
  const counted = 120 / mean(strides.map(strideTime));
  return Math.abs(counted - 120 * strideRate) <= strideRules.cadenceAgreement;
}
