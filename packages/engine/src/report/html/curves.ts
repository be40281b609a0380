import type { CurveName, MeanCurve } from '../../body/index.ts';
import type { BySide } from '../../gait/index.ts';
import { mean } from '../../motion/index.ts';
import { type HealthyCurve, healthyAttribution, healthyCurves } from '../../reference/index.ts';
import { curveChart } from '../curve-chart.ts';
import { clipOfSide, measuredOf, sides } from '../merge.ts';
import type { Answer } from '../types.ts';
import { type Markup, markup } from './markup.ts';

const charts: readonly { readonly curve: CurveName; readonly title: string; readonly positive: string }[] = [
  { curve: 'hipFlexion', title: 'Hip', positive: 'thigh forward of the trunk' },
  { curve: 'kneeFlexion', title: 'Knee', positive: 'more bent' },
  { curve: 'ankleDorsiflexion', title: 'Ankle', positive: 'shin further over the foot' },
  { curve: 'trunkLean', title: 'Trunk', positive: 'leaning forward' },
];

/** One chart as an SVG string. */
export interface NamedChart {
  readonly curve: CurveName;
  readonly title: string;
  readonly svg: string;
}

/**
 * Hip, knee, ankle and trunk over the stride, against healthy runners where their curves are known; those seen.
 *
 * @param before an earlier answer of the same runner, drawn behind
 */
export function curveCharts(answer: Answer, before?: Answer): readonly NamedChart[] {
  return charts.flatMap(({ curve, title, positive }) => {
    const runner = legsOf(answer, curve);
    const earlier = before === undefined ? {} : { before: legsOf(before, curve) };
    if (runner.left === null && runner.right === null) return [];
    const healthy: HealthyCurve | null =
      curve in healthyCurves ? healthyCurves[curve as keyof typeof healthyCurves] : null;
    const stanceLimits = curve === 'trunkLean' ? leanLimits(answer) : null;
    const toeOff = toeOffPercent(answer);
    const svg = curveChart({
      curve,
      title,
      positive,
      runner,
      ...earlier,
      healthy,
      stanceLimits,
      toeOffPercent: toeOff,
    });
    return [{ curve, title, svg }];
  });
}

/** The charts with their key and where the healthy band comes from. */
export function curvesSection(answer: Answer): Markup | null {
  const seen = curveCharts(answer).map(
    ({ title, svg }) =>
      markup`<figure class="card"><h3>${title}</h3>${{ kind: 'markup', text: svg }}</figure>`,
  );
  if (seen.length === 0) return null;
  const legs = sides.filter((side) => charts.some(({ curve }) => curveOf(answer, side, curve) !== null));
  return markup`<section aria-labelledby="curves"><h2 id="curves">Angles over one stride</h2>
<ul class="key">${legs.map((side) => markup`<li><span class="swatch ${side}"></span>your ${side} leg, mean ± spread</li>`)}<li><span class="swatch healthy"></span>nine in ten healthy runners</li></ul>
<div class="grid">${seen}</div>
<p class="small muted">${healthyAttribution}. They were measured with markers on the skin; a phone’s hip angle is against the trunk and its ankle angle includes the shoe, so compare the shape more than the height.</p></section>`;
}

function legsOf(answer: Answer, curve: CurveName): BySide<MeanCurve> {
  return { left: curveOf(answer, 'left', curve), right: curveOf(answer, 'right', curve) };
}

function curveOf(answer: Answer, side: 'left' | 'right', curve: CurveName): MeanCurve | null {
  const index = clipOfSide(answer.clips)[side];
  return index === null ? null : (answer.clips[index]?.body?.curves[side]?.[curve] ?? null);
}

/** Trunk lean has no published curve, only limits of its mean over stance. */
function leanLimits(answer: Answer) {
  return measuredOf(answer).find(({ id }) => id === 'S10')?.reference ?? null;
}

/** Mean end of stance over the strides of the legs shown, % of the gait cycle. */
function toeOffPercent(answer: Answer): number | null {
  const shares = sides.flatMap((side) => {
    const index = clipOfSide(answer.clips)[side];
    const strides = index === null ? [] : (answer.clips[index]?.gait?.strides ?? []);
    return strides
      .filter((stride) => stride.side === side)
      .map(({ start, toeOff, end }) => (100 * (toeOff - start)) / (end - start));
  });
  return shares.length === 0 ? null : mean(shares);
}
