import {
  type ActivePlan,
  type PlanItem,
  type ProposedPlan,
  painRuleText,
  planTimeText,
  shortDaysText,
} from '../../practice/index.ts';
import { drillOf, type SafetyItem } from '../../reference/index.ts';
import { practiceOf } from '../result-plan.ts';
import type { Answer } from '../types.ts';
import { words } from '../words.ts';
import { type Markup, markup } from './markup.ts';

/** What to practise: the safety questions first where nobody has answered them, then each drill with its reason. */
export function planSection(answer: Answer): Markup | null {
  const practice = practiceOf(answer);
  if (practice === null) return null;
  const { plan } = practice;
  return markup`<section aria-labelledby="plan"><h2 id="plan">What to practise</h2>
${plan.kind === 'none' ? markup`<p>${plan.message}</p>` : [questions(practice), drills(plan)]}</section>`;
}

function questions({ askFirst }: ProposedPlan): Markup | null {
  if (askFirst.length === 0) return null;
  const urgent = askFirst.filter(({ tier }) => tier !== 'C');
  const others = askFirst.filter(({ tier }) => tier === 'C');
  return markup`<div class="note refusal"><h3>First, these questions</h3>
<p>The drills below are for you only if you answer no to every one. After a yes, let a doctor look first: today for the first ${urgent.filter(({ tier }) => tier === 'A').length}, within days for the others.</p>
<ol>${urgent.map(asked)}</ol></div>
<details><summary>Then these: after a yes some drills are not for you</summary><ul>${others.map(asked)}</ul><p>The app asks them one by one and leaves those drills out.</p></details>`;
}

/** A question; where a yes cannot wait for a doctor's hours, what to do then. */
function asked({ question, emergency, advice }: SafetyItem): Markup {
  return markup`<li>${question}${emergency && markup` <strong>If yes: ${advice[0] ?? ''}</strong>`}</li>`;
}

function drills(plan: ActivePlan): readonly Markup[] {
  return [
    markup`<p>${[`${planTimeText(plan)}.`, ...shortDaysText(plan), painRuleText].join(' ')}</p>
<ol class="cards">${plan.items.map(card)}</ol>`,
  ];
}

function card(item: PlanItem): Markup {
  const drill = drillOf(item.drill);
  const minutes = item.dose.minutes || item.dose.minutesBetween;
  return markup`<li class="card"><h3>${item.name}</h3>
<p><strong>${item.dose.text}</strong>, ${words.slot[item.slot]}${minutes > 0 && `, ${minutes.toFixed(1)} min`}${item.dose.sets === 0 && minutes > 0 && ', on the days between'}</p>
<p>${item.reason}</p>
<p><span class="chip">Evidence: ${words.grade[drill.grade]}</span></p>
<details><summary>How to do it</summary>
<ol>${[...drill.setUp, ...drill.steps].map((step) => markup`<li>${step}</li>`)}</ol>
<p>${drill.cues.map((cue) => `“${cue}”`).join(' ')}</p>
<ul>${drill.mistakes.map(({ mistake, fix }) => markup`<li>${mistake} ${fix}</li>`)}</ul>
<p>${drill.stopWhen}</p>
${drill.runCue !== null && markup`<p>In your run: ${drill.runCue}</p>`}
<p class="small muted">${drill.gradeReason} Source: ${drill.source}</p></details></li>`;
}
