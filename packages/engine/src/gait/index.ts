export { analyseGait } from './analyse-gait.ts';
export type * from './types.ts';
