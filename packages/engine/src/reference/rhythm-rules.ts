/** Step rate by metronome, taps and phone. */
export const rhythmRules = {
  /** Steps a minute that running can have: slower is walking, faster is not kept up. Choice, wide of all measured runners. */
  cadence: [130, 240],
  /** Raise of the usual step rate to practise with, and the most. Lyght et al. 2016; Heiderscheit et al. 2011. */
  raise: { usual: 0.05, most: 0.1 },
  /** Taps needed for a step rate. Choice: three seconds of running. */
  taps: { least: 8 },
  /** Hz, even rate that shaken samples are brought to. Steps come at up to 4 a second. */
  samplingRate: 50,
  /** s of shaking needed, and the most that is looked at. */
  shaking: { least: 5, most: 12 },
  /** Correlation of the shaking with itself one step later, below which nobody is running. Choice. */
  regular: 0.4,
} as const;
