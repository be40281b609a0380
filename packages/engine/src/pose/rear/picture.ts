/** The surroundings of one heel or of the waist, square, red, green and blue from 0 to 255 per pixel. */
export interface RearPicture {
  /** Pixels in a row and in a column. */
  readonly side: number;
  /** side × side × 3 */
  readonly rgb: Float32Array;
  /** Pixels for a trunk length (hip to shoulder). */
  readonly trunk: number;
  /** Where the middle line of foot or pelvis is thought to be, column. */
  readonly column: number;
  /** Where the heel's mark or the waistband is thought to be, row. */
  readonly row: number;
}

/** A line by its ends, pixels of the picture, y down. */
export interface Line {
  readonly upper: readonly [number, number];
  readonly lower: readonly [number, number];
}

/** Heel and shank as lines; `null` where not seen. */
export interface Lines {
  readonly heel: Line | null;
  readonly shank: Line | null;
}
