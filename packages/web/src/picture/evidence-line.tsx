import { type Measured, words } from '@stridewhy/engine';
import type { ReactNode } from 'react';
import { usePreferences } from '../app/preferences.ts';
import { rangeText, shownMeasure, valueText } from '../measures/present.ts';

/** One measure in a list, with its healthy range and what it says. */
export function EvidenceLine({
  measure,
  children,
}: {
  readonly measure: Measured;
  /** What leads to where it shows. */
  readonly children?: ReactNode;
}) {
  const { units } = usePreferences();
  const shown = shownMeasure(measure, units);
  const range = rangeText(shown);
  return (
    <li>
      {shown.name}
      {measure.side && <span className={`side ${measure.side}`}>{measure.side}</span>}:{' '}
      <strong>{valueText(shown)}</strong>
      {range && <span className="quiet"> (healthy {range})</span>},{' '}
      {measure.reference === null ? 'nothing published to compare with' : words.verdict[measure.verdict]}
      {children}
    </li>
  );
}
