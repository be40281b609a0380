/** Share of the work below which a guess would jump about. */
const soonest = 0.03;

/**
 * Seconds until the work is done if it goes on as it has since it stood at `from`; `null` while it is too early to tell.
 * @param elapsed Seconds since then.
 */
export function secondsLeft(fraction: number, from: number, elapsed: number): number | null {
  const done = fraction - from;
  if (!(done >= soonest) || fraction > 1) return null;
  return (elapsed * (1 - fraction)) / done;
}
