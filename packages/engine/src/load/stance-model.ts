import { parabolicPeak } from '../motion/index.ts';
import { gravity, stancePoints, stanceRules, stanceTemplates } from '../reference/index.ts';
import { achillesForce } from './achilles.ts';
import type { Course, Stance, StanceLoad, StanceTotals } from './stance-types.ts';

/**
 * Load of one mean contact from its timing and the foot's geometry (evidence: calf-load models). Vertical: a common
 * course scaled so that the impulse carries the body for one step, zero in flight. Fore-aft: a common course without
 * net impulse, plus the slope's share of the weight; both follow the whole body's motion where that was seen. Centre of
 * pressure: by strike pattern. Moment: quasi-static, with the fore-aft force over the ankle's height; the foot's inertia
 * is small in mid and late stance.
 */
export function stanceLoad(stance: Stance): StanceLoad {
  const vertical = verticalForce(stance.contactTime, stance.stepTime, stance.shape);
  const foreAft = foreAftForce(stance, vertical);
  const lever = pressureLever(stance);
  const { ankleHeight } = stance.foot;
  const moment = new Float64Array(stancePoints);
  for (let i = 0; i < stancePoints; i++) {
    moment[i] = gravity * (vertical[i]! * lever[i]! + foreAft[i]! * ankleHeight[i]!);
  }
  return {
    vertical,
    foreAft,
    lever,
    moment,
    achilles: achillesForce(moment, stance.ankleDeg, stance.height),
  };
}

/** Peaks, impulse and loading rate of one contact. */
export function stanceTotals(load: StanceLoad, contactTime: number): StanceTotals {
  const step = contactTime / (stancePoints - 1);
  return {
    peakGroundForce: peak(load.vertical),
    peakAnkleMoment: peak(load.moment),
    peakAchillesForce: peak(load.achilles),
    achillesImpulse: integral(load.achilles, step),
    loadingRate: fastestRise(load.achilles, step),
  };
}

/** Vertical force in body weights: mean = carried share of a step's impulse over contact time. */
export function verticalForce(contactTime: number, stepTime: number, shape: Course | null = null): Course {
  const { peaking, share } = stanceRules.forceShape;
  const power = 1 + peaking * (contactTime / stepTime - share);
  const course = Float64Array.from(stanceTemplates.vertical, (value) => value ** power);
  const mean = (stanceRules.contactImpulse * stepTime) / contactTime;
  const unit = integral(course, 1 / (stancePoints - 1));
  for (let i = 0; i < course.length; i++) {
    // The ground pushes and never pulls.
    course[i] = mean * Math.max(0, course[i]! / unit + (shape === null ? 0 : shape[i]!));
  }
  return course;
}

function foreAftForce(stance: Stance, vertical: Course): Course {
  const { slope, foreAftScale } = stance;
  return commonForeAft(stance).map((value, i) => foreAftScale * value + slope * vertical[i]!);
}

/** Fore-aft force on the level in body weights: the common course at a speed and a landing distance. */
export function commonForeAft({ speed, reach }: Pick<Stance, 'speed' | 'reach'>): Course {
  const landing = 1 + stanceRules.reachShare * (reach / stanceRules.templateReach - 1);
  const scale = speed ** stanceRules.foreAftSpeedPower * Math.max(0, landing);
  return Float64Array.from(stanceTemplates.foreAft, (value) => scale * value);
}

/**
 * Centre of pressure ahead of the ankle, m. Read from the heel, so that where the ankle's centre is taken to be moves
 * the lever as it moves the laboratory's.
 */
function pressureLever({ foot, footStrikeAngleDeg, speed }: Stance): Course {
  const { length, ankleAhead, toeAhead } = foot;
  const { pressureWithSpeed } = stanceRules;
  const { rearfoot, forefoot } = stanceTemplates.fromHeel;
  const shift = pressureWithSpeed.perSpeed * (speed - pressureWithSpeed.speed) * length;
  const rear = rearfootShare(footStrikeAngleDeg);
  const lever = new Float64Array(stancePoints);
  for (let i = 0; i < stancePoints; i++) {
    const share = rear * rearfoot[i]! + (1 - rear) * forefoot[i]!;
    lever[i] = share * toeAhead[i]! - ankleAhead[i]! + shift;
  }
  return lever;
}

/** Mean of a course over the part of contact in which the foot lies flat. */
export function flatMean(course: Course): number {
  const [from, to] = stanceRules.flatFoot;
  const last = stancePoints - 1;
  const [first, end] = [Math.round(from * last), Math.round(to * last)];
  let sum = 0;
  for (let i = first; i <= end; i++) sum += course[i]!;
  return sum / (end - first + 1);
}

/** How far the landing is a rearfoot striker's, 0–1. */
function rearfootShare(footStrikeAngleDeg: number): number {
  const { forefootAtDeg, rearfootAtDeg } = stanceRules;
  return Math.min(1, Math.max(0, (footStrikeAngleDeg - forefootAtDeg) / (rearfootAtDeg - forefootAtDeg)));
}

/** Top of a course between its points. */
function peak(course: Course): number {
  let index = 0;
  for (let i = 1; i < course.length; i++) if (course[i]! > course[index]!) index = i;
  return parabolicPeak(course, index).value;
}

function integral(course: Course, step: number): number {
  let sum = -(course[0]! + course[course.length - 1]!) / 2;
  for (const value of course) sum += value;
  return sum * step;
}

function fastestRise(course: Course, step: number): number {
  let fastest = 0;
  for (let i = 2; i < course.length; i++)
    fastest = Math.max(fastest, (course[i]! - course[i - 2]!) / (2 * step));
  return fastest;
}
