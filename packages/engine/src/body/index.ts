export { analyseBody } from './analyse-body.ts';
export { median, standardDeviation } from './statistics.ts';
export { strideCurves, valueAt } from './stride-curves.ts';
export type * from './types.ts';
