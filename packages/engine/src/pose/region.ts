/** A turned square in the upright picture: what a network gets to see. */
export interface Region {
  /** Centre, pixels. */
  readonly x: number;
  readonly y: number;
  /** Side, pixels. */
  readonly size: number;
  /** Turn of the square, rad, clockwise on the screen. */
  readonly rotation: number;
}

/**
 * The square around a person that BlazePose's landmark network wants: centred on the hips, upright along the line from
 * the hips to the point that marks the body's full reach (MediaPipe's `AlignmentPointsRectsCalculator` with target angle
 * 90° and `RectTransformationCalculator`).
 *
 * @param margin Side of the region over twice the distance of the two points.
 */
export function alignedRegion(
  hips: readonly [number, number],
  reach: readonly [number, number],
  margin: number,
): Region {
  const dx = reach[0] - hips[0];
  const dy = reach[1] - hips[1];
  const rotation = wrapped(Math.PI / 2 - Math.atan2(-dy, dx));
  return { x: hips[0], y: hips[1], size: 2 * Math.hypot(dx, dy) * margin, rotation };
}

/** The whole upright picture as a square, letter-boxed. */
export function wholePicture([width, height]: readonly [number, number]): Region {
  return { x: width / 2, y: height / 2, size: Math.max(width, height), rotation: 0 };
}

/** Upright pixels of a point given in the region's own 0–1 coordinates. */
export function fromRegion(region: Region, u: number, v: number): readonly [number, number] {
  const cos = Math.cos(region.rotation) * region.size;
  const sin = Math.sin(region.rotation) * region.size;
  return [region.x + (u - 0.5) * cos - (v - 0.5) * sin, region.y + (u - 0.5) * sin + (v - 0.5) * cos];
}

/** Overlap of two regions, turn ignored: intersection over union, 0–1. */
export function overlap(a: Region, b: Region): number {
  const width = Math.min(a.x + a.size / 2, b.x + b.size / 2) - Math.max(a.x - a.size / 2, b.x - b.size / 2);
  const height = Math.min(a.y + a.size / 2, b.y + b.size / 2) - Math.max(a.y - a.size / 2, b.y - b.size / 2);
  if (width <= 0 || height <= 0) return 0;
  const shared = width * height;
  return shared / (a.size ** 2 + b.size ** 2 - shared);
}

function wrapped(angle: number): number {
  return angle - 2 * Math.PI * Math.floor((angle + Math.PI) / (2 * Math.PI));
}
