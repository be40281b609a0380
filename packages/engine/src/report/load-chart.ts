import { shown } from '../chain/index.ts';
import type { Course } from '../load/index.ts';
import type { Side } from '../pose/index.ts';
import { z95 } from '../reference/index.ts';
import { markup, type Part } from './html/markup.ts';

/** One line of a load chart over contact, initial contact to toe-off. */
export interface LoadLine {
  readonly side: Side | 'healthy';
  readonly values: Course;
  /** Relative standard error of the level, drawn as a band of 95 %; 0 for none. */
  readonly relativeError: number;
}

/** A force or moment over contact. */
export interface LoadChart {
  readonly title: string;
  readonly unit: string;
  readonly lines: readonly LoadLine[];
}

/** The chart's view box and, inside it, the rectangle that contact spans: a host can lay a cursor over it. */
export const loadChartArea = { width: 360, height: 216, left: 40, right: 346, top: 24, bottom: 180 } as const;
const { width, height, ...plot } = loadChartArea;

/** An SVG chart as a string, the same in report and app; colours come from `chartCss`. */
export function loadChart({ title, unit, lines }: LoadChart): string {
  const [low, high, step] = scaleOf(lines);
  const x = (share: number) => plot.left + share * (plot.right - plot.left);
  const y = (value: number) => plot.bottom - ((value - low) / (high - low)) * (plot.bottom - plot.top);
  const ticks = Array.from({ length: Math.round((high - low) / step) + 1 }, (_, i) => low + i * step);
  return markup`<svg class="chart" viewBox="0 0 ${width} ${height}" role="img" xmlns="http://www.w3.org/2000/svg">
<title>${title} while the foot is on the ground</title>
<desc>${lines.map(described(unit)).join('; ')}.</desc>
${ticks.map((tick) => markup`<line class="${tick === 0 ? 'axis' : 'grid'}" x1="${plot.left}" x2="${plot.right}" y1="${fixed(y(tick))}" y2="${fixed(y(tick))}"/><text class="tick end" x="${plot.left - 6}" y="${fixed(y(tick) + 4)}">${shown(tick, step < 1 ? 1 : 0)}</text>`)}
${[0, 50, 100].map((percent) => markup`<text class="tick middle" x="${fixed(x(percent / 100))}" y="${plot.bottom + 16}">${percent}</text>`)}
<text class="tick middle" x="${(plot.left + plot.right) / 2}" y="${plot.bottom + 31}">% of contact, landing to toe-off</text>
<text class="tick" x="${plot.left}" y="13">${title}, ${unit}</text>
${lines.map((line) => drawn(line, x, y))}
</svg>`.text;
}

type Axis = (value: number) => number;

function drawn({ side, values, relativeError }: LoadLine, x: Axis, y: Axis): Part {
  const last = values.length - 1;
  const at = (sign: number) => (value: number, i: number) =>
    `${fixed(x(i / last))},${fixed(y(value * (1 + sign * z95 * relativeError)))}`;
  const course = Array.from(values);
  const outline = [...course.map(at(1)), ...course.map(at(-1)).reverse()];
  const line = course.map(at(0)).join(' ');
  const [bandClass, lineClass] =
    side === 'healthy' ? ['band', 'band-mean'] : [`spread ${side}`, `runner ${side}`];
  return markup`${relativeError > 0 && markup`<polygon class="${bandClass}" points="${outline.join(' ')}"/>`}<polyline class="${lineClass}" points="${line}"/>`;
}

function described(unit: string): (line: LoadLine) => string {
  return ({ side, values }) =>
    `${side === 'healthy' ? 'healthy runner' : `${side} leg`}: up to ${shown(Math.max(...values), 1)} ${unit}`;
}

function scaleOf(lines: readonly LoadLine[]): readonly [number, number, number] {
  const all = lines.flatMap(({ values, relativeError }) =>
    Array.from(values, (value) => value * (1 + z95 * relativeError)),
  );
  const [lowest, highest] = [Math.min(0, ...all), Math.max(0.5, ...all)];
  const step = [0.1, 0.2, 0.5, 1, 2, 5].find((size) => (highest - lowest) / size <= 6) ?? 10;
  return [Math.floor(lowest / step + 1e-9) * step, Math.ceil(highest / step) * step, step];
}

function fixed(value: number): string {
  return value.toFixed(1);
}
