/**
 * How the runner is found among several people. Engineering choices: the survey costs one detector call per look, so
 * looks are few; people move little between looks compared with their own size, or cross the picture once.
 */
export const survey = {
  /** s between looks */
  interval: 1,
  fewestLooks: 8,
  mostLooks: 60,
  /** Overlap (intersection over union) from which two sightings are one person. */
  sameOverlap: 0.2,
  /** People smaller than this share of the largest are not taken for the runner. */
  rivalSize: 0.5,
  /** s of film on which rivals' legs are compared. */
  trialDuration: 1,
  /** Share of looks in which several people must be seen together to count. */
  togetherShare: 0.5,
  /** A tracked region that overlaps the runner's expected place by less has strayed. */
  strayOverlap: 0.05,
} as const;

/** How the runner is followed. Engineering choices. */
export const tracking = {
  /**
   * Frames worked on at once, on every machine, so that landmarks do not depend on it: a frame's place is foreseen from
   * the frame this many before it, 67 ms at 60 Hz. Enough to keep four processors busy.
   */
  lanes: 4,
  /** Sightings of one lane from which the runner's pace across the picture is taken: about a step at 60 Hz. */
  paceSightings: 4,
  /** Frames held at once while looking back, to bound memory. */
  mostBackwardFrames: 16,
} as const;

/**
 * Watching the background. Engineering choices, set on synthetic shifts, cuts and moving belts of known size: see the
 * scene tests.
 */
export const scene = {
  /** Longer side of the grey copy, pixels. */
  thumbnailSide: 128,
  /** Samples averaged per copy pixel and direction. */
  samplesPerSide: 3,
  /** Side of the blocks that vote on the shift, copy pixels. */
  blockSide: 12,
  /** Blocks nearer to the person's landmarks than this share of the height are left out: flesh, hair, shadow, belt. */
  personMargin: 0.1,
  /** Smallest mean squared gradient across the weaker direction for a block to vote, (grey levels)². */
  leastTexture: 4,
  fewestBlocks: 3,
  /**
   * Correlation of two pictures' brightness from which down they are different scenes: 0.82 and more between the frames
   * of a real runner who fills the picture, shaken camera included, about 0 between scenes that have nothing in common.
   */
  cutCorrelation: 0.5,
  /** Standard deviation of brightness below which a picture is blank, grey levels. */
  blank: 2,
} as const;
