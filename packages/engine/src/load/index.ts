export {
  type Attribution,
  attribute,
  attributeLoad,
  type LoadedStance,
  type LoadFactor,
  type LoadPart,
} from './attribution.ts';
export { type CapacityRatio, capacityRatio, type HeelRaises, heelRaiseNorm } from './capacity.ts';
export { estimateLoad } from './estimate-load.ts';
export { healthyAt, healthyStance } from './healthy-stance.ts';
export { inverseDynamics } from './inverse-dynamics.ts';
export { type LegKinetics, legKinetics } from './leg-kinetics.ts';
export { analyseLoad } from './measured-load.ts';
export {
  type ByJoint,
  type JointWork,
  type StanceKinetics,
  stanceKinetics,
} from './stance-kinetics.ts';
export { stanceLoad, stanceTotals } from './stance-model.ts';
export type * from './stance-types.ts';
export { type StandingLoad, standingLoad } from './standing.ts';
export type * from './types.ts';
export { applyChange, type Effect, typicalWhatIfs, type WhatIf, whatIf } from './what-if.ts';
