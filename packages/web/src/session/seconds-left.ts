/** Share of the work below which a guess would jump about. */
const soonest = 0.03;

/** Seconds until the work is done if it goes on as it has; `null` while it is too early to tell. */
export function secondsLeft(fraction: number, elapsedSeconds: number): number | null {
  if (!(fraction >= soonest) || fraction > 1) return null;
  return (elapsedSeconds * (1 - fraction)) / fraction;
}
