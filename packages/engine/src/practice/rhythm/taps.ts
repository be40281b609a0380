import { rhythmRules } from '../../reference/index.ts';

/** A step rate and how sure it is. */
export interface CadenceEstimate {
  /** steps/min */
  readonly cadence: number;
  /** Standard error, steps/min. */
  readonly error: number;
}

/**
 * Step rate from taps, one for each step: the straight line through the taps over their number, so that the wobble of one
 * tap is not carried on. A tap left out leaves its number out; a doubled one is dropped.
 *
 * @param taps times, s, ascending
 * @returns `null` with too few taps or outside what running can be
 */
export function cadenceOfTaps(taps: readonly number[]): CadenceEstimate | null {
  const steps = numbered(taps);
  if (steps.length < rhythmRules.taps.least) return null;
  const { slope, error } = line(steps);
  const cadence = 60 / slope;
  const [lowest, highest] = rhythmRules.cadence;
  return cadence >= lowest && cadence <= highest ? { cadence, error: (cadence * error) / slope } : null;
}

interface Step {
  readonly number: number;
  readonly time: number;
}

function numbered(taps: readonly number[]): readonly Step[] {
  const intervals = taps.slice(1).map((time, i) => time - taps[i]!);
  const usual = [...intervals].sort((a, b) => a - b)[intervals.length >> 1] ?? Number.NaN;
  const steps: Step[] = [];
  for (const time of taps) {
    const last = steps.at(-1);
    const apart = last === undefined ? 1 : Math.round((time - last.time) / usual);
    if (apart >= 1) steps.push({ number: last === undefined ? 0 : last.number + apart, time });
  }
  return steps;
}

/** Least squares of time over number: s per step, with its standard error. */
function line(steps: readonly Step[]): { readonly slope: number; readonly error: number } {
  const mean = (of: (step: Step) => number): number =>
    steps.reduce((sum, step) => sum + of(step), 0) / steps.length;
  const number = mean((step) => step.number);
  const time = mean((step) => step.time);
  const width = steps.reduce((sum, step) => sum + (step.number - number) ** 2, 0);
  const slope = steps.reduce((sum, step) => sum + (step.number - number) * (step.time - time), 0) / width;
  const off = steps.reduce((sum, step) => sum + (step.time - time - slope * (step.number - number)) ** 2, 0);
  return { slope, error: Math.sqrt(off / (steps.length - 2) / width) };
}
