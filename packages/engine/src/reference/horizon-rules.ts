const degree = Math.PI / 180;

/**
 * When the ground's line in the picture is believed. In ten laboratory runs filmed by a virtual camera the resting toes
 * gave the camera's roll within 0.6°; on a real clip the toe landmark itself bent the line by 4°.
 */
export const horizonRules = {
  /** The foot rests while the toes move back with this share of their fastest speed. Choice. */
  restingShare: 0.75,
  /** Quantile of the toes' velocity that stands for the belt: the foot rests for a fifth to two fifths of the time. */
  fastest: 0.15,
  /**
   * s; a toe that rests for less has wandered, since runners' contacts take longer: 0.20–0.33 in the laboratory runs,
   * 0.12–0.15 in drawn runners seen by BlazePose, whose level picture the toes' line then tilted by up to 2.5°.
   */
  shortestStance: 0.18,
  /** Part of a stance in which the foot is flat, and its two overlapping halves, to see whether the line is straight. */
  flatFoot: [0.2, 0.6],
  early: [0.15, 0.5],
  late: [0.3, 0.7],
  /** Most that the halves' slopes may differ. Choice. */
  straight: Math.tan(1.5 * degree),
  /** rad; the followed shoe lies flat while it is turned by less against its rest. Choice. */
  flatShoe: 3 * degree,
  /**
   * A line of the shoe that is less steep is level: soles give way and shoes roll while they lie flat, which tilted the
   * line of eleven drawn runners in level pictures by up to 1.1°.
   */
  level: Math.tan(1.5 * degree),
  /** Pictures of a flat shoe in a row that count as a stance. */
  fewestFlat: 3,
  fewestStances: 5,
  /** Largest standard error of the slope. Choice: a third of the error of trunk lean (3°). */
  surest: Math.tan(1 * degree),
  /** rad; a steeper line is a treadmill set uphill (up to 15 %), not a phone held askew. Choice. */
  steepest: 5 * degree,
} as const;
