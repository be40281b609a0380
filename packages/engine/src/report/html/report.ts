import { counted } from '../../chain/index.ts';
import { headlineOf } from '../result.ts';
import type { FileFailure } from '../result-types.ts';
import type { Answer, KeyFrame } from '../types.ts';
import { words } from '../words.ts';
import { curvesSection } from './curves.ts';
import { compensationSection, nextCheckSection, safetySection } from './first.ts';
import { loadSection } from './load.ts';
import { type Markup, markup } from './markup.ts';
import { measuresSection, notMeasuredSection } from './measures.ts';
import { momentsSection } from './moments.ts';
import { certaintySection, notesSection } from './notes.ts';
import { planSection } from './plan.ts';
import { style } from './style.ts';
import { whySection } from './why.ts';

/** Nothing but the page's own style and its embedded pictures: no script, no request. */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/**
 * The answer as one self-contained HTML page: no script, no external request. Pictures in `keyFrames` are shown with
 * trunk and leg drawn over them; where there is none (a pose file) the figure stands alone. `failures` are files that
 * never became a clip.
 */
export function renderReport(
  answer: Answer,
  keyFrames: readonly KeyFrame[],
  failures: readonly FileFailure[] = [],
): string {
  const headline = headlineOf(answer) ?? 'This could not be answered.';
  const sections = answer.findings
    ? [
        safetySection(answer),
        whySection(answer),
        loadSection(answer),
        planSection(answer),
        nextCheckSection(answer),
        momentsSection(answer, keyFrames),
        measuresSection(answer),
        compensationSection(answer),
        curvesSection(answer),
        notesSection(answer, failures),
        notMeasuredSection(answer),
        certaintySection(),
      ]
    : [safetySection(answer), notesSection(answer, failures)];
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Stridewhy: ${headline}</title>
<style>${{ kind: 'markup', text: style }}</style>
</head>
<body>
<main>
<header>
<p class="brand">Stridewhy</p>
<h1>${headline}</h1>
${answer.clips.map(clipLine)}
</header>
${sections}
<footer class="small muted">
<p>Computed on the device from the recording named above; nothing was sent anywhere. Stridewhy describes how someone runs. It does not replace a doctor or physio.</p>
<p>Stop and see a doctor for a calf that is swollen, warm or painful at rest, for sudden sharp pain, for numbness, or for pain that does not go away.</p>
</footer>
</main>
</body>
</html>
`.text;
}

function clipLine({ clip, recording, gait }: Answer['clips'][number]): Markup {
  const facts = [
    recording?.view && `seen ${words.view[recording.view]}`,
    recording &&
      `${(recording.time.at(-1) ?? 0).toFixed(1)} s at ${recording.frameRate.toFixed(0)} pictures per second`,
    recording?.speed && `${recording.speed.toFixed(2)} m/s`,
    gait && `${counted(gait.strides.length, 'stride')} used`,
  ].filter((fact) => typeof fact === 'string');
  return markup`<p class="muted small">${clip.source}${facts.length > 0 && ` · ${facts.join(' · ')}`}</p>`;
}
