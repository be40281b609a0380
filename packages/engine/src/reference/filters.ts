/** Low-pass cut-offs of landmark signals, Hz (evidence: events, filters, derivatives; Fellin 2010, Bezodis). */
export const filterCutoffs = {
  /** Landmarks that make up the centre of mass. */
  centreOfMass: 6,
  /** Hip and knee landmarks and angles. */
  joint: 8,
  /** Ankle and foot landmarks. */
  foot: 12,
  /** Horizontal foot velocity and knee angle that events are read from. */
  events: 12,
  /** Velocity of the toe, which toe-off is read from: it changes slowly, so more smoothing costs nothing. */
  toeOff: 8,
} as const;

/** Rules of landmark cleaning. */
export const cleaning = {
  /**
   * A Butterworth run forwards and backwards loses its half-power point to 0.802 of the design cut-off (Winter,
   * Biomechanics and Motor Control of Human Movement, two passes).
   */
  twoPassFactor: 0.802,
  /** Highest cut-off as a share of the sampling rate: above it noise outweighs signal (evidence: pipeline, step 2). */
  highestCutoffShare: 1 / 6,
  /** Reflected padding at each end, s (evidence: pipeline, step 2). */
  padding: 1,
  /** Longest gap that is filled, s (evidence: pipeline, step 1). */
  longestGap: 0.1,
  /** Hz; frames that lie closer are no camera's: phones take up to 960 pictures a second. Choice. */
  fastestCamera: 1000,
  /** Share of frames in which a point must be known, gaps filled, before angles are built on it. Choice. */
  enoughFrames: 0.95,
  /** Landmarks scored below are treated as not seen (evidence: pipeline, step 1). */
  lowestScore: 0.5,
} as const;
