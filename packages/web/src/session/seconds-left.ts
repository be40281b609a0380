/** How far work is and how long it will take. */
export interface Pace {
  /** Done share, 0–1. */
  readonly fraction: number;
  /** `null` while it is too early to tell. */
  readonly secondsLeft: number | null;
}

/**
 * Tells the pace of work from its done share. It is that since the first share: what was done before, such as starting
 * the networks, must not make the rest look longer than it is.
 *
 * @param now ms
 */
export function pacing(now: () => number): (fraction: number) => Pace {
  let first: { readonly fraction: number; readonly at: number } | null = null;
  return (fraction) => {
    first ??= { fraction, at: now() };
    return { fraction, secondsLeft: secondsLeft(fraction, first.fraction, (now() - first.at) / 1000) };
  };
}

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
