/**
 * Rules of event detection. Shares of the stride keep them true whatever the clock says, so that a slow-motion clip
 * with unknown capture rate keeps its angles.
 */
export const eventRules = {
  /**
   * Landing: the heel's speed over the ground has fallen to this share of the running speed. The higher the share, the
   * less it depends on how the foot then meets the ground: five runs of three runners, 2.5–4.5 m/s, rearfoot and
   * forefoot, differ by SD 2.7 ms at 0.8 and by 4.6 ms at 0.4 (evidence's crossing at 0.6 of the belt's speed).
   */
  landingSlip: 0.65,
  /** From there to 50 N on the force plate, share of the stride: 17.6 ms of 0.71 s in the same runs at 50–240 Hz. */
  landingLag: 0.0152,
  /** The crossing lies at most this share of the stride after the foot's most forward position. Choice. */
  contactSearch: 0.2,
  /** Part of the stride, from the foot's most forward position, in which the toe rests on the ground. Choice. */
  footFlat: [0.1, 0.24],
  /**
   * Toe-off: the toe's speed over the ground has risen to this share of the running speed: −5…+2 ms of the force plate,
   * SD ≤ 3.5 ms in five runs of three runners at 2.5–4.5 m/s; its rise alone came −9…+3 ms, peak knee extension
   * −5…+25 ms off.
   */
  toeSlip: 0.3,
  /**
   * The middle of heel and toe reaches this share of the running speed, and toe-off follows after this share of the
   * stride: SD 5 ms in the same runs, yet hardly moved by a toe that a pose network lets wander (2 % of the stride and
   * less, where the toe's own rise came 5–8 % early).
   */
  footSlip: 0.5,
  footLag: 0.018,
  /**
   * Part of the stride after landing in which every running foot is flat on the ground (contact takes 22 % or more, see
   * `strideRules`), and the share of the running speed from which a toe wanders there: at most 0.06 in the same runs
   * with 5 mm of noise, 0.3 and more on a real clip and on drawn runners seen by BlazePose.
   */
  toeRests: [0.12, 0.22],
  toeWanders: 0.2,
  /** Share of the running speed at which the toe is surely off the ground. Choice: it reaches more than 1 in swing. */
  toeOffSurely: 0.8,
  /** The toe's lift-off after peak knee extension, share of the stride: mean of the same five runs (−0.037…+0.009). */
  liftAfterKnee: -0.018,
  /** Contact ends in this part of the stride after initial contact. Choice, wider than running's duty factors. */
  toeOffSearch: [0.2, 0.6],
  /** Peak stance knee flexion lies here after initial contact, share of the stride (evidence: 5–30 % of the cycle). */
  kneeFlexionPeak: [0.05, 0.3],
  /** Peak knee extension, near toe-off, share of the stride (evidence: 30–48 %; opened for fast runners). */
  kneeExtensionPeak: [0.22, 0.5],
} as const;

/** Which strides count. */
export const strideRules = {
  /** Strides whose time is further than this many MAD from the median are left out (evidence: pipeline, step 5). */
  outlierMad: 3,
  /** Contact as a share of the stride in running (evidence: pipeline, step 6). */
  dutyFactor: { low: 0.22, high: 0.5 },
  /** Strides of one leg for a stable mean (Dingenen et al. 2018: 6.3 ± 0.3 steps; evidence: statistic reported). */
  stable: 7,
  /** Fewer strides have no spread to judge by. Choice. */
  fewest: 3,
  /** Correlation from which a signal counts as repeating. Choice: noise stays below 0.3, running is above 0.8. */
  repeating: 0.5,
  /** Longest period looked for, samples: a stride of 2 s slowed eightfold at 500 Hz, so that no clip costs minutes. */
  longestPeriod: 8000,
  /** Cadence from strides and from the whole clip's rhythm may differ by this, steps/min. Choice. */
  cadenceAgreement: 2,
} as const;

/**
 * Part of stance searched for the flat foot: after the slap of a heel strike or the sinking heel of a forefoot strike,
 * before even a stiff ankle lifts the heel. In RBDS 001 (forefoot) and 014 (rearfoot) the foot line found there lies
 * within 1.5° of the standing trial's.
 */
export const flatFootRules = {
  from: 0.1,
  to: 0.45,
  /** Samples over that part, and how many in a row make the flat spell: a tenth of stance. */
  samples: 15,
  spell: 5,
} as const;

/** What tells running from walking and from standing about. */
export const runningRules = {
  /**
   * Height of the trunk half-way through the foot's backward sweep, −1 lowest … +1 highest of its swing at step rate:
   * walking vaults over the leg, running bounces on it (Cavagna, Saibene & Margaria 1964). Ten laboratory runs:
   * −0.64…−0.85.
   */
  highestMidSweep: 0,
  /**
   * rad; a knee straighter than this half-way through contact is a walker's, where nothing flies either. Choice between
   * running's 38 ± 6° (evidence: curves, 20 % of the cycle) and walking's 10°.
   */
  straightKnee: (20 * Math.PI) / 180,
  /** Hips that travel slower in the picture stay in place, m/s: no runner is as slow. Choice. */
  slowestTravel: 1,
  /** The foot swings at least this far about the hip, as a share of leg length. Choice: slow running shows 0.8. */
  smallestSwing: 0.3,
  /**
   * Apparent over true gravity from bounce, step time and scale: 0.91–1.09 in ten laboratory runs whose height was not
   * told, at 30 and 60 frames a second; up to 1.51 on a real clip whose blurred toe-off came late. Choice.
   */
  apparentGravity: { low: 0.65, high: 1.8 },
} as const;

/** Step rates people run at, steps/min: 147–198 covers 90 % (Fukuchi 2017, Malisoux 2023); bounds widened by choice. */
export const humanCadence = { low: 120, high: 240 } as const;

/** Speeds accepted as a runner's, m/s (choice: slower than any walk to faster than the fastest sprint). */
export const humanSpeed = { low: 0.1, high: 15 } as const;

/** Frames per second below which events are too coarse for times (evidence: none below 60; 50 is Europe's 60). */
export const lowestTimingRate = 50;

/** A camera may drop a few frames: from this share of a rate on footage counts as having it (choice). */
export const nominalRate = 0.95;

/** Standard gravity, m/s² (CGPM 1901). */
export const gravity = 9.80665;
