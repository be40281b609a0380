import { type Measured, referenceRange, strikePatternText, valueWithError } from '../../chain/index.ts';
import type { Link, MeasureId } from '../../reference/index.ts';
import { countText, entryOf } from '../entries.ts';
import { measuredOf, notMeasuredByReason, roughByRemedy } from '../merge.ts';
import type { Answer } from '../types.ts';
import { words } from '../words.ts';
import { type Markup, markup } from './markup.ts';

/** Every measured value with its error, reference and verdict in words, link by link; sources below. */
export function measuresSection(answer: Answer): Markup | null {
  const inOrder = measuredOf(answer);
  if (inOrder.length === 0) return null;
  const links = [...new Set(inOrder.map(({ id }) => entryOf(id).link))];
  const measured = links.flatMap((link) => inOrder.filter(({ id }) => entryOf(id).link === link));
  const sources = [...new Set(measured.flatMap(({ reference }) => reference?.source ?? []))];
  return markup`<section aria-labelledby="measures"><h2 id="measures">What was measured</h2>
<div class="table"><table>
<caption>Middle value of the strides or tries ± measurement error: a difference smaller than the error cannot be told from no difference. Usual: healthy runners; for a check, the limits of its source below.</caption>
<thead><tr><th scope="col">Measure</th><th scope="col">Side</th><th scope="col">You</th><th scope="col">Usual</th><th scope="col">In words</th></tr></thead>
${links.map((link) => group(link, measured, sources))}
</table></div>
<ol class="small muted sources" aria-label="Sources of what is usual">${sources.map((source) => markup`<li>${source}</li>`)}</ol>
<details><summary>Exact definitions, signs and errors</summary><dl>${[...new Set(measured.map(({ id }) => id))].map(definition)}</dl></details></section>`;
}

function definition(id: MeasureId): Markup {
  const { name, definition: text, positive, error, gradeReason, grade } = entryOf(id);
  return markup`<dt><strong>${name}</strong> <span class="muted">${id}</span></dt>
<dd>${text} Larger: ${positive}. Error: ${error.source}. Link to the calf (${words.grade[grade]}): ${gradeReason}</dd>`;
}

function group(link: Link, measured: readonly Measured[], sources: readonly string[]): Markup {
  const members = measured.filter(({ id }) => entryOf(id).link === link);
  return markup`<tbody><tr class="group"><th scope="rowgroup" colspan="5">${words.link[link]}</th></tr>
${members.map((measure, index) => row(measure, members[index - 1]?.id !== measure.id, sources))}</tbody>`;
}

function row(measure: Measured, first: boolean, sources: readonly string[]): Markup {
  const entry = entryOf(measure.id);
  const range = referenceRange(measure);
  const source = measure.reference ? sources.indexOf(measure.reference.source) + 1 : 0;
  return markup`<tr><th scope="row">${entry.name}${first && markup`<br><span class="small muted">${entry.plain}</span>`}</th>
<td data-label="Side"${measure.side === null && markup` class="none"`}>${measure.side ?? '–'}</td>
<td data-label="You"><span class="nowrap">${valueWithError(measure)}</span> <span class="small muted nowrap">${countText(measure)}</span></td>
<td data-label="Usual">${range ?? 'not published'}${source > 0 && markup`&nbsp;<sup class="muted">${source}</sup>`}</td>
<td class="${measure.reference === null ? 'unclear' : measure.verdict}" data-label="In words">${verdictWords(measure)}</td></tr>`;
}

function verdictWords(measure: Measured): string {
  if (measure.id === 'F5') return strikePatternText(measure);
  return measure.reference === null ? '–' : words.verdict[measure.verdict];
}

/** What could not be measured, why, and what would help. */
export function notMeasuredSection(answer: Answer): Markup | null {
  const groups = notMeasuredByReason(answer);
  const rough = roughByRemedy(answer);
  if (groups.length + rough.length === 0) return null;
  return markup`<section aria-labelledby="not-measured"><h2 id="not-measured">What was not measured, and why</h2>
<ul>${rough.map(({ remedy, names }) => markup`<li><strong>Measured too roughly to tell. ${remedy}</strong> ${names.join(', ')}.</li>`)}${groups.map(({ reason, names }) => markup`<li><strong>${words.reason[reason]}</strong> ${names.join(', ')}.</li>`)}</ul></section>`;
}
