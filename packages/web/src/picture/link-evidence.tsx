import {
  type Answer,
  captures,
  catalogue,
  chartCss,
  curveCharts,
  type Link,
  type Measured,
  words,
} from '@stridewhy/engine';
import { useMemo } from 'react';
import { Button } from 'react-aria-components';
import { SvgPlace } from '../curves/svg-place.tsx';
import { type Sight, whereToLook } from '../player/where-to-look.ts';
import { EvidenceLine } from './evidence-line.tsx';
import { curvesOfLink, momentNames, mostTelling } from './link-sights.ts';
import { measuresOfLink } from './link-state.ts';
import { StandingPicture } from './standing-picture.tsx';
import '../curves/curves.css';

type Look = ((sight: Sight) => void) | null;

/** What one link rests on: what was measured, where it shows in clip, curves and photo, and how well it is known to matter. */
export function LinkEvidence({
  answer,
  link,
  onLook,
}: {
  readonly answer: Answer;
  readonly link: Link;
  readonly onLook: Look;
}) {
  const measures = measuresOfLink(answer, link);
  const why = answer.findings?.why.filter((one) => one.link === link) ?? [];
  const telling = mostTelling(answer, link);
  const open = answer.findings?.nextChecks.filter(({ capture }) =>
    Object.values(catalogue).some((entry) => entry.link === link && entry.capture === capture),
  );
  return (
    <div className="body-evidence card" aria-live="polite">
      <h3>{words.link[link]}</h3>
      {why.map(({ claim, title, grade: found }) => (
        <p key={claim}>
          <strong>{title}.</strong> Evidence: {words.grade[found]}, that is: {words.gradeMeaning[found]}.
        </p>
      ))}
      {why.length === 0 && telling && <Grade id={telling.id} />}
      {measures.length > 0 && (
        <ul>
          {measures.map((measure) => (
            <EvidenceLine key={`${measure.id} ${measure.side}`} measure={measure}>
              <ShowInClip measure={measure} onLook={onLook} />
            </EvidenceLine>
          ))}
        </ul>
      )}
      <LinkCurves answer={answer} link={link} />
      {link === 'stack' && <StandingPicture />}
      {why.length === 0 && measures.length === 0 && <p>Nothing here was looked at yet.</p>}
      {open !== undefined && open.length > 0 && (
        <p className="quiet">
          Would tell more: {open.map(({ capture }) => captures[capture].name).join(', ')}.
        </p>
      )}
    </div>
  );
}

/** How well it is known that a measure has to do with calves. */
function Grade({ id }: { readonly id: Measured['id'] }) {
  const { name, grade } = catalogue[id];
  return (
    <p>
      {name} and calves: {words.grade[grade]}, that is: {words.gradeMeaning[grade]}.
    </p>
  );
}

function ShowInClip({ measure, onLook }: { readonly measure: Measured; readonly onLook: Look }) {
  const sight = whereToLook[measure.id];
  if (sight === undefined || onLook === null) return null;
  return (
    <>
      {' '}
      <Button
        className="link-button small-text no-print"
        aria-label={`See it at ${momentNames[sight.moment]}: ${catalogue[measure.id].name}`}
        onPress={() => onLook(sight)}
      >
        See it at {momentNames[sight.moment]}
      </Button>
    </>
  );
}

/** The link's curves on the healthy band. */
function LinkCurves({ answer, link }: { readonly answer: Answer; readonly link: Link }) {
  const charts = useMemo(() => curveCharts(answer), [answer]);
  const shown = curvesOfLink(answer, link).flatMap((curve) =>
    charts.filter((chart) => chart.curve === curve),
  );
  if (shown.length === 0) return null;
  return (
    <div className="body-curves">
      <style href="stridewhy-charts" precedence="default">
        {chartCss}
      </style>
      {shown.map(({ curve, title, svg }) => (
        <figure key={curve}>
          <figcaption className="small-text">
            {title} over one stride; the grey band: nine in ten healthy runners
          </figcaption>
          <SvgPlace svg={svg} />
        </figure>
      ))}
    </div>
  );
}
