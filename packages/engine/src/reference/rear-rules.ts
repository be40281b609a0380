/** What strides seen from behind are read by. Shares of the stride. */
export const rearRules = {
  /**
   * Rise and fall of one ankle against the other, as a share of leg length (5th to 95th percentile): running 0.57–1.05
   * (five runs of three runners, three virtual ones), walking 0.33. Below: a walk; far below: somebody who stands. Choice.
   */
  walking: 0.45,
  standing: 0.15,
  /**
   * A lift below `walking` is a walk unless the hips rise over this part of the stride around the moment at which a foot
   * is highest: they did by 0.4–0.75 of their whole range in four drawn runners, one of them seen by BlazePose, which
   * draws a swinging foot too low (0.27), and sank by 0.3–0.5 of it in three walkers.
   */
  rise: [-0.05, 0.2],
  /**
   * The hips' lowest point lies in this part of the stride around the moment at which the other foot is highest, which
   * itself comes early in stance. Choice, checked against force plates.
   */
  midstance: [-0.05, 0.15],
  /**
   * Way of an ankle to and fro sideways, leg lengths, above which the lens is not straight behind: running's 0.9 forward
   * and back shows 0.23 of itself from 15° aside. Choice.
   */
  sidewaysSwing: 0.23,
  /** A segment that swings towards the lens and away is as long as this share of frames stays below. Choice. */
  longest: 0.9,
  /** Contact share of the stride around midstance: published at 3 m/s (Fukuchi 2017: 0.39 at 2.5, 0.35 at 3.5 m/s). */
  contactShare: 0.37,
  /** Strides whose time is further off the median, as a share of it, are left out. Choice. */
  unsteady: 0.15,
} as const;
