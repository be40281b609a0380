/** What tapping a standing picture is good to. */
export const standingRules = {
  /** Standard deviation of a tap with the magnifier, pixels of the picture. */
  tapError: 5,
  basis: 'engineering',
  source: 'Choice: half a fingertip under a fourfold magnifier on a phone',
} as const;
