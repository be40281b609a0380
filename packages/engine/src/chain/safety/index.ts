export { type PainReport, type SafetyDue, safetyDue } from './due.ts';
export { assessSafety, mayPractise, type SafetyQuestion, safetyQuestions } from './gate.ts';
export type * from './types.ts';
export { safetyHeadline } from './wording.ts';
