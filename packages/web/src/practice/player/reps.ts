import { countLiveHeelRaises, countStepUps, type LiveFrame, liveLeg } from '@stridewhy/engine';

/** What the camera saw of a set so far. */
export interface Reps {
  readonly count: number;
  /** Said about the last one; `null` before it. */
  readonly last: string | null;
  /** True when it is worth another try that way. */
  readonly good: boolean;
}

export const noReps: Reps = { count: 0, last: null, good: true };

/** Counts a set from everything seen of it. */
export function repsOf(kind: 'heel-raises' | 'step-ups', frames: readonly LiveFrame[]): Reps {
  const leg = liveLeg(frames);
  if (leg === null) return noReps;
  if (kind === 'heel-raises') {
    const raises = countLiveHeelRaises(leg);
    const low = raises.at(-1)?.full === false;
    return {
      count: raises.filter(({ full }) => full).length,
      last: raises.length === 0 ? null : low ? 'Not as high as the others: not counted.' : 'Full height.',
      good: !low,
    };
  }
  const rises = countStepUps(leg);
  const last = rises.at(-1);
  if (last === undefined) return noReps;
  return {
    count: rises.length,
    last: last.kneeFirst ? 'The knee was straight first. Let the hip drive up.' : 'Hip and knee together.',
    good: !last.kneeFirst,
  };
}
