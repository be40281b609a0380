import { keyMoments } from '../key-moments.ts';
import { momentPicture } from '../moment-picture.ts';
import type { Answer, KeyFrame } from '../types.ts';
import { words } from '../words.ts';
import { type Markup, markup } from './markup.ts';

/** Landing, midstance and toe-off of each clip's typical stride, side by side. */
export function momentsSection(answer: Answer, keyFrames: readonly KeyFrame[]): Markup | null {
  const groups = answer.clips.flatMap((analysis, index) => {
    const moments = keyMoments(analysis);
    if (moments.length === 0) return [];
    const figures = moments.map((moment) => {
      const frame = keyFrames.find((one) => one.clip === index && one.moment === moment.moment) ?? null;
      return markup`<figure>${{ kind: 'markup', text: momentPicture(analysis, moment, moments, frame) }}
<figcaption><strong>${words.moment[moment.moment]}</strong></figcaption></figure>`;
    });
    const heading =
      answer.clips.length > 1 && markup`<h3>${analysis.clip.source}, ${moments[0]?.side ?? ''} leg</h3>`;
    return [
      markup`${heading}<div class="moments" tabindex="0" role="group" aria-label="Landing, midstance and toe-off, ${moments[0]?.side ?? ''} leg">${figures}</div>`,
    ];
  });
  if (groups.length === 0) return null;
  return markup`<section aria-labelledby="moments"><h2 id="moments">Three moments of a typical stride</h2>${groups}
<p class="small muted">The numbers in the pictures belong to this one step; the table below has the middle value of all. Trunk, shin and thigh against the upright (+ trunk forward, + knee ahead), foot against the ground (+ toes up), knee: bend.</p></section>`;
}
