import { type Measured, referenceRange, valueWithError, type Why } from '../../chain/index.ts';
import { claims } from '../../reference/index.ts';
import { entryOf } from '../entries.ts';
import { measuredOf } from '../merge.ts';
import type { Answer } from '../types.ts';
import { words } from '../words.ts';
import { type Markup, markup } from './markup.ts';

/** The ranked explanations, each with the numbers it rests on and how strong the claim is. */
export function whySection(answer: Answer): Markup | null {
  const why = answer.findings?.why ?? [];
  if (why.length === 0) return null;
  return markup`<section aria-labelledby="why"><h2 id="why">What stands out, best-supported first</h2>
<ol class="cards">${why.map((one) => card(one, answer))}</ol></section>`;
}

function card(why: Why, answer: Answer): Markup {
  const source = claims.find(({ id }) => id === why.claim)?.source ?? null;
  // The first is in the statement, with its numbers.
  const others = why.evidence
    .slice(1)
    .flatMap((id) => measuredOf(answer).filter((measure) => measure.id === id));
  return markup`<li class="card"><h3>${why.rank}. ${why.title}</h3>
<p>${why.statement}</p>
${why.loadEffect !== null && markup`<p>${why.loadEffect}</p>`}
<p><span class="chip">${words.link[why.link]}</span> <span class="chip">Evidence: ${words.grade[why.grade]}</span> ${why.ranking.checkedSigns > 1 && markup`<span class="chip">${why.ranking.agreeingSigns} of ${why.ranking.checkedSigns} signs point this way</span>`}</p>
${others.length > 0 && markup`<ul class="evidence">${others.map(evidence)}</ul>`}
<p class="small"><strong>What would prove it wrong:</strong> ${why.wrongIf}</p>
${source !== null && markup`<p class="small muted">Source: ${source}</p>`}</li>`;
}

function evidence(measure: Measured): Markup {
  const range = referenceRange(measure);
  return markup`<li>${entryOf(measure.id).name}${measure.side && `, ${measure.side} leg`}: <strong>${valueWithError(measure)}</strong>${range && ` (usual ${range})`}</li>`;
}
