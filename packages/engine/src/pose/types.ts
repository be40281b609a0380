/** A side of the runner's own body. */
export type Side = 'left' | 'right';

/** The side of the runner that the camera sees. */
export type View = 'side-left' | 'side-right' | 'rear' | 'front';

/**
 * Where one person's landmarks were in each picture. Plain data: it crosses worker borders and caches.
 *
 * `points` is frame × landmark × (x, y, score): pixels with the origin top-left of the upright picture (x right,
 * y down) and a score 0–1. A landmark that was not seen has NaN x and y and score 0.
 */
export interface PoseTrack {
  /** Upright picture, pixels: [width, height]. */
  readonly size: readonly [number, number];
  /** Landmark names, BlazePose's 33 in snake_case and any others. */
  readonly landmarks: readonly string[];
  /** Presentation time of each frame, seconds, strictly increasing. The frames' own stamps, never index / fps. */
  readonly time: Float64Array;
  /** frames × landmarks × 3, row-major. */
  readonly points: Float64Array;
  /** What the pictures show of the heels; absent where they were not looked at: side views, other programs' files. */
  readonly heels?: HeelTrack;
  /**
   * Two stickers on the back of the waistband seen from behind: frames × (x, y of the left one, x, y of the right one),
   * pixels of the upright picture; NaN where not seen. Absent where none were seen.
   */
  readonly waist?: Float64Array;
  /** How the shoe next to the camera was turned; absent where it could not be followed. */
  readonly shoe?: ShoeTrack;
}

/** The shoe next to the camera, followed in its own pixels. */
export interface ShoeTrack {
  readonly side: Side;
  /**
   * frames × (x, y, turn) of its part behind the ball: pixels of one place of it, and rad, + clockwise on the screen,
   * against one frame in which it rests on the ground. NaN where it was not surely found.
   */
  readonly places: Float64Array;
}

/** Lines that are read from a heel seen from behind, in the order they are kept in. */
export const heelLines = ['sticker-heel', 'sticker-shank', 'edge-heel', 'edge-shank'] as const;

/** Why a heel's outline could not be read. */
export const heelTroubles = ['few-pixels', 'blurred', 'no-contrast'] as const;

export type HeelTrouble = (typeof heelTroubles)[number];

/** Heel and shank of both feet as lines seen from behind. */
export interface HeelTrack {
  /**
   * frames × (left, right) × `heelLines` × (x, y of the upper end, x, y of the lower end), pixels of the upright
   * picture; NaN where not seen.
   */
  readonly lines: Float64Array;
  /** frames × (left, right): 0, or 1 + the index in `heelTroubles`. */
  readonly trouble: Uint8Array;
}

/**
 * What the pictures say besides the person. Each array has one value per frame; the first frame's is 0.
 */
export interface SceneSignals {
  /** Shift of the background against the frame before, pixels, + right. */
  readonly shiftX: Float64Array;
  /** Shift of the background against the frame before, pixels, + down. */
  readonly shiftY: Float64Array;
  /** 1 where the picture has nothing to do with the frame before (a cut). */
  readonly cut: Uint8Array;
  /** The most people seen at once for a good part of the clip. */
  readonly people: number;
}
