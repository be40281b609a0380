import { shown } from '../../chain/index.ts';
import { healthyStance, stanceLoad } from '../../load/index.ts';
import { healthyPeakAnkleMoment, healthyPeakGroundForce } from '../../reference/index.ts';
import { loadChart } from '../load-chart.ts';
import { attributionOf, type LegCard, legToTry, loadedLegs, missingFacts } from '../load-of-leg.ts';
import { type LoadRow, loadRows } from '../load-rows.ts';
import { effectText, howEstimated, loadSentence, toldWhatIfs } from '../load-story.ts';
import { associated, loadAndDamage, missingWords } from '../load-words.ts';
import type { Answer } from '../types.ts';
import { waterfall } from '../waterfall.ts';
import { words } from '../words.ts';
import { type Markup, markup } from './markup.ts';

/** What the calf carries: the card, force and moment over contact, what-ifs, and where the difference comes from. */
export function loadSection(answer: Answer): Markup | null {
  const legs = loadedLegs(answer);
  const toTry = legToTry(answer, legs);
  if (toTry === undefined) return null;
  return markup`<section aria-labelledby="load"><h2 id="load">What your calf carries</h2>
${legs.map(legCard)}
${missingFacts(answer).map((fact) => markup`<p class="note">${missingWords[fact]}</p>`)}
${curves(legs)}
${whatIfTable(toTry)}
${legs.map(split)}
<p class="small muted">${associated}</p></section>`;
}

function legCard(leg: LegCard): Markup {
  return markup`<div class="card load"><h3>${leg.side === 'left' ? 'Left' : 'Right'} leg</h3>
<p><strong>${loadSentence(leg)}</strong></p>
<div class="table"><table>
<caption>The mean step with its 95 % band; BW: body weights.</caption>
<thead><tr><th scope="col">Load</th><th scope="col">You (95 % band)</th><th scope="col">Healthy runners</th><th scope="col">In words</th></tr></thead>
<tbody>${loadRows(leg).map(row)}</tbody></table></div>
<p class="small muted">${howEstimated(leg)} ${loadAndDamage}</p>
<p class="small muted">Healthy runners: ${healthyPeakGroundForce.source} (force); ${healthyPeakAnkleMoment.source} (ankle).</p></div>`;
}

function row({ name, plain, value, healthy, verdict }: LoadRow): Markup {
  return markup`<tr><th scope="row">${name}<br><span class="small muted">${plain}</span></th><td data-label="You">${value}</td>
<td data-label="Healthy runners"${healthy === null && markup` class="none"`}>${healthy ?? '–'}</td><td class="${verdict === null ? 'none' : verdict}" data-label="In words">${verdict === null ? '–' : words.verdict[verdict]}</td></tr>`;
}

/** Ground force and ankle moment over contact, each leg with its band, against the healthy runner of the same speed. */
function curves(legs: readonly LegCard[]): Markup | null {
  const charts = loadCharts(legs);
  if (charts.length === 0) return null;
  return markup`<h3>Force and turning force over one contact</h3><div class="grid">${charts.map((svg) => markup`<figure class="card">${{ kind: 'markup', text: svg }}</figure>`)}</div>
<p class="small muted">Grey: the load model of a healthy runner at ${modelSpeed(legs)}. Bands: 95 %.</p>`;
}

/** Speed that the load model takes, "2.8 m/s": where it is not known, a usual one. */
function modelSpeed(legs: readonly LegCard[]): string {
  const speed = legs.flatMap(({ estimate }) => estimate?.stance.speed ?? [])[0] ?? Number.NaN;
  return `${shown(speed, 1)} m/s`;
}

/** The two load charts as SVG strings: ground force, ankle moment. */
export function loadCharts(legs: readonly LegCard[]): readonly string[] {
  const known = legs.flatMap(({ side, estimate }) => (estimate === null ? [] : [{ side, estimate }]));
  const [first] = known;
  if (first === undefined) return [];
  const healthy = stanceLoad(healthyStance(first.estimate.stance.speed));
  const line = (values: Float64Array) => ({ side: 'healthy' as const, values, relativeError: 0 });
  return [
    loadChart({
      title: 'Force from the ground',
      unit: 'body weights',
      lines: [
        line(healthy.vertical),
        ...known.map(({ side, estimate }) => ({
          side,
          values: estimate.curves.vertical,
          relativeError: estimate.forceError,
        })),
      ],
    }),
    loadChart({
      title: 'Turning force at the ankle',
      unit: 'N·m/kg',
      lines: [
        line(healthy.moment),
        ...known.map(({ side, estimate }) => ({
          side,
          values: estimate.curves.moment,
          relativeError: estimate.momentError,
        })),
      ],
    }),
  ];
}

function whatIfTable(leg: LegCard): Markup | null {
  const told = toldWhatIfs(leg);
  if (told.length === 0) return null;
  return markup`<h3>What if?</h3><div class="table"><table>
<caption>Recomputed on your ${leg.side} leg’s own stride. Less is not better by itself: what one part is spared, another takes. A second film on the same day shows differences of 5 % and more, on another day of 10 % and more.</caption>
<thead><tr><th scope="col">Change</th><th scope="col">Peak tendon force</th><th scope="col">Tendon load per km</th><th scope="col">Wear per km</th><th scope="col">Evidence</th></tr></thead>
<tbody>${told.map(
    ({ entry, result, change }) => markup`<tr><th scope="row">${change}</th>
<td data-label="Peak tendon force">${effectText(result.peak)}</td><td data-label="Tendon load per km">${effectText(result.impulsePerKm)}</td><td data-label="Wear per km">${effectText(result.damagePerKm)}</td>
<td data-label="Evidence"><span class="chip">${words.grade[entry.grade]}</span> <span class="small muted">${entry.evidence} ${entry.source}.</span></td></tr>`,
  )}</tbody></table></div>`;
}

function split(leg: LegCard): Markup | null {
  const attribution = attributionOf(leg);
  if (attribution === null) return null;
  return markup`<figure class="card"><h3>Where your ${leg.side} leg’s difference from a healthy runner comes from</h3>
${{ kind: 'markup', text: waterfall(attribution) }}
<figcaption class="small muted">The healthy runner runs at ${modelSpeed([leg])}. Each bar’s ± is its own measurement error (95 %): a bar shorter than that cannot be told from none. The bars add up exactly.</figcaption></figure>`;
}
