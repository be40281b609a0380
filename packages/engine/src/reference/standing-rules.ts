const degree = Math.PI / 180;

/** What tapping a standing picture is good to. */
export const standingRules = {
  /** Standard deviation of a tap with the magnifier, pixels of the picture. */
  tapError: 5,
  /**
   * Standard deviations of what a phone's sensor says about how it was held, rad, and of the focal length assumed for its
   * camera, as a share.
   */
  sensor: { roll: 0.5 * degree, pitch: 0.5 * degree, focalLength: 0.15 },
  /** Standard deviation of the roll of a phone that nothing levels, rad: neither its sensor nor a line in the picture. */
  unlevelled: 1 * degree,
  /**
   * Focal length of a phone's main camera, as a share of the picture's longer side: browsers do not tell it. Main cameras
   * have 24 to 28 mm (35 mm equivalent, on the diagonal), and film crops some of the width away.
   */
  focalLength: 0.8,
  basis: 'engineering',
  source:
    'Choice: half a fingertip under a fourfold magnifier on a phone; phones’ levels are calibrated to about 0.5°',
} as const;

/** Why a film of standing says nothing, and what to do about it. */
export const standingFilmProblems = {
  'not-side-on': {
    message: 'This was filmed from the front, from behind or at a slant.',
    remedy: 'Film yourself square from the side.',
  },
  'too-short': { message: 'The film is too short.', remedy: 'Film ten seconds of standing.' },
  'out-of-picture': {
    message: 'Part of the body was out of the picture or hidden.',
    remedy: 'Film the whole body, head to feet, in good light.',
  },
  'one-leg': {
    message: 'The feet do not stand side by side.',
    remedy: 'Stand on both feet, as you do when nobody looks.',
  },
  moving: {
    message: 'The person in the film moves about.',
    remedy: 'Stand still and relaxed for ten seconds.',
  },
} as const satisfies Readonly<Record<string, { readonly message: string; readonly remedy: string }>>;

export type StandingFilmProblem = keyof typeof standingFilmProblems;
