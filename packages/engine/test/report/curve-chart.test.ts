import { describe, expect, it } from 'vitest';
import { type CurveChart, curveChart, healthyCurves, type MeanCurve } from '../../src/index.ts';

const knee: CurveChart = {
  curve: 'kneeFlexion',
  title: 'Knee',
  positive: 'more bent',
  runner: { left: curveOf((percent) => 40 - 0.5 * percent), right: null },
  healthy: healthyCurves.kneeFlexion,
  stanceLimits: null,
  toeOffPercent: 40,
};

function curveOf(deg: (percent: number) => number): MeanCurve {
  return {
    meanDeg: Float64Array.from({ length: 101 }, (_, i) => deg(i)),
    sdDeg: new Float64Array(101),
    strides: 12,
  };
}

/** Reads angles and per cents off the chart by its own tick labels, as a person would. */
function axesOf(svg: string) {
  const y = [...svg.matchAll(/class="tick end" x="[^"]*" y="([^"]*)">([−\d]+)°/gu)].map(
    ([, at, label]) => [Number(at) - 4, Number(label?.replace('−', '-'))] as const,
  );
  const x = [...svg.matchAll(/class="tick middle" x="([^"]*)" y="[^"]*">(\d+)</gu)].map(
    ([, at, label]) => [Number(at), Number(label)] as const,
  );
  const read = (ticks: readonly (readonly [number, number])[]) => (at: number) => {
    const [a, b] = [ticks[0]!, ticks.at(-1)!];
    return a[1] + ((at - a[0]) / (b[0] - a[0])) * (b[1] - a[1]);
  };
  return { percent: read(x), deg: read(y) };
}

function pointsOf(svg: string, kind: string): readonly (readonly [number, number])[] {
  const text = new RegExp(`class="${kind}" points="([^"]*)"`, 'u').exec(svg)?.[1] ?? '';
  return text.split(' ').map((pair) => {
    const [x = Number.NaN, y = Number.NaN] = pair.split(',').map(Number);
    return [x, y] as const;
  });
}

describe('curve chart', () => {
  it('shows each angle where its axes say it is', () => {
    const svg = curveChart(knee);
    const { percent, deg } = axesOf(svg);
    for (const [x, y] of pointsOf(svg, 'runner left')) {
      expect(deg(y)).toBeCloseTo(40 - 0.5 * percent(x), 0);
    }
    pointsOf(svg, 'band-mean').forEach(([x, y], index) => {
      expect(percent(x)).toBeCloseTo(index, 0);
      expect(Math.abs(deg(y) - healthyCurves.kneeFlexion.meanDeg[index]!)).toBeLessThan(0.6);
    });
  });

  it('spans the middle nine of ten healthy runners: 1.645 standard deviations to each side', () => {
    const svg = curveChart(knee);
    const { deg } = axesOf(svg);
    const outline = pointsOf(svg, 'band');
    const width = deg(outline[20]![1]) - deg(outline.at(-21)![1]);
    expect(Math.abs(width - 2 * 1.645 * healthyCurves.kneeFlexion.sdDeg[20]!)).toBeLessThan(1);
  });

  it('leaves a hole where the curve has one', () => {
    const broken = curveOf((percent) => (percent > 40 && percent < 60 ? Number.NaN : 20));
    const svg = curveChart({ ...knee, runner: { left: null, right: broken } });
    expect(svg.match(/class="runner right"/gu)).toHaveLength(2);
    expect(svg).not.toContain('NaN');
  });

  it('holds everything it draws, however far out', () => {
    const svg = curveChart({
      ...knee,
      runner: { left: curveOf((percent) => percent * 4 - 200), right: null },
    });
    const ys = pointsOf(svg, 'runner left').map(([, y]) => y);
    const { deg } = axesOf(svg);
    expect(deg(Math.min(...ys))).toBeCloseTo(200, -1);
    const ticks = [...svg.matchAll(/class="tick end" x="[^"]*" y="([^"]*)"/gu)].map(([, y]) => Number(y) - 4);
    expect(Math.min(...ys)).toBeGreaterThanOrEqual(Math.min(...ticks));
    expect(Math.max(...ys)).toBeLessThanOrEqual(Math.max(...ticks));
  });
});
