import type { BySide, Stride } from '../gait/index.ts';

/** A sagittal-plane signal over the recording's time base, rad; flexion, dorsiflexion, forward lean positive. */
export interface LegAngles {
  /** Thigh against trunk, + flexion: the phone's stand-in for thigh against pelvis. `null` when shoulders are hidden. */
  readonly hipFlexion: Float64Array | null;
  readonly kneeFlexion: Float64Array;
  /**
   * Foot against shank, + dorsiflexion. Zero: standing. Without a standing picture that is the clip's own flat foot
   * under a shank that leans forward as runners' shanks do when they stand (`standingShankLean`, ± 2°).
   */
  readonly ankleDorsiflexion: Float64Array;
  /** Thigh against the vertical, + knee in front of hip. */
  readonly thigh: Float64Array;
  /** Shank against the vertical, + knee in front of ankle. */
  readonly shank: Float64Array;
  /** Heel-to-toe line against the horizontal, + toes up, 0 when the foot is flat in midstance. */
  readonly foot: Float64Array;
  /** Angle of the heel-to-toe landmarks' line when the foot is flat: shoe and landmark offset, taken out of `foot`. */
  readonly footOffset: number;
}

/** A planar point over time, m. */
export interface Path {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** Joint angles, whole-body centre of mass and mean curves of one recording. */
export interface Body {
  readonly legs: BySide<LegAngles>;
  /** Hip-midpoint to shoulder-midpoint line against the vertical, rad, + forward. `null` when shoulders are hidden. */
  readonly trunkLean: Float64Array | null;
  /** Centre of mass (de Leva 1996), m; `null` when the trunk or a leg is not seen. */
  readonly centreOfMass: Path | null;
  /** Hip to knee to ankle, m, over many frames. */
  readonly legLength: BySide<number>;
  readonly curves: BySide<MeanCurves>;
}

/** Mean over strides at 0, 1, … 100 % of the gait cycle, deg. */
export interface MeanCurve {
  readonly meanDeg: Float64Array;
  readonly sdDeg: Float64Array;
  readonly strides: number;
}

export type CurveName =
  | 'hipFlexion'
  | 'kneeFlexion'
  | 'ankleDorsiflexion'
  | 'thigh'
  | 'shank'
  | 'foot'
  | 'trunkLean';

export type MeanCurves = Readonly<Record<CurveName, MeanCurve | null>>;

/** A signal cut to one stride and stretched to 101 points, 0–100 % of the gait cycle. */
export interface StrideCurve {
  readonly stride: Stride;
  readonly values: Float64Array;
}
