import type { RunnerKnobs } from './knobs.ts';

/** A runner to be filmed. */
export interface Case {
  readonly knobs: Partial<RunnerKnobs>;
  /** Frames of two strides at 60 frames per second: the clip repeats after them. */
  readonly period: number;
  /** Models of the pose network that look at the clip. */
  readonly models: readonly Model[];
}

/** A runner to be filmed from behind. */
export interface RearCase extends Case {
  /** Whether stickers lie on heels, lower shanks and the waistband. */
  readonly stickers: boolean;
}

type Model = (typeof caseModels)[number];

/** Models of the pose network; the heavy one where it is about the foot. */
export const caseModels = ['full', 'heavy'] as const;

/** Length of a case's clip, s: eight strides or more. */
export const caseDuration = 6.5;

/**
 * Runners whose clips are drawn, looked at by the pose network and kept as pose files for the tests: the three
 * footstrikes, and faults of which each differs from the healthy runner in one thing.
 */
export const cases: Readonly<Record<string, Case>> = {
  healthy: twoStridesIn(85, {}, caseModels),
  midfoot: twoStridesIn(85, { footstrike: 'midfoot' }, caseModels),
  forefoot: twoStridesIn(85, { footstrike: 'forefoot' }, caseModels),
  'trunk-lean': twoStridesIn(85, { trunkLean: 15 }),
  overstride: twoStridesIn(85, { overstride: 0.275 }),
  'early-knee': twoStridesIn(85, { earlyKneeExtension: 10 }),
  'hip-extension': twoStridesIn(85, { hipExtension: -10 }),
  dorsiflexion: twoStridesIn(85, { dorsiflexion: -9 }, caseModels),
  cadence: twoStridesIn(89, {}),
};

/** Runners filmed from behind, with stickers or without. The pelvis' drop and the feet's turn change independently. */
export const rearCases: Readonly<Record<string, RearCase>> = {
  'rear-stickers': { ...twoStridesIn(85, {}), stickers: true },
  'rear-stickers-little': { ...twoStridesIn(85, { pronation: 0 }), stickers: true },
  'rear-stickers-late': { ...twoStridesIn(85, { pronationPeak: 28 }), stickers: true },
  'rear-stickers-level': { ...twoStridesIn(85, { pelvicDrop: 0, toeOut: 15 }), stickers: true },
  'rear-stickers-drop': { ...twoStridesIn(85, { pelvicDrop: 8, toeOut: -5 }), stickers: true },
  'rear-stickers-much-drop': { ...twoStridesIn(85, { pelvicDrop: 12, toeOut: 25 }), stickers: true },
  'rear-bare': { ...twoStridesIn(85, {}), stickers: false },
  'rear-bare-drop': { ...twoStridesIn(85, { pelvicDrop: 12, toeOut: 20 }), stickers: false },
};

function twoStridesIn(
  period: number,
  knobs: Partial<RunnerKnobs>,
  models: readonly Model[] = ['full'],
): Case {
  return { period, models, knobs: { ...knobs, cadence: (4 * 60 * 60) / period } };
}
