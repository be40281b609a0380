import {
  type Answer,
  associated,
  attributionOf,
  chartCss,
  howEstimated,
  type LegCard,
  loadAndDamage,
  loadCharts,
  loadedLegs,
  loadRows,
  loadSentence,
  missingFacts,
  missingWords,
  type Side,
  waterfall,
  waterfallCss,
  words,
} from '@stridewhy/engine';
import { useMemo, useState } from 'react';
import { usePreferences } from '../app/preferences.ts';
import { SvgPlace } from '../curves/svg-place.tsx';
import { Choice } from '../ui/choice.tsx';
import { Capacity } from './capacity.tsx';
import { ContactCursor } from './contact-cursor.tsx';
import { WhatIfPanel } from './what-if-panel.tsx';
import '../curves/curves.css';
import './load.css';

/** What the calf carries: the card, force over contact, what-ifs to try, and what makes the difference. */
export default function LoadSection({ answer, shown }: { readonly answer: Answer; readonly shown: number }) {
  const legs = useMemo(() => loadedLegs(answer), [answer]);
  const [wanted, setWanted] = useState<Side>('left');
  const leg = legs.find(({ side }) => side === wanted) ?? legs[0];
  if (leg === undefined) return null;
  return (
    <section className="load" aria-labelledby="load">
      <style href="stridewhy-load" precedence="default">
        {chartCss + waterfallCss}
      </style>
      <h2 id="load">What your calf carries</h2>
      {legs.length > 1 && (
        <Choice
          label="Leg"
          value={leg.side}
          options={legs.map(({ side }) => ({
            value: side,
            text: side === 'left' ? 'Left leg' : 'Right leg',
          }))}
          onChange={setWanted}
        />
      )}
      <Card leg={leg} />
      {missingFacts(answer).map((fact) => (
        <p key={fact} className="load-missing">
          {missingWords[fact]}
        </p>
      ))}
      <div className="load-charts">
        {loadCharts([leg]).map((svg) => (
          <figure key={svg} className="card curve-place">
            <SvgPlace svg={svg} />
            <ContactCursor answer={answer} shown={shown} side={leg.side} />
          </figure>
        ))}
      </div>
      <p className="quiet small-text">
        Thin line: the load model of a healthy runner at this speed. Bands: 95 %.
      </p>
      {leg.estimate && <WhatIfPanel key={leg.side} stance={leg.estimate.stance} />}
      <Split leg={leg} />
      {leg.estimate && <Capacity estimate={leg.estimate} />}
    </section>
  );
}

function Card({ leg }: { readonly leg: LegCard }) {
  const { units } = usePreferences();
  return (
    <div className="card">
      <p className="load-sentence">{loadSentence(leg)}</p>
      <dl className="load-rows">
        {loadRows(leg, units === 'metric' ? 'kilometre' : 'mile').map(
          ({ name, plain, value, healthy, verdict }) => (
            <div key={name} className="load-row">
              <dt>
                {name}
                <span className="quiet small-text">{plain}</span>
              </dt>
              <dd>
                <strong>{value}</strong>
                {healthy && <span className="quiet small-text">healthy runners {healthy}</span>}
                {verdict && <span className={`small-text verdict ${verdict}`}>{words.verdict[verdict]}</span>}
              </dd>
            </div>
          ),
        )}
      </dl>
      <p className="quiet small-text">
        BW: body weights. {howEstimated(leg)} {loadAndDamage}
      </p>
    </div>
  );
}

function Split({ leg }: { readonly leg: LegCard }) {
  const attribution = useMemo(() => attributionOf(leg), [leg]);
  if (attribution === null) return null;
  return (
    <figure className="card load-split">
      <h3>Where the difference from a healthy runner comes from</h3>
      <SvgPlace svg={waterfall(attribution)} />
      <figcaption className="quiet small-text">
        Peak force in the {leg.side} Achilles tendon. Each step’s ± is its own measurement error (95 %): a
        step smaller than that cannot be told from none. The steps add up exactly. {associated}
      </figcaption>
    </figure>
  );
}
