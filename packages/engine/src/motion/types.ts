import type { HeelTrouble, PoseTrack, SceneSignals, Side, View } from '../pose/index.ts';
import type { QualityNote } from '../reference/index.ts';

export type Surface = 'treadmill' | 'overground';

/** What is known of the runner. `null` where not said. */
export interface Runner {
  /** Standing height, m. */
  readonly height: number | null;
  /** Body mass, kg. */
  readonly mass: number | null;
}

/** A distance the user knows, tapped in the picture. */
export interface KnownLength {
  /** Upright-picture pixels, [x, y]. */
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
  /** m */
  readonly length: number;
}

/** One clip as it enters: landmarks and all that is known around them. The same for video and pose file. */
export interface Clip {
  /** File name as the user knows it. */
  readonly source: string;
  /** `lab`: a motion-capture trial, whose track is only drawn from its joint centres for showing. */
  readonly kind: 'video' | 'pose-file' | 'lab';
  readonly track: PoseTrack;
  /** Said by the user or the file; `null`: find out. */
  readonly view: View | null;
  readonly surface: Surface | null;
  /** Running speed, m/s. */
  readonly speed: number | null;
  readonly runner: Runner;
  /**
   * Rate at which the camera took the pictures, Hz, as the container's metadata or the user says, for slow-motion
   * clips whose presentation times are stretched. `null`: nothing known, presentation time is taken as true time.
   */
  readonly captureRate: number | null;
  readonly scene: SceneSignals | null;
  readonly knownLength: KnownLength | null;
}

/** Position of one named point over the recording's time base; NaN where unknown (gap too long to fill). */
export interface Trajectory {
  /** Forward (running direction), m. */
  readonly x: Float64Array;
  /** Up, m. */
  readonly y: Float64Array;
  /** To the runner's right, m; `null` when the source is one camera. */
  readonly z: Float64Array | null;
}

/** How pixels became metres. */
export interface Scale {
  /** m per pixel, or 1 for sources already in metres. */
  readonly metresPerPixel: number;
  /**
   * `assumed`: the runner's height is unknown, so an adult's mean height stands in. Ratios and angles hold; lengths
   * in metres must not be shown as measured.
   */
  readonly source: 'metric' | 'runner-height' | 'known-length' | 'assumed';
  /** Relative standard error of the scale. */
  readonly relativeError: number;
}

/** Whether times can be believed, and why not. */
export type TimeBase =
  | { readonly kind: 'true'; readonly source: 'timestamps' | 'capture-rate' }
  | { readonly kind: 'coarse'; readonly reason: 'frame-rate-below-50' }
  | { readonly kind: 'implausible'; readonly reason: 'slow-motion-undeclared' | 'free-fall-mismatch' };

/** Ground force on one foot, zero in the air. */
export interface FootForce {
  /** N, + forward. */
  readonly fx: Float64Array;
  /** N, + up. */
  readonly fy: Float64Array;
  /** N, + to the runner's right. */
  readonly fz: Float64Array;
  /** Centre of pressure, m, + forward; NaN where the force is too small to place it. */
  readonly copX: Float64Array;
  /** Centre of pressure, m, + to the runner's right; NaN as `copX`. */
  readonly copZ: Float64Array;
}

/** One foot's time on the ground as force plates saw it, s on the recording's time base. */
export interface ForceContact {
  readonly side: Side;
  readonly initialContact: number;
  readonly toeOff: number;
}

/** Ground force under each foot on the recording's axes. */
export interface MeasuredForces {
  /** s on the recording's time base; may begin before it and end after it. */
  readonly time: Float64Array;
  /** Hz */
  readonly sampleRate: number;
  readonly left: FootForce;
  readonly right: FootForce;
  /** Contacts of both feet in order of time, at `threshold`. */
  readonly contacts: readonly ForceContact[];
  /** Vertical force that counts as contact, N. */
  readonly threshold: number;
}

/** A line seen from behind, over the time base. NaN where it was not seen. */
export interface LeaningLine {
  /** How far its upper end lies to the runner's right of the lower one, pixels. */
  readonly across: Float64Array;
  /** How long it looks, pixels. */
  readonly length: Float64Array;
}

export interface HeelSight {
  readonly heel: LeaningLine;
  readonly shank: LeaningLine;
}

/** Heels and shanks as pictures from behind show them. */
export interface HeelSights {
  /** Through stickers. */
  readonly stickers: Readonly<Record<Side, HeelSight>>;
  /** Half-way between the edges of shoe and leg. */
  readonly outline: Readonly<Record<Side, HeelSight>>;
  /** What hid the outline in most pictures; `null` where nothing did. */
  readonly trouble: Readonly<Record<Side, HeelTrouble | null>>;
}

/** The line through two stickers on the back of the waistband, over the time base. NaN where it was not seen. */
export interface WaistLine {
  /** How far the right sticker lies to the right of the left one, pixels. */
  readonly across: Float64Array;
  /** How far it lies above it, pixels. */
  readonly rise: Float64Array;
}

/** The part of a shoe behind the ball, over the time base; NaN where unknown. */
export interface ShoePath {
  /** One place of it. */
  readonly at: Trajectory;
  /** rad, + toes up, against one moment at which it rests on the ground. */
  readonly pitch: Float64Array;
}

/**
 * One recording, ready for gait analysis: points in metres, running towards +x, y up, on an even time base, gaps
 * filled up to a limit, left and right repaired. Not smoothed: each consumer filters for its own signal.
 */
export interface Recording {
  readonly source: string;
  /** `null`: motion capture, which sees from everywhere. */
  readonly view: View | null;
  /** The leg next to the camera; `null` when both are seen equally (rear, front, motion capture). */
  readonly nearSide: Side | null;
  readonly surface: Surface;
  /** m/s, `null` when unknown. */
  readonly speed: number | null;
  readonly runner: Runner;
  /** Even time base, s, from 0. */
  readonly time: Float64Array;
  /** Rate of `time`, Hz. */
  readonly sampleRate: number;
  /** Frames per second the camera really took, Hz. Equals `sampleRate` unless frames were dropped. */
  readonly frameRate: number;
  readonly timeBase: TimeBase;
  readonly scale: Scale;
  /** +1 when the runner ran towards the picture's right, −1 when mirrored to run towards +x. */
  readonly facing: 1 | -1;
  /** Rotation applied to level the horizon, rad, + anticlockwise in the upright picture. */
  readonly horizon: number;
  /** By landmark name. */
  readonly points: Readonly<Record<string, Trajectory>>;
  /** What force plates measured; `null` without any. */
  readonly forces: MeasuredForces | null;
  readonly quality: readonly QualityNote[];
  /** Absent where no picture from behind was looked at. */
  readonly heels?: HeelSights;
  /** Absent where no stickers on a waistband were seen from behind. */
  readonly waist?: WaistLine;
  /** The near shoe as its pixels show it; absent where it was not followed. */
  readonly shoe?: ShoePath;
}
