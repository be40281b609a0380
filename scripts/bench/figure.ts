/** One measured figure beside its goal. */
export interface Figure {
  readonly what: string;
  readonly value: number;
  /** Unit, or `×` for a ratio. */
  readonly unit: string;
  /** Largest value that meets the goal, same unit. */
  readonly goal: number;
  /** How it was measured, in a few words. */
  readonly how: string;
}

/** One thing that can be measured alone: `npm run bench -- NAME`. `null`: what it needs is not here. */
export interface Bench {
  readonly name: string;
  readonly run: () => Promise<readonly Figure[] | string>;
}

/** Median; machines are noisy, so that no figure rests on one run. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Median time of a call over some runs after a warm-up, ms. */
export function medianTime(call: () => unknown, runs = 9): number {
  for (let i = 0; i < 3; i++) call();
  return median(
    Array.from({ length: runs }, () => {
      const start = performance.now();
      call();
      return performance.now() - start;
    }),
  );
}
