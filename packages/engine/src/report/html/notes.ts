import type { Severity } from '../../reference/index.ts';
import type { FileFailure } from '../result-types.ts';
import type { Answer } from '../types.ts';
import { words } from '../words.ts';
import { type Markup, markup } from './markup.ts';

interface Note {
  readonly severity: Severity;
  readonly source: string;
  readonly message: string;
  readonly remedy: string;
}

/** What is wrong with the recordings, each with what to do about it. */
export function notesSection(answer: Answer, failures: readonly FileFailure[]): Markup | null {
  const notes: readonly Note[] = [
    ...failures.map((failure) => ({ ...failure, severity: 'refusal' as const })),
    ...answer.clips.flatMap(({ clip, quality }) => quality.map((note) => ({ ...note, source: clip.source }))),
  ];
  if (notes.length === 0) return null;
  return markup`<section aria-labelledby="notes"><h2 id="notes">About the recording</h2>
${notes.map(
  ({ severity, source, message, remedy }) =>
    markup`<div class="note ${severity}"><p><strong>${words.severity[severity]}:</strong> ${message} ${remedy}</p><p class="small muted">${source}</p></div>`,
)}</section>`;
}

/** How to read the errors and the grades of evidence. */
export function certaintySection(): Markup {
  return markup`<section aria-labelledby="certainty"><h2 id="certainty">How sure this is</h2>
<p>Angles from one phone camera are off by some degrees; times are off by part of a picture. Every number carries that error, and where the reference’s border lies within it, the table says “${words.verdict.unclear}” and no conclusion is drawn.</p>
<p>“Healthy runners” are those of the study named: most were men, on a treadmill. Being different from them is not a fault.</p>
<p>How strong each explanation is:</p>
<dl>${(['supported', 'mixed', 'plausible', 'opinion', 'contradicted'] as const).map((grade) => markup`<dt><strong>${words.grade[grade]}</strong></dt><dd>${words.gradeMeaning[grade]}</dd>`)}</dl>
<p>A video cannot see training, calf strength, shoes or old injuries. A sudden jump in distance and weak calves are among the best-supported reasons for calf trouble: think of them first.</p></section>`;
}
