/** One number of healthy runners by speed. */
export interface HealthyAtSpeed {
  /** m/s, ascending */
  readonly speed: readonly number[];
  readonly mean: readonly number[];
  /** Between runners. */
  readonly sd: readonly number[];
  readonly source: string;
}

/**
 * The healthy runner that a load is set against, by speed. Cadence and contact share are published means; the foot is
 * a typical one, its length such that the load model gives the mean peak moment of `peakAnkleMoment`.
 */
export const healthyRunner = {
  /** steps/min */
  cadence: {
    speed: [2.5, 3.5, 4.5],
    mean: [162, 171, 183],
    sd: [9, 9, 9],
    source: 'Fukuchi et al. 2017; SD Malisoux et al. 2023',
  },
  /** Contact over stride time. */
  dutyFactor: {
    speed: [2.5, 3.5, 4.5],
    mean: [0.394, 0.348, 0.328],
    sd: [0.028, 0.022, 0.021],
    source: 'Fukuchi et al. 2017',
  },
  /**
   * Quadratic through the three duty factors above: a + b·(v − 2.5) + c·(v − 2.5)², v in m/s; held outside the range
   * (evidence: regression fallback).
   */
  dutyFactorFit: { constant: 0.394, linear: -0.059, quadratic: 0.013, from: 2.5, range: [2, 5.5] },
  /** Foot angle at landing, deg: 19 of 28 healthy runners at 3.5 m/s land on the heel. */
  footStrikeAngleDeg: { mean: 15, sd: 8, source: 'Fukuchi et al. 2017: 19 rearfoot, 5 midfoot, 4 forefoot' },
  /** Ankle ahead of the centre of mass at landing, m. */
  reach: { mean: 0.18, sd: 0.02, source: 'Dorn et al. 2012 and RBDS, 1–3 runners at 2.5–3.6 m/s' },
  /** m */
  height: { mean: 1.76, sd: 0.07, source: 'Fukuchi et al. 2017, 28 runners (reported)' },
  /** kg */
  mass: { mean: 69.6, sd: 7.7, source: 'Fukuchi et al. 2017, 28 runners (reported)' },
  /** Heel to metatarsal heads over height. Four runners: 0.11–0.13. */
  footLength: 0.13,
  /** Shank over height (Drillis & Contini 1966). */
  shankLength: 0.246,
} as const;

/** Peak plantarflexion moment from force plates, N·m/kg. */
export const healthyPeakAnkleMoment: HealthyAtSpeed = {
  speed: [2.5, 3.5, 4.5],
  mean: [2.47, 2.7, 2.8],
  sd: [0.26, 0.27, 0.27],
  source:
    'Seven runners: three of RBDS as published with their rise by speed, RBDS 001 and 014, Hamner & Delp 2013 and BMClab overground, computed from their force plates with the ankle carried by the foot',
};

/** Peak vertical ground force, body weights. */
export const healthyPeakGroundForce: HealthyAtSpeed = {
  speed: [2.5, 3.5, 4.5],
  mean: [2.3, 2.56, 2.68],
  sd: [0.13, 0.13, 0.09],
  source: 'Three RBDS runners, six legs, treadmill',
};

/**
 * Published Achilles load per kilometre and leg with a constant arm of 5 cm, and damage relative to 2.5 m/s: per
 * kilometre the impulse falls with speed while damage rises (Firminger et al. 2020 for the direction).
 */
export const publishedPerKilometre = {
  speed: [2.5, 3.5, 4.5],
  /** N·m/kg */
  peakAnkleMoment: [2.54, 2.78, 2.88],
  /** Plantarflexion moment over contact, N·m·s/kg. */
  momentImpulse: [0.38, 0.34, 0.31],
  /** m */
  strideLength: [1.86, 2.46, 2.96],
  /** BW·s */
  impulse: [417, 282, 214],
  relativeDamage: [1, 1.7, 1.95],
  source: 'Three RBDS runners (Fukuchi, Fukuchi & Duarte 2017)',
} as const;

/** How a runner's contact answers a change of step rate or speed. */
export const gaitResponse = {
  /**
   * Contact time follows step time at a given speed with this power: five per cent more steps shorten contact by
   * about 2.4 % (choice between no change and a constant contact share; evidence: peak falls by 2–3 %).
   */
  contactWithStep: 0.5,
  /** Landing distance by step rate: −5.9 % per +5 strides/min at 3 m/s (Lieberman et al. 2015). */
  reachPerStridePerMinute: -0.0118,
  /** Peak dorsiflexion with speed, deg per m/s (evidence: speed scaling, 3 runners). */
  dorsiflexionPerSpeedDeg: 0.7,
} as const;
