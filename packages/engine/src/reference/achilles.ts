/** The tendon's share, its lever and the muscles' lengths, with their sources. */
export const achilles = {
  /**
   * Moment arm by ankle angle, m, for a runner of 1.75 m: a + b·φ + c·φ², φ in deg, 90 neutral, larger plantarflexed.
   * Scaled with height (choice).
   */
  momentArm: {
    constant: -0.00591,
    linear: 0.0008297,
    quadratic: -0.000002606,
    neutralDeg: 90,
    /** Ankle angles the curve was made for, dorsiflexion + (choice: the range of running with a margin). */
    rangeDeg: { low: -35, high: 35 },
    height: 1.75,
    source: 'Self & Paine 2001 (reported; the curve Kernozek and Sinclair use)',
  },
  /** What other published arms allow, m: 3.7 cm (ultrasound, Manal et al. 2013) to 5.0 cm (Baxter et al. 2021). */
  momentArmRange: { low: 0.037, high: 0.05 },
  /** The constant arm of published Achilles impulses per kilometre, m (Baxter et al. 2021). */
  constantArm: 0.05,
  /** Share of the net plantarflexion moment that the Achilles tendon carries; the rest are the deep flexors (reported). */
  share: { value: 0.9, low: 0.8, high: 1 },
  /**
   * Muscle–tendon length in shank lengths: constant + ankle·A + knee·K; A ankle angle with 90 neutral, larger
   * dorsiflexed, K knee flexion, deg.
   */
  length: {
    gastrocnemius: { constant: 0.9, ankle: 0.00214, knee: -0.00062 },
    soleus: { constant: 0.563, ankle: 0.00193, knee: 0 },
    source: 'Hawkins & Hull 1990 (reported)',
  },
  /** Part of contact in which lengthening is looked at (evidence: triceps length). */
  lengthening: [0.1, 0.5],
  /** Repeated loading harms tendon with this power of the peak (Edwards 2018; Wren et al. 2003; reported). */
  damagePower: 9,
} as const;
