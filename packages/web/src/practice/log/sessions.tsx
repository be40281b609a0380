import { daysBetween, drillOf, planRules, type SessionEntry } from '@stridewhy/engine';
import { usePlan, usePracticeState } from '../context.tsx';
import { countedText } from '../player/reps.ts';
import { dayText, today } from '../today.ts';

/** So many of the last sessions are shown one by one. */
const shown = 5;

/** What was practised: how much of what was planned, and the last sessions with their pain and counts. */
export function Sessions() {
  const { log } = usePracticeState();
  const plan = usePlan();
  if (log.sessions.length === 0) return null;
  const newest = [...log.sessions].sort((a, b) => b.day.localeCompare(a.day));
  const done = newest.filter(({ day }) => daysBetween(day, today()) < 7).length;
  const planned = plan?.kind !== 'plan' ? null : plan.minutes.between > 0 ? 7 : plan.fullDaysPerWeek;
  return (
    <section aria-labelledby="sessions">
      <h2 id="sessions">Practised</h2>
      <p>
        {done} {done === 1 ? 'day' : 'days'} of the last seven{planned !== null && `, ${planned} planned`}.
        Below {100 * planRules.adherence}&nbsp;% of what was planned, nothing can be concluded from it.
      </p>
      <ul>
        {newest.slice(0, shown).map((session) => (
          <li key={session.day}>
            <strong>{dayText(session.day)}.</strong> {painText(session)} {countsText(session)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function painText({ pain: { before, during, nextMorning } }: SessionEntry): string {
  const said = [
    ['before', before],
    ['during', during],
    ['next morning', nextMorning],
  ].flatMap(([when, value]) => (value === null ? [] : `${value} ${when}`));
  return said.length === 0 ? 'Pain not said.' : `Pain ${said.join(', ')}.`;
}

function countsText({ drills }: SessionEntry): string {
  return drills
    .flatMap(({ drill, counted }) => (counted ? `${drillOf(drill).name}: ${countedText(counted)}` : []))
    .join(' ');
}
