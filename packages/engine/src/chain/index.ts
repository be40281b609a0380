export { explain } from './explain.ts';
export { type HipAndKnee, hipAndKneeOfStride } from './hip-and-knee.ts';
export { measureClip } from './measure-clip.ts';
export { type StrikePattern, strikePattern } from './strike-pattern.ts';
export type * from './types.ts';
