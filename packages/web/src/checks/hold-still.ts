import type { Felt } from '../tilt/orientation.ts';
import { longSideLean, meanUp } from '../tilt/upright.ts';

/**
 * When the phone counts as held still: the time everybody can hold a lunge for, and more than a hand's tremor moves it by
 * (choice; the check's own error is 4.7°).
 */
export const stillness = { seconds: 1, within: 1.5 } as const;

/** Lean of the phone's long side, deg, over the last second when it was held still throughout; else `null`. */
export function heldLean(felt: readonly Felt[]): number | null {
  const now = felt.at(-1)?.time;
  if (now === undefined) return null;
  const before = felt.findLastIndex(({ time }) => now - time >= stillness.seconds);
  if (before === -1) return null;
  const hold = felt.slice(before);
  const leans = hold.map(({ up }) => longSideLean(up));
  if (Math.max(...leans) - Math.min(...leans) > stillness.within) return null;
  const up = meanUp(hold.map((one) => one.up));
  return up && longSideLean(up);
}
