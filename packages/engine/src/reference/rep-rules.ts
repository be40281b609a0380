import type { DrillId } from './drill-types.ts';

/** How repetitions are counted and looked at while somebody practises before a camera. */
export const repRules = {
  /** Hz of the even time base. Choice: a phone looks at 10 to 30 pictures a second, and repetitions take seconds. */
  sampleRate: 20,
  /** s without sight of the leg after which counting starts anew beside what was counted. Choice. */
  longestGap: 0.7,
  /** Score below which a landmark counts as not seen. Choice: BlazePose's own limit for drawing one. */
  leastScore: 0.5,
  /** Low-pass of the angles, Hz. Choice: a slow rise has nothing faster, landmark noise has. */
  cutoff: 3,
  /** Smallest way of the knee that is a step-up, rad. Choice: 30°; a step of 15 cm bends the knee by 50° and more. */
  leastKneeWay: Math.PI / 6,
  /** The knee is straight for the last tenth of its way (evidence table of drills: "last 10 % at top"). */
  kneeLast: 0.1,
  /** s after the knee is straight in which the hip may still come up. Choice: one slow rise takes 2 s. */
  hipAfter: 1.5,
  /** Knee extension over hip extension up to the straight knee; above it the knee came first (evidence table of drills). */
  mostKneeToHip: 1.1,
} as const;

/** Drills whose repetitions the camera can count, and what it looks at. */
export const repsSeen: Readonly<Partial<Record<DrillId, 'heel-raises' | 'step-ups'>>> = {
  C1: 'heel-raises',
  G2: 'step-ups',
};
