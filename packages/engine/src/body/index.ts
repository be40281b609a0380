export { analyseBody } from './analyse-body.ts';
export { strideCurves, valueAt } from './stride-curves.ts';
export type * from './types.ts';
