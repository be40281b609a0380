/** Where a person was in one picture of the camera. */
export interface Sight {
  /** The picture's own time, s. */
  readonly time: number;
  /** Picture, pixels: [width, height]. */
  readonly size: readonly [number, number];
  /** 33 × (x, y in pixels, score 0–1), BlazePose's order; `null`: nobody in the picture. */
  readonly points: Float64Array | null;
}

/** What the page gives to the live worker. */
export interface LivePicture {
  readonly picture: ImageBitmap;
  readonly time: number;
}

/** What the live worker says. */
export type LiveMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'sight'; readonly sight: Sight }
  | { readonly kind: 'failed'; readonly message: string };
