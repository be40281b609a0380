/** Choices and limits of reading a motion-capture trial. Distances in m. */
export const labRules = {
  /** Front pelvis markers stand this far above the ankles, adults and children who run. Choice. */
  pelvisHeight: { low: 0.45, high: 1.4 },
  /** Direction of running is taken as the laboratory's axis when within this angle of it, rad: 15°. Choice. */
  alongAxis: (15 * Math.PI) / 180,
  /** Longest gap in a marker's or joint's path that is filled, s (evidence: pipeline, step 1). */
  longestGap: 0.1,
  /**
   * Mean distances within a segment's markers may differ by this (RMS) between the standing and the running trial: 0–7 mm
   * in six real trials, 19 mm with another runner's standing trial, more with a false label.
   */
  clusterMisfit: 0.012,
  /** Residual of a rigid fit in one frame from which two markers are suspected of having changed places. Choice. */
  exchangeMisfit: 0.012,
  /** Most exchanges of names tried: a trial with more wrong ones is better labelled again. Choice. */
  mostExchanges: 4,
  /** An exchange must leave less than this share of what does not fit, or it is no explanation. Choice. */
  exchangeGain: 0.5,
  /** Residual of a rigid fit in one frame above which a marker of it is left out. Choice: twice what skin does. */
  frameMisfit: 0.04,
  /**
   * Thigh, shank and heel-to-ankle keep their standing length within this: 0–17 mm in six real trials, 24–38 mm with
   * another runner's standing trial.
   */
  jointMisfit: 0.022,
  /** Markers of a standing runner stay within this. Choice. */
  standingSway: 0.08,
  /** Hips that travel further than this in the trial run over ground; on a treadmill they drift less. Choice. */
  overgroundTravel: 1.5,
  /** A forefoot rests within this above its lowest (a quantile), m, and while it rises slower than this, m/s. Choice. */
  resting: { lowest: 0.02, height: 0.015, rise: 0.2 },
  /** A speed found and a speed said differ when further apart than this share. Choice. */
  speedAgreement: 0.1,
  /** The foot that carries a contact is nearer to the centre of pressure than this, horizontally. Choice: a foot's length and a half. */
  footReach: 0.45,
  /** The sole begins so far ahead of the heel's marker, which sits behind it. Choice. */
  soleFromHeel: 0.02,
  /** The sole ends so far ahead of the forefoot's markers: metatarsal heads lie 5–7 cm short of the toe tip (RBDS). */
  soleFromForefoot: 0.06,
} as const;

/** Reading of force plates. Forces in N. */
export const forceRules = {
  /** Vertical force above which a foot counts as on the ground (evidence: 20–50 N after 50 Hz), used throughout. */
  threshold: 50,
  /** The lower threshold laboratories use, told beside it. */
  lowThreshold: 20,
  /** Low-pass of the force before thresholds, Hz (evidence: pipeline, step 3). */
  contactCutoff: 50,
  /** Shorter contacts are noise, s: half of the shortest sprinting contact. Choice. */
  shortestContact: 0.05,
  /** Force below which the centre of pressure is not told: its error grows as offset over force. Choice. */
  centreOfPressure: 50,
  /** Part of a contact below the threshold at either end, s. Choice. */
  tail: 0.02,
  /** Longest time from one foot's contact to the other's in running, s: 86 steps/min. Choice. */
  longestStep: 0.7,
  /** Share of the loaded samples whose centre of pressure must lie on the plate, or its moments have another unit. Choice. */
  onPlate: 0.9,
  /** A plate without a load above this was not stepped on. Choice. */
  smallestLoad: 200,
  /** A plate's resting level is looked for in blocks this long, s: longer than any stride. Choice. */
  driftBlock: 1,
  /** A plate's resting level drifts by less than this share of the load range: half the force between two feet of a walker. Choice. */
  largestDrift: 0.25,
  /** Samples that exceed the resting level by less than this share of the load range are unloaded. Choice. */
  unloadedShare: 0.05,
  /** Runs of unloaded samples shorter than this are no flight, s. Choice. */
  shortestFlight: 0.02,
  /** Inner part of a flight from which the plate's zero is taken, free of the ringing after toe-off. Choice. */
  flightCore: 0.5,
  /** Mean vertical force over body weight in steady running; real trials show 0.95–1.02. */
  bodyWeightShare: { low: 0.95, high: 1.02 },
  /** Same low-pass for markers and force in inverse dynamics, Hz (evidence: pipeline, step 3: 15–20 Hz). */
  kineticsCutoff: 20,
} as const;

/**
 * Hip joint centre from the pelvis markers of a standing adult or child, mm, from the middle of the front spines:
 * forward, up and outward, with pelvic depth (front to back spines, middles) and width (between front spines).
 */
export const hipRegression = {
  source: 'Harrington et al. 2007, J Biomech 40:595: RMS error about 5 mm forward, 6 mm up and 7 mm outward',
  forward: { depth: -0.24, width: 0, constant: -9.9 },
  up: { depth: 0, width: -0.3, constant: -10.9 },
  outward: { depth: 0, width: 0.33, constant: 7.3 },
} as const;

/** Errors of inverse dynamics from markers and plates, as shares of the value, 95 %. */
export const kineticsErrors = {
  /**
   * Peak ankle moment: what the choice of ankle centre alone moves (malleoli carried by the shank's or the foot's
   * markers: 8–14 % in nine legs); OpenSim's own is 6–7 % above ours in the two legs it was supplied for.
   */
  ankleMoment: 0.09,
} as const;
