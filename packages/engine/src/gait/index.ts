export { analyseGait } from './analyse-gait.ts';
export { meanStance, timeOfPhase } from './phase.ts';
export { travelSpeed } from './travel.ts';
export type * from './types.ts';
