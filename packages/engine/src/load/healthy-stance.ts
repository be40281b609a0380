import { type HealthyAtSpeed, healthyCurves, healthyRunner, stancePoints } from '../reference/index.ts';
import { publishedContact } from './contact-time.ts';
import { rollingFoot } from './rolling-foot.ts';
import type { Course, Stance } from './stance-types.ts';

/** The healthy runner of `healthyRunner` at a speed, m/s. */
export function healthyStance(speed: number): Stance {
  const { cadence, height, footStrikeAngleDeg, reach, footLength, shankLength } = healthyRunner;
  const stepTime = 60 / healthyAt(cadence, speed);
  return {
    contactTime: publishedContact(stepTime, speed),
    stepTime,
    speed,
    slope: 0,
    footStrikeAngleDeg: footStrikeAngleDeg.mean,
    reach: reach.mean,
    foot: rollingFoot(footLength * height.mean),
    shape: null,
    foreAftScale: 1,
    ankleDeg: healthyCourse(healthyCurves.ankleDorsiflexion.meanDeg),
    kneeDeg: healthyCourse(healthyCurves.kneeFlexion.meanDeg),
    height: height.mean,
    shank: shankLength * height.mean,
  };
}

/** Mean at a speed, linear between the published ones and held beyond them. */
export function healthyAt({ speed, mean }: Pick<HealthyAtSpeed, 'speed' | 'mean'>, at: number): number {
  const next = speed.findIndex((known) => known >= at);
  if (next === 0) return mean[0]!;
  if (next < 0) return mean.at(-1)!;
  const share = (at - speed[next - 1]!) / (speed[next]! - speed[next - 1]!);
  return mean[next - 1]! + share * (mean[next]! - mean[next - 1]!);
}

/** Contact's part of a curve over the whole stride. */
function healthyCourse(curve: readonly number[]): Course {
  const contact = healthyRunner.dutyFactor.mean[0]! * (curve.length - 1);
  return Float64Array.from({ length: stancePoints }, (_, i) => {
    const at = (contact * i) / (stancePoints - 1);
    const from = Math.floor(at);
    return curve[from]! + (at - from) * (curve[from + 1]! - curve[from]!);
  });
}
