/** Colour conversion of a YUV picture, as the video says. */
export interface YuvColour {
  readonly matrix: 'bt601' | 'bt709';
  readonly fullRange: boolean;
}

/**
 * One decoded 4:2:0 picture as stored, 8 bits per sample. I420 and NV12 both fit: planes may be views into one buffer.
 */
export interface YuvPicture {
  readonly kind: 'yuv420';
  /** Stored size, pixels. */
  readonly width: number;
  readonly height: number;
  readonly y: Uint8Array;
  readonly u: Uint8Array;
  readonly v: Uint8Array;
  /** Bytes from one row to the next. */
  readonly yStride: number;
  readonly uvStride: number;
  /** Bytes from one chroma sample to the next: 1 for planar, 2 for interleaved. */
  readonly uvStep: 1 | 2;
  readonly colour: YuvColour;
}

/** One decoded picture as stored, red, green, blue, unused per pixel. */
export interface RgbaPicture {
  readonly kind: 'rgba';
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
  /** Bytes from one row to the next. */
  readonly stride: number;
}

export type Picture = YuvPicture | RgbaPicture;

/** A picture, when it is shown and which way up. */
export interface Frame {
  readonly picture: Picture;
  /** Clockwise turn that makes the stored picture upright, degrees. */
  readonly rotation: 0 | 90 | 180 | 270;
  /** Mirrored left to right after turning. */
  readonly flip: boolean;
  /** Presentation time, s. */
  readonly time: number;
  /** Place in the source's `times`. */
  readonly index: number;
}

/**
 * A video that can be read more than once. Frames come in order of time; one that cannot be decoded is left out. A
 * frame stays good while up to `framesHeld` later ones are asked for.
 */
export interface FrameSource {
  /** Upright size, pixels: [width, height]. */
  readonly size: readonly [number, number];
  /** Presentation times of all frames, s, strictly increasing. */
  readonly times: Float64Array;
  /** Ascending indices of the frames that decode without any other. */
  readonly keyFrames: readonly number[];
  /** Frames whose index in `times` lies in [from, to). */
  frames(from: number, to: number): AsyncIterable<Frame>;
  /** The frames of these ascending indices, nothing decoded twice. */
  pick(indices: readonly number[]): AsyncIterable<Frame>;
}

/** Upright size of a frame, pixels: [width, height]. */
export function uprightSize({ picture, rotation }: Frame): readonly [number, number] {
  return rotation % 180 === 0 ? [picture.width, picture.height] : [picture.height, picture.width];
}

/** Plane map: stored (x, y) = (ax·X + ay·Y + a0, bx·X + by·Y + b0) for upright (X, Y). */
export interface Affine {
  readonly ax: number;
  readonly ay: number;
  readonly a0: number;
  readonly bx: number;
  readonly by: number;
  readonly b0: number;
}

/** From upright pixel edges to stored pixel edges. */
export function uprightToStored(frame: Frame): Affine {
  const turned = turnedToStored(frame);
  if (!frame.flip) return turned;
  const [width] = uprightSize(frame);
  return {
    ...turned,
    ax: -turned.ax,
    a0: turned.a0 + turned.ax * width,
    bx: -turned.bx,
    b0: turned.b0 + turned.bx * width,
  };
}

function turnedToStored({ picture: { width, height }, rotation }: Frame): Affine {
  switch (rotation) {
    case 0:
      return { ax: 1, ay: 0, a0: 0, bx: 0, by: 1, b0: 0 };
    case 90:
      return { ax: 0, ay: 1, a0: 0, bx: -1, by: 0, b0: height };
    case 180:
      return { ax: -1, ay: 0, a0: width, bx: 0, by: -1, b0: height };
    case 270:
      return { ax: 0, ay: -1, a0: width, bx: 1, by: 0, b0: 0 };
  }
}

/** The frame with its pixels in memory of its own, to keep beyond the next one. */
export function copyFrame(frame: Frame): Frame {
  const { picture } = frame;
  if (picture.kind === 'rgba') return { ...frame, picture: { ...picture, data: picture.data.slice() } };
  const { y, u, v } = picture;
  return { ...frame, picture: { ...picture, y: y.slice(), u: u.slice(), v: v.slice() } };
}
