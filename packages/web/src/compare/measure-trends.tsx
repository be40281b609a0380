import { type Measured, shown, type Trend } from '@stridewhy/engine';
import { usePreferences } from '../app/preferences.ts';
import { shownMeasure, valueText } from '../measures/present.ts';
import { keyOf, nameOf } from './changes.tsx';
import '../practice/log/log.css';

/** Every measure over all answers, each with its error. */
export function MeasureTrends({
  trends,
  times,
}: {
  readonly trends: readonly Trend[];
  /** When each answer was given, ms. */
  readonly times: readonly number[];
}) {
  if (trends.length === 0) return null;
  const real = trends.filter(({ change }) => change.change !== 'no-change');
  const others = trends.filter(({ change }) => change.change === 'no-change');
  return (
    <section aria-labelledby="over-time" className="stack-small">
      <h2 id="over-time">Over all your answers</h2>
      <p className="quiet">
        Each bar is the measurement’s error. The grey band is what healthy runners show.
      </p>
      <Charts trends={real} times={times} />
      {others.length > 0 && (
        <details>
          <summary>Without a real change ({others.length})</summary>
          <Charts trends={others} times={times} />
        </details>
      )}
    </section>
  );
}

function Charts({ trends, times }: { readonly trends: readonly Trend[]; readonly times: readonly number[] }) {
  return (
    <div className="trend-grid-of-charts">
      {trends.map((trend) => (
        <figure key={keyOf(trend.change)} className="trend card">
          <figcaption>{nameOf(trend.change)}</figcaption>
          <Chart trend={trend} times={times} />
        </figure>
      ))}
    </div>
  );
}

const area = { left: 44, right: 310, top: 12, bottom: 104 } as const;

function Chart({ trend: { points }, times }: { readonly trend: Trend; readonly times: readonly number[] }) {
  const { units } = usePreferences();
  const marks = points.map(({ answer, measure }) => ({
    time: times[answer] ?? 0,
    ...shownMeasure(measure, units),
  }));
  const first = marks[0]?.time ?? 0;
  const length = Math.max(1, (marks.at(-1)?.time ?? 0) - first);
  const [low, high] = rangeOf(marks);
  const x = (time: number): number =>
    area.left + 12 + ((time - first) / length) * (area.right - area.left - 24);
  const y = (value: number): number =>
    area.bottom - ((value - low) / (high - low)) * (area.bottom - area.top);
  const decimals = marks[0]?.decimals ?? 0;
  const reference = marks.at(-1)?.reference ?? null;
  const usualTop = reference?.open === 'high' ? high : Math.min(high, reference?.high ?? high);
  const usualBottom = reference?.open === 'low' ? low : Math.max(low, reference?.low ?? low);
  const label = marks.map((mark) => `${dayOf(mark.time)}: ${valueText(mark)}`).join('; ');
  return (
    <svg className="trend-chart" viewBox="0 0 330 130" role="img" aria-label={label}>
      {reference && (
        <rect
          className="trend-usual"
          x={area.left}
          width={area.right - area.left}
          y={y(usualTop)}
          height={Math.max(0, y(usualBottom) - y(usualTop))}
        />
      )}
      {[low, high].map((value) => (
        <g key={value} className="trend-grid">
          <path d={`M${area.left} ${y(value)}H${area.right}`} />
          <text x={area.left - 6} y={y(value) + 4} textAnchor="end">
            {shown(value, decimals)}
          </text>
        </g>
      ))}
      <polyline
        className="trend-line"
        points={marks.map(({ time, value }) => `${x(time)},${y(value)}`).join(' ')}
      />
      {marks.map(({ time, value, error }, i) => (
        <g key={time} className="trend-week">
          <path d={`M${x(time)} ${y(value - error)}V${y(value + error)}`} />
          <circle cx={x(time)} cy={y(value)} r="4.5" />
          {(i === 0 || i === marks.length - 1) && (
            <text x={x(time)} y="124" textAnchor={i === 0 ? 'start' : 'end'}>
              {dayOf(time)}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}

function rangeOf(shown: readonly Pick<Measured, 'value' | 'error'>[]): readonly [number, number] {
  const low = Math.min(...shown.map(({ value, error }) => value - error));
  const high = Math.max(...shown.map(({ value, error }) => value + error));
  return high > low ? [low, high] : [low - 1, high + 1];
}

/** A day in short, e.g. "31 May". */
function dayOf(time: number): string {
  return new Date(time).toLocaleDateString(undefined, { day: 'numeric', month: 'short' });
}
