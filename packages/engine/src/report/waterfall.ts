import { shown, signed } from '../chain/index.ts';
import type { Attribution } from '../load/index.ts';
import { z95 } from '../reference/index.ts';
import { markup, type Part } from './html/markup.ts';
import { factorNames } from './load-words.ts';

const [width, rowHeight, left, right, top] = [360, 38, 8, 352, 6];

interface Row {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly error: number;
  readonly kind: 'total' | 'more' | 'less';
}

/**
 * From the healthy runner's peak tendon force to this runner's, one step per factor, as an SVG string. Each step has
 * its own measurement error; colours come from `waterfallCss`.
 */
export function waterfall(attribution: Attribution): string {
  const rows = rowsOf(attribution);
  const height = top + rows.length * rowHeight + 4;
  const x = scaleOf(rows);
  const { unit } = attribution;
  return markup`<svg class="waterfall" viewBox="0 0 ${width} ${height}" role="img" xmlns="http://www.w3.org/2000/svg">
<title>From a healthy runner’s peak Achilles force to yours, step by step</title>
<desc>${rows.map((row) => `${row.name} ${amount(row, unit)}`).join('; ')}.</desc>
${rows.map((row, i) => drawn(row, i, x, unit))}
</svg>`.text;
}

function rowsOf({ healthy, runner, parts }: Attribution): readonly Row[] {
  let reached = healthy;
  const steps = parts.map(({ factor, value, error }): Row => {
    const from = reached;
    reached += value;
    return { name: factorNames[factor], from, to: reached, error, kind: value >= 0 ? 'more' : 'less' };
  });
  const total = (name: string, to: number): Row => ({ name, from: 0, to, error: 0, kind: 'total' });
  return [total('Healthy runner', healthy), ...steps, total('You', runner)];
}

function drawn(row: Row, index: number, x: (value: number) => number, unit: string): Part {
  const y = top + index * rowHeight;
  const [start, end] = [x(Math.min(row.from, row.to)), x(Math.max(row.from, row.to))];
  const [whiskerStart, whiskerEnd] = [x(row.to - z95 * row.error), x(row.to + z95 * row.error)];
  const bar = y + 18;
  return markup`<text class="name" x="${left}" y="${y + 12}">${row.name}</text><text class="amount" x="${right}" y="${y + 12}">${amount(row, unit)}</text>
<rect class="${row.kind}" x="${fixed(start)}" y="${bar}" width="${fixed(Math.max(1.5, end - start))}" height="11" rx="2"/>${row.error > 0 && markup`<line class="whisker" x1="${fixed(whiskerStart)}" x2="${fixed(whiskerEnd)}" y1="${bar + 5.5}" y2="${bar + 5.5}"/>`}`;
}

function amount({ kind, from, to, error }: Row, unit: string): string {
  const decimals = unit === 'N' ? 0 : 1;
  if (kind === 'total') return `${shown(to, decimals)} ${unit}`;
  return `${signed(to - from, decimals)} ± ${shown(z95 * error, decimals)}`;
}

/** Starts well below the smallest total: the steps are what is to be seen; the bars' lengths are not compared. */
function scaleOf(rows: readonly Row[]): (value: number) => number {
  const steps = rows.flatMap(({ kind, from, to, error }) =>
    kind === 'total' ? [to] : [from, to - z95 * error, to + z95 * error],
  );
  const [lowest, highest] = [Math.min(...steps), Math.max(...steps)];
  const low = Math.max(0, lowest - 0.15 * (highest - lowest));
  const inside = (share: number) => left + Math.min(1, Math.max(0, share)) * (right - left);
  return (value) => inside((value - low) / (highest - low || 1));
}

function fixed(value: number): string {
  return value.toFixed(1);
}

/** Style for {@link waterfall}; the colours can be set by custom properties. */
export const waterfallCss = `
.waterfall{display:block;width:100%;height:auto;font:13px system-ui,sans-serif}
.waterfall text{fill:var(--text,#16191d)}
.waterfall .amount{text-anchor:end;font-variant-numeric:tabular-nums}
.waterfall .total{fill:var(--healthy,#7d8b87)}
.waterfall .more{fill:var(--right,#a8480b)}
.waterfall .less{fill:var(--left,#0b62a8)}
.waterfall .whisker{stroke:var(--text,#16191d);stroke-width:1.5;opacity:.55}
`;
