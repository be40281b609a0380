import type { CurveName, MeanCurve } from '../body/index.ts';
import { counted, shown } from '../chain/index.ts';
import type { BySide } from '../gait/index.ts';
import type { HealthyCurve } from '../reference/index.ts';
import { markup, type Part } from './html/markup.ts';
import { sides } from './merge.ts';

/** One joint's mean curve over the stride against healthy runners. */
export interface CurveChart {
  readonly curve: CurveName;
  /** What is shown, e.g. "Knee". */
  readonly title: string;
  /** What a larger angle means, e.g. "more bent". */
  readonly positive: string;
  readonly runner: BySide<MeanCurve>;
  /** The same legs earlier, drawn thin behind; absent where nothing is compared. */
  readonly before?: BySide<MeanCurve>;
  readonly healthy: HealthyCurve | null;
  /** Limits in deg where only the mean over stance is known; drawn over the stance. */
  readonly stanceLimits: { readonly low: number; readonly high: number } | null;
  /** Mean end of stance of the legs shown, % of the gait cycle. */
  readonly toeOffPercent: number | null;
}

/** The chart's view box and, inside it, the rectangle that the whole stride spans: a host can lay a cursor over it. */
export const chartArea = { width: 360, height: 232, left: 40, right: 342, top: 26, bottom: 196 } as const;
const { width, height, ...plot } = chartArea;

/** Half-width of the band in standard deviations: the middle nine of ten runners of a normal distribution. */
const bandSd = 1.645;

/**
 * An SVG chart as a string, the same in report and app. It takes its colours from CSS (`chartCss`) and needs no
 * script.
 */
export function curveChart(chart: CurveChart): string {
  const [low, high, step] = scaleOf(chart);
  const x = (percent: number): number => plot.left + (percent / 100) * (plot.right - plot.left);
  const y = (deg: number): number => plot.bottom - ((deg - low) / (high - low)) * (plot.bottom - plot.top);
  const ticks = Array.from({ length: Math.round((high - low) / step) + 1 }, (_, index) => low + index * step);
  const { toeOffPercent: toeOff } = chart;
  return markup`<svg class="chart" viewBox="0 0 ${width} ${height}" role="img" xmlns="http://www.w3.org/2000/svg">
<title>${chart.title} angle over one stride</title>
<desc>${description(chart)}</desc>
${ticks.map((deg) => markup`<line class="${deg === 0 ? 'axis' : 'grid'}" x1="${plot.left}" x2="${plot.right}" y1="${fixed(y(deg))}" y2="${fixed(y(deg))}"/><text class="tick end" x="${plot.left - 6}" y="${fixed(y(deg) + 4)}">${shown(deg, 0)}°</text>`)}
${[0, 25, 50, 75, 100].map((percent) => markup`<text class="tick middle" x="${fixed(x(percent))}" y="${plot.bottom + 16}">${percent}</text>`)}
<text class="tick middle" x="${(plot.left + plot.right) / 2}" y="${plot.bottom + 32}">% of the stride, landing to landing</text>
<text class="tick" x="${plot.left}" y="14">↑ ${chart.positive}</text>
${chart.healthy && band(chart.healthy, x, y)}
${chart.stanceLimits && toeOff !== null && markup`<rect class="band" x="${plot.left}" y="${fixed(y(chart.stanceLimits.high))}" width="${fixed(x(toeOff) - plot.left)}" height="${fixed(y(chart.stanceLimits.low) - y(chart.stanceLimits.high))}"/>`}
${toeOff !== null && markup`<line class="event" x1="${fixed(x(toeOff))}" x2="${fixed(x(toeOff))}" y1="${plot.top}" y2="${plot.bottom}"/><text class="tick" x="${fixed(x(toeOff) + 4)}" y="${plot.top + 10}">toe-off</text>`}
${sides.map((side) => earlierLine(chart.before?.[side] ?? null, side, x, y))}
${sides.map((side) => runnerLine(chart.runner[side], side, x, y))}
</svg>`.text;
}

type Axis = (value: number) => number;

function band({ meanDeg, sdDeg }: HealthyCurve, x: Axis, y: Axis): Part {
  const at = (sign: number) => (mean: number, index: number) =>
    `${fixed(x((100 * index) / (meanDeg.length - 1)))},${fixed(y(mean + sign * bandSd * (sdDeg[index] ?? 0)))}`;
  const outline = [...meanDeg.map(at(1)), ...meanDeg.map(at(-1)).reverse()];
  const centre = meanDeg.map(at(0));
  return markup`<polygon class="band" points="${outline.join(' ')}"/><polyline class="band-mean" points="${centre.join(' ')}"/>`;
}

function runnerLine(curve: MeanCurve | null, side: 'left' | 'right', x: Axis, y: Axis): Part {
  if (curve === null) return null;
  const last = curve.meanDeg.length - 1;
  const point = (sign: number) => (index: number) => {
    const deg = (curve.meanDeg[index] ?? Number.NaN) + sign * (curve.sdDeg[index] ?? 0);
    return `${fixed(x((100 * index) / last))},${fixed(y(deg))}`;
  };
  return runs(curve).map((indices) => {
    const outline = [...indices.map(point(1)), ...[...indices].reverse().map(point(-1))];
    return markup`<polygon class="spread ${side}" points="${outline.join(' ')}"/><polyline class="runner ${side}" points="${indices.map(point(0)).join(' ')}"/>`;
  });
}

function earlierLine(curve: MeanCurve | null, side: 'left' | 'right', x: Axis, y: Axis): Part {
  if (curve === null) return null;
  const last = curve.meanDeg.length - 1;
  const point = (index: number) =>
    `${fixed(x((100 * index) / last))},${fixed(y(curve.meanDeg[index] ?? Number.NaN))}`;
  return runs(curve).map(
    (indices) => markup`<polyline class="earlier ${side}" points="${indices.map(point).join(' ')}"/>`,
  );
}

/** Indices of unbroken stretches: a hole in the curve stays a hole in the chart. */
function runs({ meanDeg, sdDeg }: MeanCurve): readonly (readonly number[])[] {
  const found: number[][] = [];
  let open: number[] | null = null;
  meanDeg.forEach((value, index) => {
    if (!Number.isFinite(value) || !Number.isFinite(sdDeg[index])) {
      open = null;
      return;
    }
    if (open === null) {
      open = [];
      found.push(open);
    }
    open.push(index);
  });
  return found;
}

/** Low end, high end and tick step that hold everything drawn. */
function scaleOf({ runner, before, healthy, stanceLimits }: CurveChart): readonly [number, number, number] {
  const around = (mean: ArrayLike<number>, sd: ArrayLike<number>, width: number): number[] =>
    Array.from(mean).flatMap((value, index) => {
      const half = width * (sd[index] ?? 0);
      return [value - half, value + half].filter(Number.isFinite);
    });
  const values = [
    ...(stanceLimits ? [stanceLimits.low, stanceLimits.high] : []),
    ...(healthy ? around(healthy.meanDeg, healthy.sdDeg, bandSd) : []),
    ...sides.flatMap((side) =>
      [runner[side], before?.[side]].flatMap((curve) => (curve ? around(curve.meanDeg, curve.sdDeg, 1) : [])),
    ),
  ];
  const low = Math.min(0, ...values);
  const high = Math.max(10, ...values);
  const step = [5, 10, 20, 30, 40, 60].find((candidate) => (high - low) / candidate <= 6) ?? 90;
  return [Math.floor(low / step) * step, Math.ceil(high / step) * step, step];
}

function description({ runner, healthy, stanceLimits, title, toeOffPercent }: CurveChart): string {
  const legs = sides.flatMap((side) => {
    const curve = runner[side];
    if (curve === null) return [];
    const known = Array.from(curve.meanDeg).filter(Number.isFinite);
    if (known.length === 0) return [];
    return [
      `${side} leg, mean of ${counted(curve.strides, 'stride')}: ${shown(Math.min(...known), 0)}° to ${shown(Math.max(...known), 0)}°`,
    ];
  });
  const compared = healthy
    ? `Healthy runners’ mean: ${shown(Math.min(...healthy.meanDeg), 0)}° to ${shown(Math.max(...healthy.meanDeg), 0)}°.`
    : '';
  const usual = stanceLimits
    ? `Healthy runners’ mean over stance: ${shown(stanceLimits.low, 0)}° to ${shown(stanceLimits.high, 0)}°.`
    : '';
  const event =
    toeOffPercent === null
      ? ''
      : ` The foot leaves the ground at ${shown(toeOffPercent, 0)} % of the stride.`;
  return `${title}, ${legs.join('; ')}. ${compared}${usual}${event}`;
}

function fixed(value: number): string {
  return value.toFixed(1);
}

/** Style for {@link curveChart}; the colours can be set by custom properties. */
export const chartCss = `
.chart{display:block;width:100%;height:auto;font:12px system-ui,sans-serif}
.chart text{fill:var(--muted,#555)}
.chart .middle{text-anchor:middle}
.chart .end{text-anchor:end}
.chart .grid{stroke:var(--line,#ddd)}
.chart .axis{stroke:var(--muted,#777)}
.chart .event{stroke:var(--muted,#777);stroke-dasharray:3 3}
.chart .band{fill:var(--healthy,#2e7d32);opacity:.2}
.chart .band-mean{fill:none;stroke:var(--healthy,#2e7d32);stroke-width:1;opacity:.7}
.chart .spread{opacity:.18;stroke:none}
.chart .runner{fill:none;stroke-width:2.5;stroke-linejoin:round}
.chart .earlier{fill:none;stroke-width:2;stroke-linejoin:round;stroke-dasharray:1.5 4;stroke-linecap:round}
.chart .earlier.left{stroke:var(--left,#0b62a8)}
.chart .earlier.right{stroke:var(--right,#a8480b)}
.chart .spread.left{fill:var(--left,#0b62a8)}
.chart .spread.right{fill:var(--right,#a8480b)}
.chart .runner.left{stroke:var(--left,#0b62a8)}
.chart .runner.right{stroke:var(--right,#a8480b);stroke-dasharray:7 3}
`;
