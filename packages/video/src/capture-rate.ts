/** Plausible rates of a phone camera, Hz; anything else in the metadata is not a rate. */
const SLOWEST = 10;
const FASTEST = 2000;

/**
 * Rate at which the camera took the pictures, Hz, from a container's raw metadata, or `null` when it does not say.
 * Android writes it as `com.android.capture.fps`, a big-endian float; other cameras write the number as text under
 * keys that end in `capture.fps` or `captureframerate`. iPhones store slow motion with true times and need no such key.
 */
export function captureRateFrom(raw: Readonly<Record<string, unknown>>): number | null {
  for (const [key, value] of Object.entries(raw)) {
    if (!/capture[._-]?(fps|frame[._-]?rate)$/i.test(key)) continue;
    const rate = asNumber(value);
    if (rate >= SLOWEST && rate <= FASTEST) return rate;
  }
  return null;
}

function asNumber(value: unknown): number {
  if (typeof value === 'string') return Number(value);
  if (!(value instanceof Uint8Array) || value.length !== 4) return Number.NaN;
  return new DataView(value.buffer, value.byteOffset, 4).getFloat32(0);
}
