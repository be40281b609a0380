export { inverseDynamics } from './inverse-dynamics.ts';
export type * from './types.ts';
