/**
 * Mean segment lengths as fractions of standing height (Drillis & Contini 1966, as tabled in Winter, Biomechanics and Motor
 * Control of Human Movement).
 */
export const heightFractions = {
  /** Hip joint to knee joint. */
  thigh: 0.245,
  /** Knee joint to ankle joint. */
  shank: 0.246,
  /** Hip joint to shoulder joint (shoulder height 0.818 − hip height 0.530). */
  trunk: 0.288,
} as const;

/**
 * Relative standard error of a length scaled by height through segment fractions: people differ in proportion and
 * landmarks sit 2–4 cm off joint centres (evidence: segment table). Engineering estimate.
 */
export const heightScaleError = 0.05;

/** Relative standard error of a length tapped in the picture: a few pixels of some hundred. Engineering estimate. */
export const knownLengthError = 0.03;

/** Stands in for an unknown height, m: between the means of women and men; spread across adults of both sexes. */
export const assumedHeight = { mean: 1.7, sd: 0.1 } as const;

/** Heights accepted as a person's, m (choice: child of primary-school age to the tallest people on record). */
export const humanHeight = { low: 1, high: 2.6 } as const;

/** Body masses accepted as a person's, kg (choice: child of primary-school age to the heaviest people who run). */
export const humanMass = { low: 15, high: 400 } as const;
