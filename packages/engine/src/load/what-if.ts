import {
  achilles,
  gaitResponse,
  healthyRunner,
  stanceRules,
  strikePatternLimits,
  type WhatIfId,
  whatIfs,
  z95,
} from '../reference/index.ts';
import { publishedContact } from './contact-time.ts';
import { healthyAt } from './healthy-stance.ts';
import { stanceLoad, stanceTotals } from './stance-model.ts';
import type { Course, Stance } from './stance-types.ts';
import type { Interval } from './types.ts';

/** A relative change of a load, %, with its 95 % band. */
export interface Effect {
  readonly percent: number;
  readonly range: Interval;
}

/** What a change does to one leg's load; each effect against now. */
export interface WhatIf {
  readonly change: WhatIfId;
  /** In the unit of the what-if's entry; the strike's is the new angle. */
  readonly amount: number;
  /** Peak Achilles force. */
  readonly peak: Effect;
  /** Achilles impulse per step. */
  readonly impulsePerStep: Effect;
  /** Achilles impulse per kilometre. */
  readonly impulsePerKm: Effect;
  /** Peak to the tendon's damage power, per kilometre. */
  readonly damagePerKm: Effect;
}

/** Every what-if at the size told in its entry; landing: the other way than now. */
export function typicalWhatIfs(stance: Stance): readonly WhatIf[] {
  return whatIfs.map(({ id, typical }) =>
    whatIf(stance, id, id === 'strike' ? otherLanding(stance) : typical),
  );
}

/** A heel striker's what-if is the forefoot, everybody else's the heel; deg. */
function otherLanding({ footStrikeAngleDeg }: Stance): number {
  const { rearfootAtDeg } = stanceRules;
  return footStrikeAngleDeg > strikePatternLimits.rearfootAbove
    ? strikePatternLimits.forefootBelow - 2
    : rearfootAtDeg;
}

/** Recomputes the load of a stance with one thing changed. Microseconds: a slider may call it on each move. */
export function whatIf(stance: Stance, change: WhatIfId, amount: number): WhatIf {
  const { relativeError, addedError } = whatIfs.find(({ id }) => id === change)!;
  const changed = applyChange(stance, change, amount);
  const before = stanceTotals(stanceLoad(stance), stance.contactTime);
  const after = stanceTotals(stanceLoad(changed), changed.contactTime);
  const peak = Math.log(after.peakAchillesForce / before.peakAchillesForce);
  const impulse = Math.log(after.achillesImpulse / before.achillesImpulse);
  const steps = Math.log((stance.stepTime * stance.speed) / (changed.stepTime * changed.speed));
  const effect = (own: number, exact: number, power: number): Effect => {
    const half = z95 * power * Math.hypot(relativeError * own, amount === 0 ? 0 : addedError);
    const centre = power * own + exact;
    return { percent: percent(centre), range: [percent(centre - half), percent(centre + half)] };
  };
  return {
    change,
    amount,
    peak: effect(peak, 0, 1),
    impulsePerStep: effect(impulse, 0, 1),
    impulsePerKm: effect(impulse, steps, 1),
    damagePerKm: effect(peak, steps, achilles.damagePower),
  };
}

/** The stance with one thing changed and all that follows from it. */
export function applyChange(stance: Stance, change: WhatIfId, amount: number): Stance {
  switch (change) {
    case 'cadence':
      return withCadence(stance, 1 + amount / 100);
    case 'strike':
      return withStrike(stance, amount);
    case 'speed':
      return withSpeed(stance, Math.max(1.5, stance.speed + amount));
    case 'reach':
      return { ...stance, reach: stance.reach + amount / 100 };
    case 'drop':
      return withDrop(stance, amount / 1000);
    case 'slope':
      return withSlope(stance, stance.slope + amount / 100);
    case 'trunkLean':
      return stance;
  }
}

function withCadence(stance: Stance, ratio: number): Stance {
  const stridesPerMinute = 30 / stance.stepTime;
  const reach = gaitResponse.reachPerStridePerMinute * stridesPerMinute * (ratio - 1);
  return {
    ...stance,
    stepTime: stance.stepTime / ratio,
    contactTime: stance.contactTime * ratio ** -gaitResponse.contactWithStep,
    reach: stance.reach * (1 + reach),
  };
}

/** The landing angle moves the ankle's angle with it until the foot is flat. */
export function withStrike(stance: Stance, footStrikeAngleDeg: number): Stance {
  const turn = footStrikeAngleDeg - stance.footStrikeAngleDeg;
  const flat = 0.25 * (stance.ankleDeg.length - 1);
  const ankleDeg = stance.ankleDeg.map((angle, i) => angle + turn * Math.max(0, 1 - i / flat));
  return { ...stance, footStrikeAngleDeg, ankleDeg };
}

/** Step and contact time follow speed as healthy runners' do; the ankle bends 0.7° more per m/s. */
function withSpeed(stance: Stance, speed: number): Stance {
  const { cadence } = healthyRunner;
  const [from, to] = [healthyAt(cadence, stance.speed), healthyAt(cadence, speed)];
  const contact = publishedContact(60 / to, speed) / publishedContact(60 / from, stance.speed);
  return {
    ...stance,
    speed,
    stepTime: (stance.stepTime * from) / to,
    contactTime: stance.contactTime * contact,
    ankleDeg: shifted(stance.ankleDeg, gaitResponse.dorsiflexionPerSpeedDeg * (speed - stance.speed)),
  };
}

/** A higher heel lifts the ankle and points the foot; mechanics alone, the runner's answer left out. */
function withDrop(stance: Stance, rise: number): Stance {
  const { foot } = stance;
  const ankleShare = foot.ankleAhead[Math.round(foot.ankleAhead.length / 3)]! / foot.length;
  const lift = rise * (1 - ankleShare);
  return {
    ...stance,
    foot: { ...foot, ankleHeight: foot.ankleHeight.map((height) => height + lift) },
    ankleDeg: shifted(stance.ankleDeg, (-Math.atan(rise / foot.length) * 180) / Math.PI),
  };
}

/** The foot follows the ground, the leg stays upright: the ankle bends by the slope; gravity pulls back along it. */
export function withSlope(stance: Stance, slope: number): Stance {
  const turn = ((Math.atan(slope) - Math.atan(stance.slope)) * 180) / Math.PI;
  return { ...stance, slope, ankleDeg: shifted(stance.ankleDeg, turn) };
}

function shifted(course: Course, by: number): Course {
  return course.map((value) => value + by);
}

function percent(logRatio: number): number {
  return 100 * (Math.exp(logRatio) - 1);
}
