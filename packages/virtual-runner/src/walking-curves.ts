/**
 * Joint angles of healthy adults walking at natural cadence, deg, at 0, 5, … 95 % of the gait cycle from heel contact:
 * hip and knee flexion, ankle dorsiflexion positive. Rounded after Winter 1991, The Biomechanics and Motor Control of
 * Human Gait.
 */
export const walkingCurves = {
  hip: [20, 19, 16, 12, 8, 4, 0, -4, -7, -10, -11, -8, -2, 6, 13, 18, 21, 22, 21, 20],
  knee: [4, 11, 18, 20, 18, 15, 11, 8, 6, 8, 14, 26, 42, 57, 64, 60, 47, 29, 11, 2],
  ankle: [0, -4, -2, 2, 5, 6, 8, 9, 10, 9, 4, -6, -17, -18, -10, -3, 0, 2, 2, 1],
  duty: 0.61,
} as const;
