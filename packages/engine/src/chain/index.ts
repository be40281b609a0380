export {
  ankleMargin,
  measureSelfChecks,
  type SelfCheck,
  type SelfCheckId,
  selfCheckLimits,
  sessionSpike,
} from './checks/self-checks.ts';
export { measureFacts } from './facts/measure-facts.ts';
export { factsFormat, parseFacts } from './facts/parse-facts.ts';
export { type Facts, noFacts } from './facts/types.ts';
export {
  countHeelRaises,
  type HeelRaise,
  type HeelRaiseEnd,
  type HeelRaiseSet,
  type HeelSignal,
} from './heel-raises/count.ts';
export { countFilmedHeelRaises, type FilmedHeelRaises } from './heel-raises/count-film.ts';
export { heelGoesUp, raisedFoot, type SeenBody, standsOnOther } from './heel-raises/from-recording.ts';
export { type HipAndKnee, type HipAndKneeAngles, hipAndKneeOfStride, shareOfPush } from './hip-and-knee.ts';
export {
  askAgain,
  chosen,
  type HistoryAnswers,
  historyPath,
  numberOf,
  tightSide,
} from './history/answers.ts';
export { samplingError } from './judge.ts';
export { measureClip } from './measure-clip.ts';
export { errorAt, meantLimits, speedMargin } from './reference-at.ts';
export {
  assessSafety,
  mayPractise,
  type PainReport,
  type SafetyDue,
  type SafetyQuestion,
  safetyDue,
  safetyHeadline,
  safetyQuestions,
} from './safety/index.ts';
export type * from './safety/types.ts';
export {
  type BreathPair,
  infrasternalAngle,
  measureBreathSide,
  measurePelvicTilts,
  measureRibAngles,
  type RibAngle,
} from './standing/breath.ts';
export { type Compensation, type CompensationId, compensations } from './standing/compensations.ts';
export { levelPhoto, plumbLines, type Upright } from './standing/level.ts';
export { measureStanding } from './standing/measure-standing.ts';
export { placePoints } from './standing/place-points.ts';
export { measureStandingFilm, type StandingFilm } from './standing/sway.ts';
export type * from './standing/types.ts';
export { type StrikePattern, strikePattern, strikePatternText } from './strike-pattern.ts';
export type * from './types.ts';
export {
  counted,
  decimalsOf,
  limitsText,
  referenceRange,
  shown,
  signed,
  valueWithError,
  withUnit,
} from './value-text.ts';
export { explain } from './why/explain.ts';
export { type NextCheck, nextChecks, nextClip } from './why/next-check.ts';
