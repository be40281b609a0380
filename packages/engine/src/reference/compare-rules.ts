/** When two answers of one runner may be compared. */
export const compareRules = {
  /**
   * Share by which the speeds may differ. Choice: angles and timing move with speed (evidence table of speed scaling), by
   * less than their error up to here.
   */
  speedShare: 0.05,
  /** Camera rates that differ by more are said so. Choice: 50 and 60 Hz are alike, 30 and 60 are not. */
  rateRatio: 1.5,
} as const;
