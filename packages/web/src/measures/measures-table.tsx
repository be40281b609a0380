import {
  type Answer,
  catalogue,
  type Measured,
  measuredOf,
  strikePatternText,
  words,
} from '@stridewhy/engine';
import { usePreferences } from '../app/preferences.ts';
import { rangeText, shownMeasure, valueText } from './present.ts';
import { RangePlot } from './range-plot.tsx';
import './measures.css';

const gaitIds: readonly string[] = [
  'cadence',
  'contactTime',
  'flightTime',
  'dutyFactor',
  'strideLength',
  'verticalOscillation',
];

/** Everything that was measured: the gait table first, then posture and joints. */
export function MeasuresSection({ answer }: { readonly answer: Answer }) {
  const measured = measuredOf(answer);
  const gait = measured.filter(({ id }) => gaitIds.includes(id));
  const rest = measured.filter(({ id }) => !gaitIds.includes(id));
  return (
    <section className="measures" aria-labelledby="measures">
      <h2 id="measures">Everything measured</h2>
      <p className="quiet">
        Mean of the strides ± measurement error. A difference smaller than the error cannot be told from none.
        Being different from the healthy runners is not a fault.
      </p>
      {gait.length > 0 && <MeasuresTable caption="Your stride" measured={gait} />}
      {rest.length > 0 && <MeasuresTable caption="Posture and joints" measured={rest} />}
    </section>
  );
}

function MeasuresTable({
  caption,
  measured,
}: {
  readonly caption: string;
  readonly measured: readonly Measured[];
}) {
  return (
    <table className="measures-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Measure</th>
          <th scope="col">You</th>
          <th scope="col">Healthy runners</th>
          <th scope="col">In words</th>
        </tr>
      </thead>
      <tbody>
        {measured.map((measure) => (
          <Row key={`${measure.id} ${measure.side}`} measure={measure} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ measure }: { readonly measure: Measured }) {
  const { units } = usePreferences();
  const shown = shownMeasure(measure, units);
  const range = rangeText(shown);
  return (
    <tr>
      <th scope="row">
        {shown.name}
        {measure.side && <span className={`side ${measure.side}`}>{measure.side}</span>}
        <span className="row-plain quiet">{catalogue[measure.id].plain}</span>
      </th>
      <td className="row-value">{valueText(shown)}</td>
      <td className="row-range">
        {range ? <span>{range}</span> : <span className="quiet">not known</span>}
        <RangePlot shown={shown} verdict={measure.verdict} />
      </td>
      <td className={measure.reference === null ? 'row-words' : `row-words ${measure.verdict}`}>
        {inWords(measure)}
      </td>
    </tr>
  );
}

function inWords(measure: Measured): string {
  if (measure.id === 'F5') return strikePatternText(measure);
  return measure.reference === null ? 'nothing to compare with' : words.verdict[measure.verdict];
}
