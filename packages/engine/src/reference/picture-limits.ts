/** Limits of what a clip must show. Lengths as shares of the trunk (hip to shoulder) are free of scale. */
export const pictureLimits = {
  /** Share of frames in which hips and a leg must be seen for a person to be in the clip. Choice. */
  personSeen: 0.5,
  /** Share of frames with a foot outside the picture from which the clip is refused, and from which it is noted. Choice. */
  cutOff: { refuse: 0.25, note: 0.05 },
  /** A point nearer to the border than this share of the picture's side counts as outside. Choice. */
  border: 0.005,
  /**
   * Gap between the shoulders over trunk length: about 0.7 from behind (biacromial breadth 0.39 m, trunk 0.49 m at
   * 1.70 m height, Drillis & Contini: 0.259 and 0.288 of height), 0.25 at 20° off square. Hips show half of it.
   * A single picture is taken for one from behind from a little less: 95 of 100 pictures of drawn clips from behind show
   * 0.64 and more, 94 of 100 of a real clip from the side less than 0.34.
   */
  shoulderGap: { refuse: 0.45, note: 0.3, onePicture: 0.34 },
  /** Shift of the background within one second and within the clip, over trunk length. Choices. */
  cameraShift: 0.25,
  cameraTravel: 1,
  /** Lean of the trunk from upright, rad, from which the picture lies on its side: runners lean up to 0.4. Choice. */
  uprightLean: Math.PI / 4,
  /** Net travel of the hips over trunk length from which the surface is taken as overground. Choice. */
  overgroundTravel: 3,
  /** Trunk length, pixels: at 60 a landmark off by three pixels tilts the trunk by 3°, the measure's own error. */
  smallestTrunk: 60,
  /** Relative change of rate from which a stated capture rate means slow motion. Choice. */
  slowMotion: 1.05,
  /** A frame in which no knee or ankle moves this share of its usual step repeats the picture before. Choice. */
  repeatedStep: 0.1,
  /** Quantile of the steps that is the usual one where up to two of three pictures are repeats. Choice. */
  usualStep: 0.75,
  /** Lead in score of the leg that should be the far one from which the clip is mirrored. Choice: half of real leads. */
  mirroredLead: 0.15,
  /** Share of the near leg's samples filled from which it is told. Choice. */
  gapsTold: 0.02,
  /** Share of frames repaired from which a left-right mix-up is told. Choice. */
  swapsTold: 0.01,
} as const;

/**
 * What the left-right repair takes as likely. Lengths in leg lengths (hip to ankle). Choices, in the size of what is
 * known: a pose network is off by about 1 cm and the ankle of a runner swings ± 0.45 leg lengths at 1.4 Hz and its
 * harmonics; proven on real clips and on injected exchanges.
 */
export const swapRepair = {
  /** s; labels are right for spells of this length, exchanged for spells of the other. */
  rightFor: 20,
  wrongFor: 0.2,
  /** Standard deviation of a landmark's place. */
  noise: 0.012,
  /** Root mean square acceleration of a leg's points, per s². */
  acceleration: 60,
  /** Most that one joint's jump can count (nats, 2.8 standard deviations): a lost landmark must not decide alone. */
  jumpCap: 4,
  /** The near leg is seen better: nats per second and unit of score. */
  betterSeen: 20,
  /** A point further than this off its way, beyond what acceleration bends it, and back again has jumped. */
  jump: 0.1,
  /** A leg's points move together: so many of them count as independent. */
  independent: 2,
  /** Share of exchanged frames this near to a half leaves open which label is which leg's. */
  draw: 0.1,
  /** Frames in a row that may be lost before labels are told from their points again. */
  mostLost: 2,
} as const;

/** When and how a hand-held camera's tremor is taken out of a clip. Choices. */
export const cameraRules = {
  /** Root mean square of the tremor over trunk length from which it is taken out: half of what a pose network is off. */
  shake: 0.01,
  /** Hz; slower movement of the camera stays in: it is drift or following, and angles hardly feel it. */
  sway: 0.5,
} as const;
