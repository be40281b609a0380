import { type Answer, type Link, words } from '@stridewhy/engine';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { Sight } from '../player/where-to-look.ts';
import { LinkEvidence } from './link-evidence.tsx';
import { type LinkState, links, stateOfLink } from './link-state.ts';
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
export function BodyPicture({
  answer,
  onLook,
}: {
  readonly answer: Answer;
  /** Shows a measure in the clip; `null` without one. */
  readonly onLook: ((sight: Sight) => void) | null;
}) {
  const [open, setOpen] = useState<Link>(answer.findings?.why[0]?.link ?? 'stack');
  return (
    <section aria-labelledby="body-picture">
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
                  aria-pressed={link === open}
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
        <LinkEvidence answer={answer} link={open} onLook={onLook} />
      </div>
    </section>
  );
}
