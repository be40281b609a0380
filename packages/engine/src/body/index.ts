export { analyseBody } from './analyse-body.ts';
export { centreOfMass } from './centre-of-mass.ts';
export { ankleAtLanding, footAtLanding, shankAtLanding } from './landing.ts';
export { sidePoint } from './points.ts';
export { leanAngle, thighAngle } from './segment-angles.ts';
export { strideCurves, valueAt } from './stride-curves.ts';
export type * from './types.ts';
