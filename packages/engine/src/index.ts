export { analyse, answer } from './analyse.ts';
export type * from './body/index.ts';
export { analyseBody } from './body/index.ts';
export type * from './chain/index.ts';
export {
  assessSafety,
  explain,
  mayPractise,
  measureClip,
  safetyDue,
  safetyQuestions,
  strikePattern,
} from './chain/index.ts';
export { type ErrorCode, StridewhyError } from './errors.ts';
export type * from './gait/index.ts';
export type {
  Attribution,
  CapacityRatio,
  Effect,
  HeelRaises,
  Interval,
  LegEstimate,
  LegLoad,
  Load,
  LoadedStance,
  LoadFactor,
  LoadPart,
  MissingFact,
  Stance,
  StanceLoad,
  StanceTotals,
  StandingLoad,
  WhatIf,
} from './load/index.ts';
export {
  applyChange,
  attribute,
  attributeLoad,
  capacityRatio,
  estimateLoad,
  healthyAt,
  healthyStance,
  loadFactors,
  stanceLoad,
  stanceTotals,
  standingLoad,
  typicalWhatIfs,
  whatIf,
} from './load/index.ts';
export type * from './motion/index.ts';
export {
  contentOfStart,
  joinTrials,
  labFile,
  openRecordingFile,
  parseC3d,
  parseMot,
  parsePoseFile,
  parseQualisysTsv,
  parseRtmposeFile,
  parseTrc,
  serialiseC3d,
  serialiseMot,
  serialisePoseFile,
  serialiseTrc,
  startLength,
  toLabRecording,
  toRecording,
} from './motion/index.ts';
export type * from './pose/index.ts';

export { estimatePose, framesHeld, uprightSize, warp, wholePicture } from './pose/index.ts';
export type * from './practice/index.ts';
export {
  addDays,
  daysBetween,
  doseText,
  emptyLog,
  minutesOf,
  painRuleText,
  planFor,
  planTimeText,
  proposePlan,
  repetitionSeconds,
} from './practice/index.ts';
export type * from './reference/index.ts';
export {
  catalogue,
  claims,
  drillOf,
  drills,
  healthyAttribution,
  healthyCurves,
  healthySpeed,
  safetyItems,
  safetyRhythm,
  strikePatternLimits,
  whatIfs,
} from './reference/index.ts';
export type * from './report/index.ts';
export {
  anglesMot,
  associated,
  attributionOf,
  changeText,
  chartArea,
  chartCss,
  clipOfSide,
  curveChart,
  curveCharts,
  curvesCsv,
  decimalsOf,
  effectText,
  howEstimated,
  keyMoments,
  loadAndDamage,
  loadChartArea,
  loadCharts,
  loadedLegs,
  loadRows,
  loadSentence,
  measuredOf,
  missingFacts,
  missingWords,
  momentCss,
  momentPicture,
  notMeasuredByReason,
  printAnswer,
  recordingTrc,
  renderReport,
  toldWhatIfs,
  toResult,
  waterfall,
  waterfallCss,
  words,
} from './report/index.ts';
