export { achilles } from './achilles.ts';
export { blazePose, landmarkNames } from './blazepose.ts';
export {
  assumedHeight,
  heightFractions,
  heightScaleError,
  humanHeight,
  humanMass,
  knownLengthError,
} from './body-proportions.ts';
export { heelRaiseNorms, heelRaiseStrength, type NormSex } from './calf-capacity.ts';
export { type Capture, type CaptureId, captures } from './captures.ts';
export { catalogue } from './catalogue.ts';
export { strikePatternLimits } from './catalogue-feet.ts';
export type {
  Basis,
  CatalogueEntry,
  ErrorModel,
  Needs,
  Norm,
  NormAtSpeed,
  Quantity,
} from './catalogue-types.ts';
export type {
  Claim,
  DifferenceSign,
  HistorySign,
  MeasureSign,
  Sign,
  SignRole,
} from './claim-types.ts';
export { claims } from './claims.ts';
export { compareRules } from './compare-rules.ts';
export { deLeva, type SegmentInertia, type SegmentName, type SegmentTable } from './de-leva.ts';
export {
  drillsByClaim,
  drillsByLink,
  easyBeforeNext,
  forbiddenPairs,
  hardBeforeBack,
  jumpsFrom,
  oneAtATime,
  type Proposal,
  painRule,
  planPhases,
  planRules,
  runCueFade,
} from './drill-rules.ts';
export type {
  Block,
  Demand,
  Dose,
  Drill,
  DrillId,
  DrillLevel,
  Mistake,
  Rhythm,
  Slot,
} from './drill-types.ts';
export { drillOf, drills } from './drills.ts';
export { experimentRules, experimentStop, switchable } from './experiment-rules.ts';
export { cleaning, filterCutoffs } from './filters.ts';
export {
  eventRules,
  flatFootRules,
  gravity,
  humanCadence,
  humanSpeed,
  lowestTimingRate,
  nominalRate,
  runningRules,
  strideRules,
} from './gait-limits.ts';
export {
  gaitResponse,
  type HealthyAtSpeed,
  healthyPeakAnkleMoment,
  healthyPeakGroundForce,
  healthyRunner,
  publishedPerKilometre,
} from './healthy-load.ts';
export { heelRaiseRules, raisedFootShape } from './heel-raise-rules.ts';
export { heelRules } from './heel-rules.ts';
export {
  type HistoryId,
  type HistoryOption,
  type HistoryQuestion,
  historyHints,
  historyQuestions,
} from './history-questions.ts';
export { horizonRules } from './horizon-rules.ts';
export { humRules } from './hum-rules.ts';
export { type Idea, ideas } from './ideas.ts';
export { following, type KeypointSet, keypointSets, timeStepLimits } from './keypoint-sets.ts';
export { type LabError, labErrors } from './lab-errors.ts';
export { forceRules, hipRegression, kineticsErrors, labRules } from './lab-rules.ts';
export { loadErrors } from './load-errors.ts';
export { clusterParts, type MarkerPart, type MarkerSet, markerSets } from './marker-sets.ts';
export { nextCheckModel } from './next-check-model.ts';
export {
  type HealthyCurve,
  type HealthyValue,
  healthyAttribution,
  healthyCurves,
  healthySpeed,
  healthyValues,
  standingShankLean,
} from './norms.ts';
export {
  improvedWeeks,
  type OutcomeId,
  type OutcomeRule,
  outcomeRules,
  retestRules,
} from './outcome-rules.ts';
export {
  type BodyPlace,
  type PhotoPointText,
  photoPoints,
  type RibPoint,
  type StandingPoint,
  standingFigure,
} from './photo-points.ts';
export { cameraRules, pictureLimits, swapRepair } from './picture-limits.ts';
export { scene, survey, tracking } from './pose-tracking.ts';
export { detailedNote, qualityNote, qualityNotes } from './quality-notes.ts';
export { rearRules } from './rear-rules.ts';
export { repRules, repsSeen } from './rep-rules.ts';
export { rhythmRules } from './rhythm-rules.ts';
export { safetyItems, safetyRhythm } from './safety-items.ts';
export type {
  Precaution,
  SafetyAnswer,
  SafetyFollowUp,
  SafetyId,
  SafetyItem,
  SafetyTier,
} from './safety-types.ts';
export { degreesPerCentimetreAtWall, lowHeelRaises, wallZero } from './self-check-rules.ts';
export { shoeRules } from './shoe-rules.ts';
export {
  foreAftOfMotion,
  motionShape,
  stancePoints,
  stanceRules,
  stanceTemplates,
} from './stance-templates.ts';
export { type StandingFilmProblem, standingFilmProblems, standingRules } from './standing-rules.ts';
export { t95, z95 } from './statistics.ts';
export type * from './types.ts';
export { waistRules } from './waist-rules.ts';
export { type WhatIfEntry, type WhatIfId, whatIfs } from './what-ifs.ts';
