import data from './stance-templates.json' with { type: 'json' };

/** Evenly spaced moments of contact, initial contact to toe-off, at which every template is given and the model computed. */
export const stancePoints = data.percent.length;

/**
 * Courses over contact that a video does not show, from force plates. `vertical`: force over its mean. `foreAft`: body
 * weights at 1 m/s, + forward. Centre of pressure and foot in heel-to-metatarsal lengths.
 */
export const stanceTemplates = {
  vertical: data.vertical,
  foreAft: data.foreAft,
  /** Centre of pressure ahead of the heel, in shares of the heel-to-metatarsal distance along the ground. */
  fromHeel: { rearfoot: data.fromHeelRear, forefoot: data.fromHeelFore },
  /** A typical foot: ankle and metatarsal heads ahead of the heel, rise of the ankle. */
  foot: { ankleAhead: data.ankleAhead, toeAhead: data.toeAhead, ankleRise: data.ankleRise },
  source: data.source,
} as const;

/** How the templates are scaled to a runner. */
export const stanceRules = {
  /**
   * Share of a step's impulse (body weight × step time) that contacts above 50 N carry, as force plates have it:
   * 0.94–0.99 in ten leg × speed cases of three runners, mean 0.97.
   */
  contactImpulse: 0.97,
  /**
   * The vertical course to the power 1 + peaking · (contact share of the step − share): the longer the contact the
   * higher the peak over the mean, 0.45 per unit of share within each of five runners at two speeds.
   */
  forceShape: { peaking: 0.76, share: 0.7 },
  /**
   * Published contact shares count from about 20 N, the templates from 50 N: contact is shorter by 3 ms at landing and
   * 9 ms at toe-off (RBDS). s
   */
  thresholdShift: 0.012,
  /** Fore-aft force grows with speed to this power (evidence: fore-aft template; choice there). */
  foreAftSpeedPower: 0.9,
  /** Foot angles at landing, deg, at and below which the forefoot's path holds, at and above which the rearfoot's (evidence: centre-of-pressure path; choice there). */
  forefootAtDeg: 0,
  rearfootAtDeg: 15,
  /**
   * The centre of pressure stays further back the faster the run, heel-to-metatarsal lengths per m/s away from the
   * templates' mean speed: peak moment over peak force falls by 1–3 % per m/s in five runners although the fore-aft
   * force grows.
   */
  pressureWithSpeed: { perSpeed: -0.009, speed: 3.2 },
  /** Part of contact in which the foot lies flat (see the flat foot's angle in `body`). */
  flatFoot: [0.25, 0.4],
  /** Height of the resting ankle's centre above the sole, in heel-to-metatarsal lengths: 0.37–0.53 in four runners. */
  ankleHeight: 0.46,
  /** Metatarsal heads along the line from heel to toe tip (evidence: centre-of-pressure path; choice there). */
  metatarsalShare: 0.72,
  /**
   * What foot landmarks on metatarsal heads look like: ankle along the line from heel to them, their distance over the
   * shank's. Four runners' markers, whichever segment carries the ankle: 0.30–0.49 and 0.44–0.58.
   */
  metatarsals: { ankle: [0.295, 0.55], shank: [0.38, 0.6] },
  /** The same for markers on toe tips: what metatarsal markers give over `metatarsalShare`. */
  toeTips: { ankle: [0.2, 0.36], shank: [0.6, 0.82] },
  /**
   * Heel to metatarsal heads over shank, mean of four runners: for landmarks that fit neither, as pose networks give
   * them (ankle 0.16–0.35 along the line).
   */
  footOfShank: 0.5,
  /** Landing distance that goes with the fore-aft template, m (evidence: S12). */
  templateReach: 0.18,
  /**
   * How much of a relative change in landing distance the fore-aft force follows. Choice: half, since the force points
   * to the body only roughly.
   */
  reachShare: 0.5,
  /** m/s, for a runner whose speed neither the user nor the ground tells. Choice; moves the fore-aft force alone. */
  unknownSpeed: 3,
} as const;

/** How far the whole body's motion may change the common course of the vertical force. */
export const motionShape = {
  /** Spread of runners' force plates around the common course, body weights, per shape. */
  prior: 0.12,
  /** Standard error of the centre of mass's first and second harmonic at step rate, body weights. */
  errors: [0.07, 0.1],
} as const;

/** How far the whole body's motion may change the common course of the fore-aft force. Relative. */
export const foreAftOfMotion = {
  /** Spread of runners' force plates around it: 0.88–1.33 in five runs of three runners, ten legs. */
  prior: 0.16,
  /** Of the centre of mass's first harmonic at step rate: 0.80–0.83 where force plates have 0.93–0.95, two legs. */
  error: 0.13,
} as const;
