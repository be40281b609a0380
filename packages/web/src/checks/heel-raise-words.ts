import type { FilmedHeelRaises } from '@stridewhy/engine';

/** Where a film of heel raises failed, and what to do about it. */
export const refusedWords: Readonly<
  Record<Extract<FilmedHeelRaises, { kind: 'refused' }>['reason'], string>
> = {
  'other-leg': 'In this film the other leg stands. Choose that leg, or film this one.',
  'foot-hidden':
    'The standing foot is hidden or out of the picture. Film side-on, whole body in the picture.',
  'no-raise': 'No heel raise was seen. Film side-on, from before the first raise to after the last.',
};

const endWords = {
  height: 'Counting ended when the heel rose less than half as high as before.',
  rhythm: 'Counting ended when the beat was lost for the third time.',
  stopped: 'Counted until you stopped.',
} as const;

/** What was counted, in plain words. */
export function countedText({ set, height }: Extract<FilmedHeelRaises, { kind: 'counted' }>): string {
  const { repetitions, raises, end } = set;
  const times = `${repetitions} full ${repetitions === 1 ? 'raise' : 'raises'}`;
  const more = raises.length > repetitions ? ` ${raises.length - repetitions} more did not count.` : '';
  const best = height === null ? '' : ` Best height ${height.toFixed(1)} cm.`;
  return `${times}.${best} ${endWords[end]}${more}`;
}
