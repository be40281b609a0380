/** One line of a chart. */
export interface Series {
  readonly name: string;
  readonly color: string;
  readonly dashed?: boolean;
  readonly points: readonly (readonly [x: number, y: number])[];
}

export interface Panel {
  readonly title: string;
  readonly xLabel: string;
  readonly yLabel: string;
  readonly series: readonly Series[];
}

/** A mean with its spread at a place of a dot chart. */
export interface Dot {
  readonly label: string;
  readonly mean: number;
  readonly sd: number;
  readonly color: string;
}

const panel = { width: 260, height: 190, left: 44, right: 10, top: 26, bottom: 34 } as const;

/** Panels side by side, each with its own scale, as a picture for the page. */
export function lineChart(title: string, panels: readonly Panel[]): string {
  const width = panels.length * panel.width;
  const legend = panels[0]?.series ?? [];
  const height = panel.height + 22;
  return page(
    title,
    width,
    height,
    [
      ...panels.map((one, k) => `<g transform="translate(${k * panel.width} 0)">${drawn(one)}</g>`),
      ...legend.map(
        ({ name, color, dashed }, k) =>
          `<g transform="translate(${panel.left + k * 150} ${panel.height + 10})"><path d="M0 0h22" stroke="${color}" stroke-width="2"${dash(dashed)}/><text x="28" y="4">${name}</text></g>`,
      ),
    ].join(''),
  );
}

function drawn({ title, xLabel, yLabel, series }: Panel): string {
  const all = series.flatMap(({ points }) => points);
  const x = scale(
    all.map(([value]) => value),
    panel.left,
    panel.width - panel.right,
    0,
  );
  const y = scale(
    all.map(([, value]) => value),
    panel.height - panel.bottom,
    panel.top,
    0.05,
  );
  const paths = series.map(({ points, color, dashed }) => {
    const d = points.map(([a, b], i) => `${i === 0 ? 'M' : 'L'}${x.to(a)} ${y.to(b)}`).join('');
    return `<path d="${d}" fill="none" stroke="${color}" stroke-width="1.6"${dash(dashed)}/>`;
  });
  return [
    `<text x="${panel.left}" y="16" font-weight="600">${title}</text>`,
    ...y.ticks.map(
      (tick) =>
        `<path d="M${panel.left} ${y.to(tick)}H${panel.width - panel.right}" stroke="#ddd"/><text x="${panel.left - 4}" y="${y.to(tick) + 4}" text-anchor="end">${label(tick)}</text>`,
    ),
    ...x.ticks.map(
      (tick) =>
        `<text x="${x.to(tick)}" y="${panel.height - panel.bottom + 14}" text-anchor="middle">${label(tick)}</text>`,
    ),
    `<text x="${(panel.left + panel.width) / 2}" y="${panel.height - 4}" text-anchor="middle">${xLabel}</text>`,
    `<text x="10" y="${panel.height / 2}" text-anchor="middle" transform="rotate(-90 10 ${panel.height / 2})">${yLabel}</text>`,
    ...paths,
  ].join('');
}

/** Means with their standard deviations about zero, one row each, between two limits. */
export function dotChart(title: string, unit: string, limit: number, dots: readonly Dot[]): string {
  const [left, row, top, width] = [250, 15, 40, 640];
  const height = top + dots.length * row + 24;
  const reach = Math.max(1.6 * limit, ...dots.map(({ mean, sd }) => Math.abs(mean) + sd));
  const x = (value: number) =>
    Math.round(10 * (left + ((value + reach) / (2 * reach)) * (width - left - 20))) / 10;
  const rows = dots.map(({ label: name, mean, sd, color }, k) => {
    const y = top + k * row + 8;
    return `<text x="${left - 8}" y="${y + 4}" text-anchor="end">${name}</text><path d="M${x(mean - sd)} ${y}H${x(mean + sd)}" stroke="${color}"/><circle cx="${x(mean)}" cy="${y}" r="3" fill="${color}"/>`;
  });
  return page(
    title,
    width,
    height,
    [
      `<text x="8" y="18" font-weight="600">${title}</text>`,
      `<rect x="${x(-limit)}" y="${top - 4}" width="${x(limit) - x(-limit)}" height="${dots.length * row + 8}" fill="#eef5ee"/>`,
      `<path d="M${x(0)} ${top - 4}v${dots.length * row + 8}" stroke="#888"/>`,
      ...[-limit, 0, limit].map(
        (tick) => `<text x="${x(tick)}" y="${height - 6}" text-anchor="middle">${label(tick)} ${unit}</text>`,
      ),
      ...rows,
    ].join(''),
  );
}

function page(title: string, width: number, height: number, content: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="system-ui, sans-serif" font-size="11" fill="#222" role="img"><title>${title}</title><rect width="${width}" height="${height}" fill="#fff"/>${content}</svg>\n`;
}

function dash(dashed: boolean | undefined): string {
  return dashed ? ' stroke-dasharray="4 3"' : '';
}

function scale(values: readonly number[], from: number, to: number, margin: number) {
  const low = Math.min(...values, 0);
  const high = Math.max(...values, 0);
  const pad = margin * (high - low);
  const place = (value: number) =>
    Math.round(10 * (from + ((value - low + pad) / (high - low + 2 * pad)) * (to - from))) / 10;
  const rough = (high - low) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= rough) ?? rough;
  const ticks: number[] = [];
  for (let tick = Math.ceil(low / step) * step; tick <= high + 1e-9; tick += step) ticks.push(tick);
  return { to: place, ticks };
}

function label(value: number): string {
  return `${Number(value.toPrecision(3))}`.replace('-', '−');
}
