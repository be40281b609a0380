/**
 * Scatter of a pose network's landmarks about the true path, m, in either direction of the picture. Measured on a real
 * clip of a treadmill runner (RTMPose landmarks at 30 Hz, scaled to an adult's mean height): standard deviation about a
 * local fourth-order path through seven frames, 5–7 mm at hip, knee and ankle, 6–9 mm at the heel, 10–12 mm at the toe.
 */
export const networkScatter = { joint: 0.006, heel: 0.008, foot_index: 0.011 } as const;

export const networkScatterSource =
  'RTMPose landmarks of a treadmill clip (github zzzhushi/running-gait-analysis, MIT), scatter about a local fourth-order path through seven frames';

/** Scatter of one landmark, m. */
export function scatterOf(landmark: string): number {
  if (landmark.endsWith('_heel')) return networkScatter.heel;
  return landmark.endsWith('_foot_index') ? networkScatter.foot_index : networkScatter.joint;
}
