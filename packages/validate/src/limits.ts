/**
 * The stated errors. What is worse fails the validation. Times s, angles deg, moments N·m/kg. Events of the phone path
 * are stated from 60 pictures a second on; below 50 the product tells no times at all.
 */
export const limits = {
  meanForce: { low: 0.95, high: 1.02 },
  phone: {
    initialContactMean: 0.008,
    toeOffMean: 0.012,
    sd: 0.008,
    sdWithNoise: 0.012,
    /** steps/min */
    cadence: 0.3,
    knee: 4,
    ankle: 5,
    /** deg; cm */
    rear: { angle: 3, stepWidth: 2 },
    /**
     * Relative errors of the calf's load; `held`: share of cases inside the band told; `chance`: a band is wrong when
     * chance alone (binomial) would leave as many cases outside its 95 % less often than this.
     */
    load: { force: 0.1, moment: 0.08, worst: 0.15, held: 0.9, band: 0.2, chance: 0.05 },
  },
  openSim: {
    kneeAngle: 4,
    /** Relative. */
    peakAnkleMoment: 0.08,
    ankleMoment: 0.2,
    kneeMoment: 0.2,
    /**
     * The supplied hip curve joins markers low-passed at 6 Hz to unfiltered force and has its own hip centre: this much
     * goes with those choices and is the error of neither.
     */
    hipMoment: 0.5,
    /** All moments, computed with the reference's choices. */
    matched: 0.2,
  },
  /** Shares of simulated runners; `coverage` is of the 90 % ranges. */
  experiment: { falsePositives: 0.05, found: 0.8, coverage: { low: 0.85, high: 0.95 } },
} as const;

/** The slowest camera that event times are stated for, Hz. */
export const slowestTimed = 50;
