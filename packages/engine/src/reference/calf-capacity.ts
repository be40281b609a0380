/** Sex as norms of strength are given by. */
export type NormSex = 'male' | 'female';

/**
 * Single-leg heel raises to fatigue (60 beats per minute, knee straight), the middle runner or walker of each age: the
 * table is recalled from Hébert-Losier et al. 2017 and not re-read; the medians of all ages (25 and 24, 500 people) are
 * those of the Calf Raise application's norms of 2025.
 */
export const heelRaiseNorms = {
  /** First year of each decade. */
  age: [20, 30, 40, 50, 60, 70],
  male: [37, 32, 28, 23, 19, 14],
  female: [30, 27, 24, 21, 19, 16],
  /** Any age and sex. */
  median: 24.5,
  /** Smallest change that is more than retest noise (95 %). */
  detectableChange: 6,
  basis: 'reported',
  source:
    'Hébert-Losier et al. 2017 (age table, reported); Calf Raise application norms 2025; retest ± 6 raises',
} as const;

/** From heel raises with body weight to the moment of one hardest raise. */
export const heelRaiseStrength = {
  /** One repetition at most = load × (1 + repetitions / 30) (Epley; beyond 12 repetitions a rough guide). */
  epley: 30,
  /** Relative standard error of that step for 20–40 repetitions (engineering estimate). */
  error: 0.15,
  /** The ankle's lever over the forefoot in a raise, in heel-to-metatarsal lengths: the metatarsal heads ahead of the ankle. */
  lever: 0.57,
} as const;
