import type { RunnerKnobs } from './knobs.ts';

/**
 * The sample runner that comes with the product: a heel striker at 3 m/s with slow steps whose foot lands far ahead of
 * the body. All else is as in healthy runners.
 */
export const sampleRunner: Partial<RunnerKnobs> = { cadence: 160, dutyFactor: 0.37, overstride: 0.27 };

/** Length of the sample clips, s: eleven strides and more of each leg. */
export const sampleDuration = 9;
