/** Relative standard errors of an estimated load, each with where it comes from. */
export const loadErrors = {
  /** Peak over mean of the vertical force: spread over seven runners' force plates around the common course. */
  forceShape: 0.04,
  /** Step impulse in contact over body weight × step time: spread over ten leg × speed cases. */
  impulse: 0.015,
  /** Centre of pressure between runners of one strike pattern, as a share of the lever at the peak. */
  pressurePath: 0.05,
  /** Heel, ankle and forefoot landmarks against the skeleton, as a share of the lever: 3–4 mm of 100. */
  landmarks: 0.04,
  /** Foot sized by the shank where its landmarks are not the skeleton's: spread over four runners' feet. */
  footSize: 0.1,
  /** Contact time from events, s, by camera rate, Hz; five runs of three runners against force plates at 60 Hz. */
  contactTime: [
    { frameRate: 50, error: 0.009 },
    { frameRate: 60, error: 0.008 },
    { frameRate: 120, error: 0.006 },
    { frameRate: 240, error: 0.005 },
  ],
  /**
   * Gain of hips and trunk by speed, per m/s away from one: 1.17 at 2.5 m/s, 1.10–1.11 at 3.5 and 1.04 at 4.5; held outside
   * the range (choice).
   */
  bounceWithSpeed: { perSpeed: -0.06, speed: 3.3, range: [2, 5] },
  /**
   * Rise and fall at step rate over the centre of mass's own: gain of what was tracked and its relative standard error
   * (force plates: hips 1.04–1.17 in five runs, hips with shoulders 1.14 in one; whole body by definition 1).
   */
  bounce: {
    wholeBody: { gain: 1, error: 0.06 },
    trunk: { gain: 1.13, error: 0.07 },
    hips: { gain: 1.1, error: 0.07 },
  },
  /** Contact share of the stride by speed, between runners (Fukuchi 2017: SD 0.021–0.028 of 0.33–0.39). */
  regression: 0.07,
  /** Speed as a treadmill shows it (engineering estimate). */
  beltSpeed: 0.03,
  /** Speed over ground as a watch shows it: 3–6 % of the distance (Gilgen-Ammann et al. 2020, eight watches). */
  runningSpeed: 0.05,
  /** Standard errors of what a difference in load is split over. */
  factors: {
    /** Share of the step time (cadence ± 1 step/min of 170). */
    cadence: 0.006,
    /** Share of the contact time at 60 Hz. */
    contactTime: 0.035,
    /** deg (F5: typical error). */
    strikeDeg: 2.5,
    /** m (S12: minimal detectable change 0.02–0.03). */
    reach: 0.0125,
    /** deg (Van Hooren et al. 2023: markerless ankle). */
    ankleDeg: 5.7,
    /** Share of the mass said. */
    mass: 0.02,
    /** Rise over run: the picture does not show it, the runner says it. */
    slope: 0.005,
  },
} as const;
