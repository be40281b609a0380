import type { RunnerKnobs } from './knobs.ts';

/** Frames of two strides of the sample runner at 60 frames per second: the clip repeats after them. */
export const samplePeriod = 99;

/**
 * The sample runner that comes with the product: a heel striker on a slow run with few steps and a trunk that leans far
 * forward. All else is as in healthy runners.
 */
export const sampleRunner: Partial<RunnerKnobs> = {
  speed: 2.8,
  cadence: (4 * 60 * 60) / samplePeriod,
  dutyFactor: 0.365,
  overstride: 0.17,
  trunkLean: 18.5,
};

/** Length of the sample clips, s: nine strides and more of each leg. */
export const sampleDuration = 8.25;

/** The sample runner standing upright, for the picture that ankle angles are counted from. */
export const standingFigure: Partial<RunnerKnobs> = { gait: 'stand', trunkLean: 2 };
