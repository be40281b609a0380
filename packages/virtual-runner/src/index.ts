export { type Camera, cameraFrame, project, rearCamera, sideCamera } from './camera.ts';
export { type Case, caseDuration, caseModels, cases, type RearCase, rearCases } from './cases.ts';
export { type GroundForce, groundForceAt, peakForce } from './centre-of-mass.ts';
export type { Figure, SidePoints } from './figure.ts';
export { clipFor, type Filming, filmTrack, perfectFilming, poseFile, withLandmarks } from './film.ts';
export { type HeelRaiseCase, heelRaiseCases, heelRaiseFrameRate } from './heel-raise-cases.ts';
export { heelLift, type PlannedRaise, simulateHeelRaises, steadyRaises } from './heel-raises.ts';
export {
  type Footstrike,
  healthyRunner,
  healthyWalker,
  type RunnerKnobs,
  type VirtualGait,
} from './knobs.ts';
export { type LabSession, labRecording } from './lab-recording.ts';
export { landmarkNames, landmarksOf } from './landmarks.ts';
export type { Proportions } from './proportions.ts';
export { sampleDuration, samplePeriod, sampleRunner, standingFigure } from './sample.ts';
export { simulateRunner, type TrueAngles, type VirtualRun } from './simulate.ts';
export { stepUpCase, stepUpFrameRate } from './step-up-case.ts';
export { type PlannedStep, simulateStepUps } from './step-ups.ts';
export { type Truth, truthOf } from './truth.ts';
export type { Vec3 } from './vector.ts';
