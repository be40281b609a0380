import type { StandingPoint } from '../../reference/index.ts';

export type { StandingPoint };

/** A point in an upright picture, pixels from its top left corner, [right, down]. */
export type Pixel = readonly [number, number];

/** How the phone was held, where its sensor says so. */
export interface PhoneTilt {
  /** Rotation about the viewing axis, rad, + the picture's content looks turned anticlockwise. */
  readonly roll: number;
  /** Camera looking up (+) or down (−) from the horizontal, rad. */
  readonly pitch: number;
  /** Focal length, pixels of this picture. */
  readonly focalLength: number;
}

/** One standing picture from the side with its taps. */
export interface StandingPhoto {
  /** Width and height, pixels. */
  readonly size: Pixel;
  readonly points: Readonly<Partial<Record<StandingPoint, Pixel>>>;
  /** Top and bottom of something that hangs or stands plumb; `null`: the picture's edge is taken as plumb, unless the tilt is known. */
  readonly plumb: readonly [Pixel, Pixel] | null;
  readonly tilt: PhoneTilt | null;
  /** Two taps and the length between them, m. */
  readonly knownLength: { readonly from: Pixel; readonly to: Pixel; readonly length: number } | null;
}

/** A tapped point in the runner's plane: forward and up. In metres when the scale is known, else in pixels. */
export interface PlanePoint {
  readonly x: number;
  readonly y: number;
}

/** A standing picture levelled, facing +x. */
export interface Plane {
  readonly points: Readonly<Partial<Record<StandingPoint, PlanePoint>>>;
  /** `assumed`: lengths are only ratios. */
  readonly scale: 'known-length' | 'runner-height' | 'none';
}
