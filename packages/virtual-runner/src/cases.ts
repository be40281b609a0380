import type { RunnerKnobs } from './knobs.ts';

/** A runner to be filmed. */
export interface Case {
  readonly knobs: Partial<RunnerKnobs>;
  /** Frames of two strides at 60 frames per second: the clip repeats after them. */
  readonly period: number;
}

/** Models of the pose network that look at each. */
export const caseModels = ['full', 'heavy'] as const;

/** Length of a case's clip, s: eight strides or more. */
export const caseDuration = 6.5;

/**
 * Runners whose clips are drawn, looked at by the pose network and kept as pose files for the tests: the three
 * footstrikes, and faults of which each differs from the healthy runner in one thing.
 */
export const cases: Readonly<Record<string, Case>> = {
  healthy: twoStridesIn(85, {}),
  midfoot: twoStridesIn(85, { footstrike: 'midfoot' }),
  forefoot: twoStridesIn(85, { footstrike: 'forefoot' }),
  'trunk-lean': twoStridesIn(85, { trunkLean: 15 }),
  overstride: twoStridesIn(85, { overstride: 0.275 }),
  'early-knee': twoStridesIn(85, { earlyKneeExtension: 10 }),
  'hip-extension': twoStridesIn(85, { hipExtension: -8 }),
  dorsiflexion: twoStridesIn(85, { dorsiflexion: -9 }),
  cadence: twoStridesIn(89, {}),
};

function twoStridesIn(period: number, knobs: Partial<RunnerKnobs>): Case {
  return { period, knobs: { ...knobs, cadence: (4 * 60 * 60) / period } };
}
