export { type Standing, standingOf } from './adapt.ts';
export { doseText, minutesOf, repetitionSeconds } from './dose.ts';
export {
  analyseExperiment,
  type ExperimentResult,
  type Score,
} from './experiment/analyse-experiment.ts';
export type { Estimate } from './experiment/estimate.ts';
export {
  dayOfExperiment,
  endOfExperiment,
  type Outcome,
  type Registration,
  registerExperiment,
} from './experiment/registration.ts';
export {
  type Adherence,
  experimentResult,
  type StopReason,
  scoresOf,
  stopOf,
} from './experiment/run.ts';
export {
  type Condition,
  drawSchedule,
  lotsOf,
  type Phase,
  phaseAt,
  scheduleDays,
} from './experiment/schedule.ts';
export { experimentText } from './experiment/words.ts';
export {
  addDays,
  type CountedSet,
  type Day,
  type DrillDone,
  daysBetween,
  emptyLog,
  type Feel,
  type PracticeLog,
  type RunEntry,
  type SessionEntry,
} from './log.ts';
export { type Change, changeOf, hasImproved, outcomeRule } from './outcomes/change.ts';
export { type Retest, retestsDue } from './outcomes/retests.ts';
export { type Week, weeklyMeans, weeksOf } from './outcomes/weeks.ts';
export { type PainVerdict, painOf, painRises } from './pain-rule.ts';
export { type Course, highestLevel, planFor } from './plan.ts';
export { shorterBecause } from './plan-days.ts';
export { painRuleText, planTimeText, shortDaysText } from './plan-text.ts';
export { type ProposedPlan, proposePlan } from './propose.ts';
export { type LiveBody, type LiveFrame, liveBody } from './reps/live-body.ts';
export { countLiveHeelRaises } from './reps/live-heel-raises.ts';
export { countStepUps, type StepUp } from './reps/step-ups.ts';
export { beatsBetween, raisedCadence } from './rhythm/metronome.ts';
export { cadenceOfShaking, type Shake } from './rhythm/shaking.ts';
export { type CadenceEstimate, cadenceOfTaps } from './rhythm/taps.ts';
export { type Hum, type HumDetector, humDetector } from './sound/hum.ts';
export type * from './types.ts';
