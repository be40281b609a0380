import { gaitResponse, gravity, healthyRunner, loadErrors } from '../reference/index.ts';
import { healthyStance } from './healthy-stance.ts';
import { shapleyValues } from './shapley.ts';
import { stanceLoad, stanceTotals } from './stance-model.ts';
import type { Course, Stance } from './stance-types.ts';
import { withSlope, withStrike } from './what-if.ts';

/** What physics can carry from a difference in running to a difference in load; `rest` is all else in the model. */
export type LoadFactor =
  | 'cadence'
  | 'contactTime'
  | 'strike'
  | 'overstride'
  | 'dorsiflexion'
  | 'mass'
  | 'slope'
  | 'rest';

/** One factor's part of the difference, with the standard error that its own measurement gives it. */
export interface LoadPart {
  readonly factor: LoadFactor;
  readonly value: number;
  readonly error: number;
}

/** Peak Achilles force of a runner against a healthy one at the same speed, split exactly. */
export interface Attribution {
  /** `N` when the mass is known, else body weights: the mass's part is zero then. */
  readonly unit: 'N' | 'BW';
  readonly runner: number;
  readonly healthy: number;
  /** In the order of `loadFactors`; their values add up to runner − healthy. */
  readonly parts: readonly LoadPart[];
}

/** A stance and the mass on it, kg; `null` counts in body weights. */
export interface LoadedStance {
  readonly stance: Stance;
  readonly mass: number | null;
}

/** Factors in the order told. */
const loadFactors: readonly LoadFactor[] = [
  'cadence',
  'contactTime',
  'strike',
  'overstride',
  'dorsiflexion',
  'mass',
  'slope',
  'rest',
];

const bits = Object.fromEntries(loadFactors.map((factor, i) => [factor, 1 << i])) as Record<
  LoadFactor,
  number
>;

/** The split against the healthy runner of the same speed. */
export function attributeLoad(runner: LoadedStance): Attribution {
  return attribute(runner, {
    stance: healthyStance(runner.stance.speed),
    mass: runner.mass === null ? null : healthyRunner.mass.mean,
  });
}

/**
 * Splits the difference between two runners' peak Achilles force over the factors by Shapley values on the load
 * model: each factor's mean effect over all orders in which the reference is turned into the runner.
 */
export function attribute(runner: LoadedStance, reference: LoadedStance): Attribution {
  const value = (coalition: number) => peakForce(mixed(runner, reference, coalition));
  const parts = shapleyValues(loadFactors.length, value);
  const everything = 2 ** loadFactors.length - 1;
  return {
    unit: runner.mass === null ? 'BW' : 'N',
    runner: value(everything),
    healthy: value(0),
    parts: loadFactors.map((factor, i) => ({
      factor,
      value: parts[i]!,
      error: factorError(factor, runner),
    })),
  };
}

/** Contact time that goes with a step time: what a change of step rate alone would bring. */
function expectedContact(reference: Stance, stepTime: number): number {
  return reference.contactTime * (stepTime / reference.stepTime) ** gaitResponse.contactWithStep;
}

/** The reference with the coalition's factors taken from the runner. */
function mixed(runner: LoadedStance, reference: LoadedStance, coalition: number): LoadedStance {
  const has = (factor: LoadFactor) => (coalition & bits[factor]) !== 0;
  const [own, other] = [runner.stance, reference.stance];
  const from = (factor: LoadFactor) => (has(factor) ? own : other);
  const stepTime = from('cadence').stepTime;
  const contact = from('contactTime');
  const build = from('rest');
  const base: Stance = {
    ...build,
    speed: own.speed,
    stepTime,
    contactTime:
      (expectedContact(other, stepTime) * contact.contactTime) / expectedContact(other, contact.stepTime),
    reach: from('overstride').reach,
    footStrikeAngleDeg: from('dorsiflexion').footStrikeAngleDeg,
    slope: from('dorsiflexion').slope,
    ankleDeg: from('dorsiflexion').ankleDeg,
  };
  const landed = withStrike(base, from('strike').footStrikeAngleDeg);
  return {
    stance: withSlope(landed, from('slope').slope),
    mass: has('mass') ? runner.mass : reference.mass,
  };
}

function peakForce({ stance, mass }: LoadedStance): number {
  const { peakAchillesForce } = stanceTotals(stanceLoad(stance), stance.contactTime);
  return mass === null ? peakAchillesForce : peakAchillesForce * mass * gravity;
}

/** Half the difference that a factor's own measurement error makes, up and down. */
function factorError(factor: LoadFactor, runner: LoadedStance): number {
  const { stance, mass } = runner;
  const by = (up: Stance, down: Stance) =>
    Math.abs(peakForce({ stance: up, mass }) - peakForce({ stance: down, mass })) / 2;
  const turned = (course: Course, deg: number) => course.map((angle) => angle + deg);
  switch (factor) {
    case 'cadence': {
      const step = (ratio: number) => ({
        ...stance,
        stepTime: stance.stepTime * ratio,
        contactTime: stance.contactTime * ratio ** gaitResponse.contactWithStep,
      });
      return by(step(1 + loadErrors.factors.cadence), step(1 - loadErrors.factors.cadence));
    }
    case 'contactTime': {
      const contact = (ratio: number) => ({ ...stance, contactTime: stance.contactTime * ratio });
      return by(contact(1 + loadErrors.factors.contactTime), contact(1 - loadErrors.factors.contactTime));
    }
    case 'strike': {
      const { strikeDeg } = loadErrors.factors;
      const angle = stance.footStrikeAngleDeg;
      const path = by(withStrike(stance, angle + strikeDeg), withStrike(stance, angle - strikeDeg));
      return Math.hypot(path, 0.5 * loadErrors.pressurePath * peakForce(runner));
    }
    case 'overstride': {
      const reach = (change: number) => ({ ...stance, reach: stance.reach + change });
      return by(reach(loadErrors.factors.reach), reach(-loadErrors.factors.reach));
    }
    case 'dorsiflexion': {
      const { ankleDeg } = loadErrors.factors;
      return by(
        { ...stance, ankleDeg: turned(stance.ankleDeg, ankleDeg) },
        { ...stance, ankleDeg: turned(stance.ankleDeg, -ankleDeg) },
      );
    }
    case 'mass':
      return mass === null ? 0 : loadErrors.factors.mass * peakForce(runner);
    case 'slope':
      return by(
        withSlope(stance, stance.slope + loadErrors.factors.slope),
        withSlope(stance, stance.slope - loadErrors.factors.slope),
      );
    case 'rest':
      return (
        peakForce(runner) *
        Math.hypot(loadErrors.forceShape, loadErrors.pressurePath, loadErrors.landmarks, loadErrors.impulse)
      );
  }
}
