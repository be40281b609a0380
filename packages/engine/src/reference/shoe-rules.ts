/**
 * How the near shoe is followed from picture to picture. Lengths without a unit are shares: of the trunk (hip to shoulder)
 * around the foot, of the distance between the network's marks of heel and toes on the shoe. Engineering choices, set on
 * the drawn runners and looked at on a filmed one.
 */
export const shoeRules = {
  /** The square that is kept of each picture. */
  album: {
    /** Pixels in a row and in a column. */
    side: 96,
    /** Its side: a shoe is about 0.45 long, the marks stray by 0.1. */
    size: 0.8,
    /** Squares of fewer pixels in the film show no shoe to follow. */
    smallest: 40,
    /** Pictures kept: 110 MB. Three minutes at 60 Hz; the rest of a longer film is not followed. */
    most: 12_000,
  },
  /** The part of the shoe that is looked for again: behind its bend under the ball, from below the sole to the ankle. */
  template: {
    from: -0.12,
    to: 0.68,
    below: 0.2,
    above: 0.25,
    /** Brightness (0–255, standard deviation) of a part that shows something. */
    contrast: 6,
    /** The rough search looks at one place in so many, along and across. */
    thin: 2,
  },
  /** Steps of the rough search, pixels of the square: from a foot's unforeseen move in a picture to where least squares hold. */
  search: { coarsest: 4, finest: 1 },
  /** Least squares: at most so many steps, or until one is smaller, pixels of the square. */
  refine: { steps: 12, still: 0.02 },
  /** What counts as found. */
  sure: {
    /** Normalised correlation: 0.92 and more at the drawn landings, 0.77 to 0.84 where something else was taken for the shoe. */
    correlation: 0.85,
    /** Standard error of the turn, rad. */
    error: 0.02,
    /** Turn, rad: a heel lifted so far no longer looks like the resting one. */
    turn: 0.8,
  },
  /** Following begins where the shoe is found as well as this, and goes on over pictures without it for so long, s. */
  following: { start: 0.95, gap: 0.05 },
  resting: {
    /** Frames tried, of those in which heel and toes are within `depth` of their lowest within `around` s. */
    looks: 60,
    depth: 0.07,
    around: 0.3,
    /** A shoe that turns by less than `still` (rad) within `spell` s to either side rests; in slow films, than `most`. */
    spell: 0.034,
    still: 0.02,
    most: 0.1,
    /** And turns by this much (rad) within so many s: what does not is no shoe. */
    turned: 0.25,
    within: 0.2,
  },
  /** Share of strides whose landing must be seen so before it stands for the network's marks. */
  share: 0.5,
} as const;
