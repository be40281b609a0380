import { type Measured, measureStanding, shown, standingLoad, words } from '@stridewhy/engine';
import { usePreferences } from '../app/preferences.ts';
import { useSessionState } from '../app/session-context.tsx';
import { rangeText, shownMeasure, valueText } from '../measures/present.ts';
import { standingPhoto } from './photo-facts.ts';
import type { TappedPhoto } from './photo-sets.ts';

/** What one standing picture gives as its points stand, with the error of the taps. */
export function PhotoResults({ photo }: { readonly photo: TappedPhoto }) {
  const { facts } = useSessionState();
  const measures = measureStanding([standingPhoto(photo)], facts.height);
  if (measures.length === 0) return null;
  return (
    <div className="photo-results">
      <h4>What this photo says</h4>
      <MeasureLines measures={measures} />
      <CalfLoad measures={measures} />
      {facts.height === null && (
        <p className="quiet small-text">Give your height with the answer: then lengths are in centimetres.</p>
      )}
    </div>
  );
}

export function MeasureLines({ measures }: { readonly measures: readonly Measured[] }) {
  const { units } = usePreferences();
  return (
    <ul className="measure-lines">
      {measures.map((measure) => {
        const shown = shownMeasure(measure, units);
        const range = rangeText(shown);
        return (
          <li key={measure.id}>
            {shown.name}: <strong>{valueText(shown)}</strong>
            {range && <span className="quiet"> (healthy people {range})</span>},{' '}
            {measure.reference === null
              ? 'nothing published to compare with'
              : words.verdict[measure.verdict]}
          </li>
        );
      })}
    </ul>
  );
}

/** What each calf carries for standing like this: plain mechanics. */
export function CalfLoad({ measures }: { readonly measures: readonly Measured[] }) {
  const ahead = measures.find(({ id, unit }) => id === 'S1' && unit === 'cm');
  if (ahead === undefined) return null;
  const { achillesForceRange } = standingLoad(ahead.value / 100);
  const [low] = standingLoad((ahead.value - ahead.error) / 100).achillesForceRange;
  const [, high] = standingLoad((ahead.value + ahead.error) / 100).achillesForceRange;
  return (
    <p>
      Standing like this pulls on each Achilles tendon with{' '}
      <strong>
        {shown(Math.min(low, achillesForceRange[0]), 1)} to {shown(high, 1)} times
      </strong>{' '}
      your weight. That is little next to running, but it goes on all day.
    </p>
  );
}
