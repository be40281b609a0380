/** How single-leg heel raises are counted by the camera. */
export const heelRaiseRules = {
  /** Low-pass of the heel's height, Hz: raises come at 0.5 Hz, their sharpest turn at a few. */
  cutoff: 3,
  /** Smallest rise that is a raise at all, share of the foot's length (choice: 1 cm of 25 is foot unrest). */
  leastRise: 0.08,
  /** A raise ends when the heel has come down to this share of its height (choice). */
  downAt: 0.35,
  /** The set's best raises set the full height: the mean of this many. */
  best: 3,
  /** A raise below this share of the full height is not counted, and ends the set (evidence: G8). */
  leastHeight: 0.5,
  /** s from raise to raise: 60 beats a minute, up on one, down on the next (evidence: G8). */
  period: 2,
  /** A raise this far off the beat, as a share of the period, has lost it (choice: a quarter of the way up and down). */
  offBeat: 0.35,
  /** Times the beat may be lost; the next loss ends the set (evidence: G8, "rhythm lost twice"). */
  beatLosses: 2,
} as const;
