/** How single-leg heel raises are counted by the camera. */
export const heelRaiseRules = {
  /** Low-pass of the heel's height, Hz: raises come at 0.5 Hz, their sharpest turn at a few. */
  cutoff: 3,
  /** Longest time the foot may be hidden, s: half a raise. */
  longestGap: 0.5,
  /** What the toes do over this long to either side is a camera that drifts, s (choice: three raises together). */
  drift: 3,
  /** Quantile of the body's height at which it stands flat (choice: of a set, a third is spent there). */
  standing: 0.1,
  /** The heel goes up by at least this share of what the body makes it do, or it is no raise (choice: well over half is seen). */
  heelFollows: 0.3,
  /** A leg whose ankle stays this far above the other's, shank lengths, is the lifted one (choice: a foot's width). */
  lifted: 0.3,
  /** Smallest rise that is a raise at all, share of the foot's length (choice: 1 cm of 25 is foot unrest). */
  leastRise: 0.08,
  /** A rise below this share of the full height is no try at a raise but unrest of the foot or the landmark (choice). */
  unrest: 0.3,
  /** Full height below which nobody raised a heel at all, share of the foot's length (choice: 3 cm of 25). */
  lowestRaise: 0.12,
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

/**
 * The foot that turns about its ball: its length over body height and the ankle's height over its length (Drillis & Contini
 * 1966: 0.152 and 0.039 of body height); heel to ball (reported: Hawes & Sovak 1994) and heel to ankle (choice: a quarter) as
 * shares of its length.
 */
export const raisedFootShape = {
  length: 0.152,
  ankleHeight: 0.257,
  heelToBall: 0.72,
  ankleToBall: 0.47,
} as const;
