import { changeOf, outcomeRule, type PracticeLog, type Week, weeklyMeans, weeksOf } from '@stridewhy/engine';
import { usePracticeState } from '../context.tsx';
import type { HumRecord } from '../state.ts';
import './log.css';

const series = [
  { key: 'after', outcome: 'tightness', name: 'Tightness after the run' },
  { key: 'nextMorning', outcome: 'tightness', name: 'Tightness the next morning' },
  { key: 'minutesBefore', outcome: 'minutesBefore', name: 'Minutes before it comes' },
] as const;

/** Weekly means with their 95 % range, and in words whether the difference is real. */
export function Trends() {
  const { log, hums } = usePracticeState();
  const start = firstDay(log, hums);
  if (start === null) return null;
  const humWeeks = weeklyMeans(
    hums.flatMap(({ day, lengths }) => lengths.map((value) => ({ day, value }))),
    start,
  );
  const shown = series.map((one) => ({ ...one, weeks: weeksOf(log, one.key, start) }));
  return (
    <section aria-labelledby="trends" className="stack">
      <h2 id="trends">Week by week</h2>
      {shown
        .filter(({ weeks }) => weeks.length > 0)
        .map(({ key, name, outcome, weeks }) => (
          <figure key={key} className="trend card">
            <figcaption>
              <strong>{name}.</strong> {trendText(outcome, weeks)}
            </figcaption>
            <Chart name={name} weeks={weeks} />
          </figure>
        ))}
      {humWeeks.length > 0 && (
        <figure className="trend card">
          <figcaption>
            <strong>Hummed breath out, seconds.</strong> {humText(humWeeks)}
          </figcaption>
          <Chart name="Hummed breath out" weeks={humWeeks} />
        </figure>
      )}
    </section>
  );
}

function firstDay({ runs }: PracticeLog, hums: readonly HumRecord[]): string | null {
  const days = [...runs, ...hums].map(({ day }) => day).sort();
  return days[0] ?? null;
}

/** Longer by itself is only practice: nobody has shown what it does to calves. */
function humText(weeks: readonly Week[]): string {
  const [first, last] = [weeks[0], weeks.at(-1)];
  if (first === undefined || last === undefined || first === last) return 'One week so far.';
  return `${first.mean.toFixed(1)} s in the first week, ${last.mean.toFixed(1)} s in the last.`;
}

/** Only a difference beyond what chance makes is called a change. */
function trendText(outcome: 'tightness' | 'minutesBefore', weeks: readonly Week[]): string {
  const first = weeks[0];
  const last = weeks.at(-1);
  if (first === undefined || last === undefined || first === last) return 'One week so far.';
  const { unit } = outcomeRule(outcome);
  const change = changeOf(outcome, first.mean, last.mean);
  const said = { better: 'Better', worse: 'Worse', different: 'Different', 'no-change': 'No real change' }[
    change
  ];
  return `${said}: ${first.mean.toFixed(1)} in the first week, ${last.mean.toFixed(1)} ${unit} in the last.`;
}

function Chart({ name, weeks }: { readonly name: string; readonly weeks: readonly Week[] }) {
  const lastWeek = Math.max(3, weeks.at(-1)?.week ?? 0);
  const top = Math.max(10, ...weeks.map(({ mean }) => mean));
  const x = (week: number): number => 34 + (week / lastWeek) * 276;
  const y = (value: number): number => 112 - (Math.max(0, value) / top) * 100;
  const label = weeks
    .map(({ week, mean, count }) => `week ${week + 1}: ${mean.toFixed(1)} from ${count}`)
    .join('; ');
  return (
    <svg className="trend-chart" viewBox="0 0 330 136" role="img" aria-label={`${name}, ${label}`}>
      {[0, top / 2, top].map((value) => (
        <g key={value} className="trend-grid">
          <path d={`M28 ${y(value)}h290`} />
          <text x="22" y={y(value) + 4} textAnchor="end">
            {Math.round(value)}
          </text>
        </g>
      ))}
      <polyline
        className="trend-line"
        points={weeks.map(({ week, mean }) => `${x(week)},${y(mean)}`).join(' ')}
      />
      {weeks.map(({ week, mean, range }) => (
        <g key={week} className="trend-week">
          {range && <path d={`M${x(week)} ${y(range[0])}V${y(Math.min(top, range[1]))}`} />}
          <circle cx={x(week)} cy={y(mean)} r="4.5" />
          <text x={x(week)} y="130" textAnchor="middle">
            {week + 1}
          </text>
        </g>
      ))}
    </svg>
  );
}
