import {
  type CountedSet,
  countLiveHeelRaises,
  countStepUps,
  type LiveFrame,
  liveBody,
} from '@stridewhy/engine';

/** What the camera saw of a set so far. */
export interface Reps extends CountedSet {
  /** Said about the last one; `null` before it. */
  readonly last: string | null;
  /** True when the last one was done as meant. */
  readonly lastGood: boolean;
}

export const noReps: Reps = { count: 0, good: 0, last: null, lastGood: true };

/** Counts a set from everything seen of it. */
export function repsOf(kind: 'heel-raises' | 'step-ups', frames: readonly LiveFrame[]): Reps {
  const body = liveBody(frames);
  if (body === null) return noReps;
  if (kind === 'heel-raises') {
    const raises = countLiveHeelRaises(body);
    const low = raises.at(-1)?.full === false;
    const count = raises.filter(({ full }) => full).length;
    return {
      count,
      good: count,
      last: raises.length === 0 ? null : low ? 'Not as high as the others: not counted.' : 'Full height.',
      lastGood: !low,
    };
  }
  const rises = countStepUps(body);
  const last = rises.at(-1);
  if (last === undefined) return noReps;
  return {
    count: rises.length,
    good: rises.filter(({ kneeFirst }) => !kneeFirst).length,
    last: last.kneeFirst ? 'The knee was straight first. Let the hip drive up.' : 'Hip and knee together.',
    lastGood: !last.kneeFirst,
  };
}

/** What was counted, in words, e.g. "8, 7 and 8 counted; hip and knee together in 20". */
export function countedText(sets: readonly CountedSet[]): string {
  if (sets.length === 0) return '';
  const total = (of: 'count' | 'good'): number => sets.reduce((sum, set) => sum + set[of], 0);
  const counts = new Intl.ListFormat('en').format(sets.map(({ count }) => String(count)));
  const together = total('good') < total('count') ? `; hip and knee together in ${total('good')}` : '';
  return `${counts} counted${together}.`;
}
