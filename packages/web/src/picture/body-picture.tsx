import { type Answer, captures, catalogue, type Link, type Measured, words } from '@stridewhy/engine';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { usePreferences } from '../app/preferences.ts';
import { rangeText, shownMeasure, valueText } from '../measures/present.ts';
import { type LinkState, links, measuresOfLink, stateOfLink } from './link-state.ts';
import './picture.css';

const stateWords: Readonly<Record<LinkState, string>> = {
  outside: 'something stands out',
  within: 'like most runners',
  unclear: 'can’t tell',
  'not-checked': 'not checked',
};

/** Where each link sits on the body in the drawing's box; links around the body have none. */
const places: Readonly<Partial<Record<Link, string>>> = {
  stack: 'M92 66 82 142',
  glutes: 'M82 142 92 150 108 200',
  capacity: 'M108 200 88 262',
  feet: 'M88 262 122 270',
};

/** The body from the side with its links lit by how they stand; each opens its evidence. */
export function BodyPicture({ answer }: { readonly answer: Answer }) {
  const [open, setOpen] = useState<Link>(answer.findings?.why[0]?.link ?? 'stack');
  return (
    <section className="body-picture" aria-labelledby="body-picture">
      <h2 id="body-picture">The whole chain</h2>
      <div className="body-picture-parts">
        <svg className="body-figure" viewBox="0 0 200 300" aria-hidden="true">
          <circle className="body-rest" cx="98" cy="38" r="19" />
          <path className="body-rest" d="M92 66 64 104 88 130 M82 142 56 190 20 214 14 228" />
          {links.map((link) => {
            const path = places[link];
            return (
              path && (
                <path
                  key={link}
                  className={`body-link ${stateOfLink(answer, link)}${link === open ? ' open' : ''}`}
                  d={path}
                />
              )
            );
          })}
        </svg>
        <ul className="body-links">
          {links.map((link) => {
            const state = stateOfLink(answer, link);
            return (
              <li key={link}>
                <Button
                  className={`body-choice ${state}`}
                  aria-expanded={link === open}
                  onPress={() => setOpen(link)}
                >
                  <span className="body-dot" aria-hidden="true" />
                  <span>{words.link[link]}</span>
                  <span className="quiet small-text">{stateWords[state]}</span>
                </Button>
              </li>
            );
          })}
        </ul>
        <LinkEvidence answer={answer} link={open} />
      </div>
    </section>
  );
}

function LinkEvidence({ answer, link }: { readonly answer: Answer; readonly link: Link }) {
  const measures = measuresOfLink(answer, link);
  const why = answer.findings?.why.filter((one) => one.link === link) ?? [];
  const open = answer.findings?.nextChecks.filter(({ capture }) =>
    Object.values(catalogue).some((entry) => entry.link === link && entry.capture === capture),
  );
  return (
    <div className="body-evidence card" aria-live="polite">
      <h3>{words.link[link]}</h3>
      {why.map(({ claim, title, grade }) => (
        <p key={claim}>
          <strong>{title}.</strong> Evidence: {words.grade[grade]}, that is: {words.gradeMeaning[grade]}.
        </p>
      ))}
      {measures.length > 0 && (
        <ul>
          {measures.map((measure) => (
            <EvidenceLine key={`${measure.id} ${measure.side}`} measure={measure} />
          ))}
        </ul>
      )}
      {why.length === 0 && measures.length === 0 && <p>Nothing here was looked at yet.</p>}
      {open !== undefined && open.length > 0 && (
        <p className="quiet">
          Would tell more: {open.map(({ capture }) => captures[capture].name).join(', ')}.
        </p>
      )}
    </div>
  );
}

/** One measure in a list, with its healthy range and what it says. */
export function EvidenceLine({ measure }: { readonly measure: Measured }) {
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
    </li>
  );
}
