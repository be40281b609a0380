import { lowpass, mean } from '../../motion/index.ts';
import { heelRaiseRules } from '../../reference/index.ts';

/** The heel of the standing foot over time, from whichever camera or sensor. */
export interface HeelSignal {
  /** Even time base, s. */
  readonly time: Float64Array;
  /** Height of the heel, any unit; NaN where unknown is not allowed. */
  readonly heel: Float64Array;
  /** Length of the foot, same unit. */
  readonly footLength: number;
}

/** One time the heel went up and came down again. */
export interface HeelRaise {
  /** s of the highest point. */
  readonly time: number;
  /** Rise over the heel's height before it, unit of the signal. */
  readonly height: number;
  /** False when it stayed below half of the full height. */
  readonly full: boolean;
  /** False when it came too early or too late after the one before. */
  readonly onBeat: boolean;
}

/** Why the set ended. */
export type HeelRaiseEnd = 'height' | 'rhythm' | 'stopped';

/** A set of heel raises. */
export interface HeelRaiseSet {
  /** Full raises up to the end. */
  readonly repetitions: number;
  /** Mean of the best raises, unit of the signal; 0 without any. */
  readonly fullHeight: number;
  /** Every rise seen, also those after the end. */
  readonly raises: readonly HeelRaise[];
  readonly end: HeelRaiseEnd;
}

/**
 * Counts single-leg heel raises: rises of the heel from its own low point and back, by how high and when. The set ends
 * before the first raise below half the full height, or before the one that loses the beat once too often; raises after
 * that are seen and not counted.
 *
 * @param paced false without a metronome: then only the height ends the set
 */
export function countHeelRaises(signal: HeelSignal, paced = true): HeelRaiseSet {
  const all = findRises(signal);
  const sorted = all.map(({ height }) => height).sort((a, b) => b - a);
  const best = sorted.filter((height) => height >= heelRaiseRules.leastHeight * sorted[0]!);
  const fullHeight = best.length === 0 ? 0 : mean(best.slice(0, heelRaiseRules.best));
  const unrest = Math.max(
    heelRaiseRules.unrest * fullHeight,
    fullHeight < heelRaiseRules.lowestRaise * signal.footLength ? Number.POSITIVE_INFINITY : 0,
  );
  const rises = all.filter(({ height }) => height >= unrest);
  const raises = rises.map((rise, i): HeelRaise => {
    const gap = i === 0 ? heelRaiseRules.period : rise.time - rises[i - 1]!.time;
    return {
      ...rise,
      full: rise.height >= heelRaiseRules.leastHeight * fullHeight,
      onBeat: Math.abs(gap / heelRaiseRules.period - 1) <= heelRaiseRules.offBeat,
    };
  });
  return { fullHeight, raises, ...untilEnd(raises, paced) };
}

function untilEnd(
  raises: readonly HeelRaise[],
  paced: boolean,
): { readonly repetitions: number; readonly end: HeelRaiseEnd } {
  let losses = 0;
  for (const [i, { full, onBeat }] of raises.entries()) {
    if (!full) return { repetitions: i, end: 'height' };
    if (paced && !onBeat) losses++;
    if (losses > heelRaiseRules.beatLosses) return { repetitions: i, end: 'rhythm' };
  }
  return { repetitions: raises.length, end: 'stopped' };
}

interface Rise {
  readonly time: number;
  readonly height: number;
}

/** Rises above the running low point that came down again; the last one may end with the film. */
function findRises({ time, heel, footLength }: HeelSignal): readonly Rise[] {
  const rate = (time.length - 1) / ((time.at(-1) ?? 0) - (time[0] ?? 0));
  const smooth = rate > 2 * heelRaiseRules.cutoff ? lowpass(heel, heelRaiseRules.cutoff, rate) : heel;
  const least = heelRaiseRules.leastRise * footLength;
  const rises: Rise[] = [];
  let low = smooth[0] ?? 0;
  let top = 0;
  let up = false;
  smooth.forEach((height, i) => {
    if (!up) {
      low = Math.min(low, height);
      if (height - low < least) return;
      up = true;
      top = i;
      return;
    }
    if (height > smooth[top]!) top = i;
    const rise = smooth[top]! - low;
    if (height - low > heelRaiseRules.downAt * rise) return;
    rises.push({ time: time[top]!, height: rise });
    low = height;
    up = false;
  });
  return rises;
}
