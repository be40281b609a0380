import type { Recording } from '../../motion/index.ts';
import type { SelfCheck } from '../checks/self-checks.ts';
import type { HistoryAnswers } from '../history/answers.ts';
import type { SafetyAnswers } from '../safety/types.ts';
import type { BreathPair, RibAngle } from '../standing/breath.ts';
import type { StandingPhoto } from '../standing/types.ts';

/** Everything known of a runner besides running clips. What was not captured is empty or `null`. */
export interface Facts {
  /** Standing height, m. */
  readonly height: number | null;
  /** kg */
  readonly mass: number | null;
  /** `null`: nobody was asked. */
  readonly safety: SafetyAnswers | null;
  readonly history: HistoryAnswers;
  readonly checks: readonly SelfCheck[];
  /** Standing photos from the side. */
  readonly standing: readonly StandingPhoto[];
  /** Film of quiet standing from the side: used when no photo gives the balance. */
  readonly standingFilm: Recording | null;
  /** Front photos lying down, breathed in and out. */
  readonly ribs: BreathPair<RibAngle> | null;
  /** Side photos standing, breathed in and out. */
  readonly breath: BreathPair<StandingPhoto> | null;
  /** Side photos at both ends of slow pelvic tilts. */
  readonly tilts: {
    readonly untucked: readonly StandingPhoto[];
    readonly tucked: readonly StandingPhoto[];
  } | null;
}

export const noFacts: Facts = {
  height: null,
  mass: null,
  safety: null,
  history: {},
  checks: [],
  standing: [],
  standingFilm: null,
  ribs: null,
  breath: null,
  tilts: null,
};
