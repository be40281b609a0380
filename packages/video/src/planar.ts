/** A planar YUV format: bits of a sample, and how many luma samples share a chroma sample each way. */
export interface PlanarFormat {
  readonly bits: 8 | 10 | 12;
  readonly sharedX: 1 | 2;
  readonly sharedY: 1 | 2;
}

/** The planar format of that WebCodecs name; `null` for interleaved, RGB and unknown ones. Alpha is not looked at. */
export function planarFormat(name: string | null): PlanarFormat | null {
  const parts = /^I(420|422|444)A?(P10|P12)?$/u.exec(name ?? '');
  if (parts === null) return null;
  return {
    bits: parts[2] === 'P10' ? 10 : parts[2] === 'P12' ? 12 : 8,
    sharedX: parts[1] === '444' ? 1 : 2,
    sharedY: parts[1] === '420' ? 2 : 1,
  };
}

interface Plane {
  /** Bytes of the first sample and from one row to the next. */
  readonly offset: number;
  readonly stride: number;
}

/**
 * Takes every `every`-th sample of a plane to 8 bits, samples of more bits being little-endian pairs of bytes.
 * @param out Receives `width` × `height` samples without gaps.
 */
export function toEightBits(
  from: Uint8Array,
  { offset, stride }: Plane,
  bits: PlanarFormat['bits'],
  every: { readonly x: number; readonly y: number },
  width: number,
  height: number,
  out: Uint8Array,
): void {
  const step = (bits > 8 ? 2 : 1) * every.x;
  let at = 0;
  for (let row = 0; row < height; row++) {
    let read = offset + row * every.y * stride;
    for (let column = 0; column < width; column++, read += step) {
      out[at++] = bits > 8 ? (from[read]! | (from[read + 1]! << 8)) >> (bits - 8) : from[read]!;
    }
  }
}
