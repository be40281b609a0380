import { type Comparison, type LoadChange, type MeasureChange, shown, withUnit } from '@stridewhy/engine';
import { usePreferences } from '../app/preferences.ts';
import { shownMeasure } from '../measures/present.ts';
import type { UnitSystem } from '../units/units.ts';

/** A 95 % limit is passed by chance once in so many times. */
const chanceIn = 20;

/** What really changed, in sentences, and all else in a table. */
export function Changes({ comparison }: { readonly comparison: Comparison }) {
  const { units } = usePreferences();
  const { measures, load, caveats } = comparison;
  const real = measures.filter(({ change }) => change !== 'no-change');
  const others = measures.filter(({ change }) => change === 'no-change');
  return (
    <section aria-labelledby="changed" className="stack-small">
      <h2 id="changed">What changed</h2>
      {caveats.map((text) => (
        <p key={text} className="note">
          {text}
        </p>
      ))}
      {real.length > 0 ? (
        <ul className="changes">
          {real.map((one) => (
            <li key={keyOf(one)} className="card">
              <strong>{nameOf(one)}</strong>
              <span className="change-values">{valuesText(one, units)}</span>
              <span className="quiet">{meaning(one, units)}</span>
            </li>
          ))}
        </ul>
      ) : (
        <p>Nothing beyond what measuring twice makes of nothing.</p>
      )}
      {real.length > 0 && measures.length >= chanceIn && (
        <p className="quiet small-text">
          Each limit is passed by chance once in {chanceIn} times: of {measures.length} measures, expect{' '}
          {Math.round(measures.length / chanceIn)} to do so. Believe what changed together, and lasts.
        </p>
      )}
      {load.map((one) => (
        <p key={one.side}>{loadText(one)}</p>
      ))}
      {others.length > 0 && (
        <details>
          <summary>No real change ({others.length})</summary>
          <Table changes={others} units={units} />
        </details>
      )}
    </section>
  );
}

function Table({
  changes,
  units,
}: {
  readonly changes: readonly MeasureChange[];
  readonly units: UnitSystem;
}) {
  return (
    <table className="change-table">
      <thead>
        <tr>
          <th scope="col">Measure</th>
          <th scope="col">Before and after</th>
          <th scope="col">Smallest real change</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((one) => (
          <tr key={keyOf(one)}>
            <th scope="row">{nameOf(one)}</th>
            <td>{valuesText(one, units)}</td>
            <td>{amount(one, one.detectable, units)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function keyOf({ before: { id, side } }: MeasureChange): string {
  return `${id} ${side}`;
}

export function nameOf({ before }: MeasureChange): string {
  const { name } = shownMeasure(before, 'metric');
  return before.side === null ? name : `${name}, ${before.side}`;
}

function valuesText({ before, after }: MeasureChange, units: UnitSystem): string {
  const [first, last] = [shownMeasure(before, units), shownMeasure(after, units)];
  return `${shown(first.value, first.decimals)} → ${withUnit(shown(last.value, last.decimals), last.unit)}`;
}

/** An amount of the measure's unit as shown. */
function amount({ before }: MeasureChange, size: number, units: UnitSystem): string {
  const { value, unit, decimals } = shownMeasure({ ...before, value: size }, units);
  return withUnit(shown(Math.abs(value), decimals), unit);
}

function meaning(one: MeasureChange, units: UnitSystem): string {
  const more = one.difference > 0 ? 'more' : 'less';
  const size = `${amount(one, one.difference, units)} ${more}; measuring twice alone makes up to ${amount(one, one.detectable, units)}.`;
  return `${size} ${way(one)}`;
}

function way({ change, before, after }: MeasureChange): string {
  const bounded = before.reference !== null && before.verdict !== after.verdict;
  if (change === 'better') return bounded ? 'Closer to healthy runners.' : 'The way it was meant to go.';
  if (change === 'worse')
    return bounded ? 'Further from healthy runners.' : 'Not the way it was meant to go.';
  return 'Both are what healthy runners show, or nobody knows what is usual.';
}

function loadText({ side, before, after, change }: LoadChange): string {
  const values = `Peak ankle moment, ${side}: ${before.toFixed(2)} → ${after.toFixed(2)} N·m/kg`;
  if (change === 'no-change')
    return `${values}. No real change: between two days a phone cannot tell less than 10 %.`;
  return `${values}. ${change === 'better' ? 'Less' : 'More'} load on the calf than before, by more than a phone’s error between two days.`;
}
