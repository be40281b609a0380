/**
 * A file that is read piece by piece, so that it never lies in memory whole. `read` gives as many bytes as there are,
 * up to `length`; they need to hold only until the next call.
 */
export interface ByteSource {
  /** Bytes in the file. */
  readonly length: number;
  readonly read: (at: number, length: number) => Uint8Array;
}

/** Bytes that are in memory already. */
export function sourceOf(bytes: Uint8Array): ByteSource {
  return { length: bytes.length, read: (at, length) => bytes.subarray(at, at + length) };
}

/** Bytes read at once: large against a frame and a call, small against memory. */
export const pieceLength = 4 * 2 ** 20;

/** Whether nothing but zeros lies from one byte up to another. */
export function isZero(source: ByteSource, from: number, to: number): boolean {
  for (let at = from; at < to; at += pieceLength) {
    if (source.read(at, Math.min(pieceLength, to - at)).some((byte) => byte !== 0)) return false;
  }
  return true;
}
