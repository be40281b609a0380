import { counted, safetyHeadline } from '../../chain/index.ts';
import { captures, safetyItems } from '../../reference/index.ts';
import { compensationsOf, noClipText } from '../result-facts.ts';
import type { Answer } from '../types.ts';
import { words } from '../words.ts';
import { type Markup, markup } from './markup.ts';

/** What the safety answers ask for: before everything else. */
export function safetySection({ safety, findings }: Answer): Markup | null {
  if (safety === undefined) return null;
  const again = safetyItems.filter(({ id }) => findings?.askAgain.includes(id) ?? false);
  if (safety.advice.length === 0 && again.length === 0) return null;
  const urgent = safetyHeadline(safety) !== null;
  return markup`<section aria-labelledby="first"><h2 id="first">${urgent ? 'This first' : 'Take care of this'}</h2>
${safety.advice.map(
  ({ text, mention }) =>
    markup`<div class="note ${urgent ? 'refusal' : 'warning'}"><p>${text.join(' ')}</p>${mention.length > 0 && markup`<p>You said yes to: ${mention.join(' ')} Tell them.</p>`}</div>`,
)}
${again.length > 0 && markup`<div class="note warning"><p>Your other answers make these worth reading again: ${again.map(({ question }) => question).join(' ')}</p></div>`}</section>`;
}

/** The check that would tell most next, and how to do it. */
export function nextCheckSection({ findings }: Answer): Markup | null {
  const [next, ...others] = findings?.nextChecks ?? [];
  if (next === undefined) return null;
  const { name, tells, minutes, steps } = captures[next.capture];
  const later = others.slice(0, 3).map(({ capture }) => captures[capture].name);
  return markup`<section aria-labelledby="next"><h2 id="next">What would tell most next</h2>
<div class="card"><h3>${name}</h3><p>${tells} About ${counted(minutes, 'minute')}.</p>
<ol>${steps.map((step) => markup`<li>${step}</li>`)}</ol></div>
${noClipText(findings) !== null && markup`<p>${noClipText(findings)}</p>`}
${later.length > 0 && markup`<p class="muted">After that: ${later.join(', ')}.</p>`}</section>`;
}

/** Dropped chest, tucked bottom, gripped toes: as far as they were checked. */
export function compensationSection(answer: Answer): Markup | null {
  const seen = compensationsOf(answer);
  if (seen.length === 0) return null;
  return markup`<section aria-labelledby="standing"><h2 id="standing">How you stand up straight</h2>
<ul>${seen.map(({ id, seen: state }) => markup`<li>${words.compensation[id]}: <strong>${words.seen[state]}</strong></li>`)}</ul></section>`;
}
