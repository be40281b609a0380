import { type Comparison, hasImproved, weeksOf } from '@stridewhy/engine';
import { usePracticeState } from '../practice/context.tsx';

/** The rule that was written down beforehand: felt and measured, or not called improved. */
export function Improved({ comparison }: { readonly comparison: Comparison }) {
  const { log, start } = usePracticeState();
  const first = start ?? log.runs.map(({ day }) => day).sort()[0];
  if (first === undefined) return null;
  const weeks = weeksOf(log, 'after', first);
  const last = weeks.at(-1)?.week ?? 0;
  const means = Array.from(
    { length: last + 1 },
    (_, i) => weeks.find(({ week }) => week === i)?.mean ?? null,
  );
  const changes = [...comparison.measures, ...comparison.load].map(({ change }) => change);
  return (
    <p className="lead">
      {hasImproved(means, changes)
        ? 'Improved: less tight for two weeks in a row, and something measured went along. Time alone or easier weeks may have part in it; the experiment can tell.'
        : 'Not called improved yet: that takes two weeks in a row that are clearly less tight, and a measured change for the better.'}
    </p>
  );
}
