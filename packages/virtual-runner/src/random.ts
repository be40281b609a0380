/** A repeatable stream of random numbers. */
export interface RandomStream {
  /** 0 ≤ x < 1 */
  uniform(): number;
  /** Mean 0, standard deviation 1. */
  normal(): number;
}

/** Mulberry32 with Box–Muller: small, and the same everywhere. */
export function gaussian(seed: number): RandomStream {
  let state = seed >>> 0;
  const uniform = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return {
    uniform,
    normal: () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform()),
  };
}
