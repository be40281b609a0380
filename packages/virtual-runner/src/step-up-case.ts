import { type Camera, sideCamera } from './camera.ts';
import type { PlannedStep } from './step-ups.ts';

/** Pictures a second of the clip: what a phone looks at while somebody practises. */
export const stepUpFrameRate = 15;

/** The set of step-ups that is drawn, looked at by the pose network and kept as a pose file for the tests. */
export const stepUpCase: { readonly plan: readonly PlannedStep[]; readonly camera: Camera } = {
  plan: [0, 0.8, 0, 0.8, 0.8].map((hipLate, i) => ({ at: 1 + 6.5 * i, hipLate })),
  camera: { ...sideCamera, lookAt: 1, height: 1, size: [420, 560] },
};
