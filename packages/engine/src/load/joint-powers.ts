import { derivative } from '../motion/index.ts';
import { turning } from './turning.ts';
import type { JointMoments, LegPaths } from './types.ts';

/**
 * Power of each joint, W: net moment times the joint's angular velocity, + where energy is given to the body.
 *
 * @param pelvisTilt anterior, rad; `null`: the pelvis is taken as not turning, which it does by 5–8° in a stride
 */
export function jointPowers(
  moments: JointMoments,
  { hip, knee, ankle, heel, toe }: LegPaths,
  pelvisTilt: Float64Array | null,
  sampleRate: number,
): JointMoments {
  const rate = (angle: Float64Array) => derivative(angle, sampleRate);
  const thigh = rate(turning(hip, knee));
  const shank = rate(turning(knee, ankle));
  const foot = rate(turning(heel, toe));
  const tilt = pelvisTilt === null ? new Float64Array(thigh.length) : rate(pelvisTilt);
  // Anticlockwise is knee extension of the shank, hip flexion of the thigh and dorsiflexion of the foot.
  return {
    ankle: moments.ankle.map((moment, i) => -moment * (foot[i]! - shank[i]!)),
    knee: moments.knee.map((moment, i) => moment * (shank[i]! - thigh[i]!)),
    hip: moments.hip.map((moment, i) => -moment * (thigh[i]! + tilt[i]!)),
  };
}
