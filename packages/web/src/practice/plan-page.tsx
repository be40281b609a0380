import {
  type ActivePlan,
  addDays,
  daysBetween,
  drillOf,
  type Plan,
  painRuleText,
  planPhases,
  planRules,
  planTimeText,
  runCueFade,
  shortDaysText,
} from '@stridewhy/engine';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { go } from '../app/route.ts';
import { useSessionState } from '../app/session-context.tsx';
import { save } from '../downloads/save.ts';
import { blockNames } from './block-names.ts';
import { planCalendar } from './calendar.ts';
import { usePractice, usePracticeState, useSafety } from './context.tsx';
import { askedOn } from './experiment/left-out.ts';
import { PlanCard } from './plan-card.tsx';
import { goTo } from './route.ts';
import { Advice } from './safety-questions.tsx';
import { dayText, today } from './today.ts';

/** The plan: how long, what, why, and the weeks ahead. */
export function PlanPage({ plan }: { readonly plan: ActivePlan }) {
  const practice = usePractice();
  const { start } = usePracticeState();
  const safety = useSafety();
  const [editing, setEditing] = useState(false);
  return (
    <div className="stack">
      <h1>{planTimeText(plan)}</h1>
      <p className="lead">{planLead(plan)}</p>
      {shortDaysText(plan).map((text) => (
        <p key={text}>{text}</p>
      ))}
      <ExperimentToday />
      <div className="bar no-print">
        <Button
          className="button primary"
          onPress={() => {
            if (start === null) practice.set('start', today());
            goTo('session');
          }}
        >
          Start today’s practice
        </Button>
        <Button
          className="button"
          onPress={() =>
            save('stridewhy-practice.ics', 'text/calendar', planCalendar(plan, start ?? today()))
          }
        >
          Into my calendar
        </Button>
        <Button className="button" onPress={() => window.print()}>
          Print
        </Button>
      </div>
      <ol className="plan-list">
        {plan.items.map((item) => (
          <PlanCard key={item.drill} item={item} editing={editing} />
        ))}
      </ol>
      {plan.minutes.fullDay > planRules.minutes.most + 0.5 && (
        <p className="moved">
          Longer than the {planRules.minutes.most} minutes that a day should take: the changes make it so.
        </p>
      )}
      <p className="quiet">{painRuleText}</p>
      {plan.leftOut.length > 0 && (
        <p className="quiet">
          Left out because of your safety answers: {plan.leftOut.map(({ name }) => name).join(', ')}.
        </p>
      )}
      <Advice safety={safety} />
      <Weeks start={start} plan={plan} />
      <p className="no-print">
        <Button className="link-button" onPress={() => setEditing(!editing)}>
          {editing ? 'Done with changes' : 'Change the plan (with a coach or physio)'}
        </Button>
      </p>
    </div>
  );
}

/** On a day that an experiment goes without the block, or should end, the plan says so first. */
function ExperimentToday() {
  const { experiment, log } = usePracticeState();
  const { without, stop } = askedOn(today(), experiment, log);
  if (stop) {
    return (
      <p className="moved">
        Your experiment should stop here. <a href="#/practice/experiment">See why</a>
      </p>
    );
  }
  if (without === null) return null;
  return (
    <p className="moved">
      Your experiment runs without {blockNames[without]} today: the session leaves them out. Log your run.
    </p>
  );
}

function planLead(plan: ActivePlan): string {
  const later = plan.later.length > 0 ? ' One thing at a time: the others come after it.' : '';
  return `${plan.items.length} drills, from what stood out in your running.${later}`;
}

function Weeks({ start, plan }: { readonly start: string | null; readonly plan: ActivePlan }) {
  return (
    <section aria-labelledby="weeks">
      <h2 id="weeks">The next six weeks</h2>
      <ol>
        {planPhases.map(({ weeks: [from, to], what }, i) => (
          <li key={from}>
            <strong>
              Weeks {from} and {to}.
            </strong>{' '}
            {what}
            {start !== null && ` Measure again on ${dayText(addDays(start, planRules.retestDays[i] ?? 42))}.`}
          </li>
        ))}
      </ol>
      {plan.items.some(({ drill }) => drillOf(drill).runCue !== null) && (
        <p>
          In your runs, one cue at a time, for 30 seconds: {runCueFade[0]} times in the first run, fewer with
          each, {runCueFade.at(-1)} in the eighth, then none.
        </p>
      )}
      <NextBlock plan={plan} />
    </section>
  );
}

/** One block at a time: after its weeks it is put away, and the next one begins. */
function NextBlock({ plan: { block, later } }: { readonly plan: ActivePlan }) {
  const practice = usePractice();
  const { start, putAway } = usePracticeState();
  const [next] = later;
  const over = start !== null && daysBetween(start, today()) >= 7 * planRules.leastWeeks;
  if (block === null || next === undefined || !over) return null;
  return (
    <div className="bar no-print">
      <Button
        className="button"
        onPress={() => {
          practice.set('putAway', [...putAway, block]);
          practice.set('start', today());
        }}
      >
        Put {blockNames[block]} away, begin {blockNames[next]}
      </Button>
    </div>
  );
}

/** No drills: why, and what to do instead. */
export function NoPlanYet({ plan }: { readonly plan: Plan | null }) {
  const { clips } = useSessionState();
  const { edits } = usePracticeState();
  const practice = usePractice();
  const emptied = plan?.kind === 'plan' && Object.keys(edits).length > 0;
  return (
    <div className="stack">
      <h1>No drills yet</h1>
      <p className="lead">
        {plan?.kind === 'none'
          ? plan.message
          : clips.length > 0
            ? 'Your answer is being worked out.'
            : 'Drills come from what stands out in your running. Film yourself first.'}
      </p>
      {emptied ? (
        <Button className="button" onPress={() => practice.set('edits', {})}>
          Undo the changes
        </Button>
      ) : (
        <Button className="button primary" onPress={() => go(clips.length > 0 ? 'answer' : 'start')}>
          {clips.length > 0 ? 'To the answer' : 'To the start'}
        </Button>
      )}
    </div>
  );
}
