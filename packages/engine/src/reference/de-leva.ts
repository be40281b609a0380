/** One segment of the body model: share of body mass and where its centre lies between two landmarks. */
export interface SegmentInertia {
  /** Fraction of body mass; of one side for limbs. */
  readonly mass: number;
  /** Distance of the centre of mass from the first endpoint, fraction of segment length. */
  readonly centre: number;
  /** Radius of gyration about the medio-lateral axis (r_trans), fraction of segment length: for sagittal rotation. */
  readonly gyration: number;
}

export type SegmentName = 'head' | 'trunk' | 'upperArm' | 'forearm' | 'hand' | 'thigh' | 'shank' | 'foot';

export type SegmentTable = Readonly<Record<SegmentName, SegmentInertia>>;

/**
 * Segment inertia of men and women (de Leva 1996, J Biomech 29:1223, after Zatsiorsky–Seluyanov; table as in BMClab/BMC
 * BSP{male,female}_ZdeLeva.txt). First → second endpoint: trunk
 * mid-shoulder → mid-hip, upper arm shoulder → elbow, forearm elbow → wrist, hand wrist → third metacarpal head,
 * thigh hip → knee, shank knee → ankle, foot heel → toe tip. The head's centre is taken at the ears.
 * `unknown` is the mean of both.
 */
export const deLeva: Readonly<Record<'male' | 'female' | 'unknown', SegmentTable>> = {
  male: {
    head: { mass: 0.0694, centre: 0.5002, gyration: 0.315 },
    trunk: { mass: 0.4346, centre: 0.431, gyration: 0.358 },
    upperArm: { mass: 0.0271, centre: 0.5772, gyration: 0.269 },
    forearm: { mass: 0.0162, centre: 0.4574, gyration: 0.265 },
    hand: { mass: 0.0061, centre: 0.79, gyration: 0.513 },
    thigh: { mass: 0.1416, centre: 0.4095, gyration: 0.329 },
    shank: { mass: 0.0433, centre: 0.4395, gyration: 0.246 },
    foot: { mass: 0.0137, centre: 0.4415, gyration: 0.245 },
  },
  female: {
    head: { mass: 0.0668, centre: 0.4841, gyration: 0.295 },
    trunk: { mass: 0.4257, centre: 0.3782, gyration: 0.361 },
    upperArm: { mass: 0.0255, centre: 0.5754, gyration: 0.26 },
    forearm: { mass: 0.0138, centre: 0.4559, gyration: 0.257 },
    hand: { mass: 0.0056, centre: 0.7474, gyration: 0.454 },
    thigh: { mass: 0.1478, centre: 0.3612, gyration: 0.364 },
    shank: { mass: 0.0481, centre: 0.4352, gyration: 0.263 },
    foot: { mass: 0.0129, centre: 0.4014, gyration: 0.279 },
  },
  unknown: {
    head: { mass: 0.0681, centre: 0.49215, gyration: 0.305 },
    trunk: { mass: 0.43015, centre: 0.4046, gyration: 0.3595 },
    upperArm: { mass: 0.0263, centre: 0.5763, gyration: 0.2645 },
    forearm: { mass: 0.015, centre: 0.45665, gyration: 0.261 },
    hand: { mass: 0.00585, centre: 0.7687, gyration: 0.4835 },
    thigh: { mass: 0.1447, centre: 0.38535, gyration: 0.3465 },
    shank: { mass: 0.0457, centre: 0.43735, gyration: 0.2545 },
    foot: { mass: 0.0133, centre: 0.42145, gyration: 0.262 },
  },
};
