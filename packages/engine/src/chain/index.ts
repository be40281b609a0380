export { explain } from './explain.ts';
export { type HipAndKnee, hipAndKneeOfStride } from './hip-and-knee.ts';
export { measureClip } from './measure-clip.ts';
export {
  assessSafety,
  mayPractise,
  type PainReport,
  type SafetyDue,
  type SafetyQuestion,
  safetyDue,
  safetyQuestions,
} from './safety/index.ts';
export type * from './safety/types.ts';
export { type StrikePattern, strikePattern } from './strike-pattern.ts';
export type * from './types.ts';
