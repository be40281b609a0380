import {
  type ActivePlan,
  addDays,
  type Drill,
  daysBetween,
  drillOf,
  type Plan,
  type PlanItem,
  painRuleText,
  planPhases,
  planRules,
  planTimeText,
  runCueFade,
  shortDaysText,
  words,
} from '@stridewhy/engine';
import { useState } from 'react';
import { Button, Checkbox, Input, Label, TextField } from 'react-aria-components';
import { go } from '../app/route.ts';
import { useSessionState } from '../app/session-context.tsx';
import { save } from '../downloads/save.ts';
import { parseWhole, TypedField } from '../start/number-field.tsx';
import { planCalendar } from './calendar.ts';
import { usePractice, usePracticeState, useSafety } from './context.tsx';
import { blockNames } from './experiment/experiment-page.tsx';
import { askedOn } from './experiment/left-out.ts';
import { DrillFigure } from './figure/drill-figure.tsx';
import { Mistakes } from './mistakes.tsx';
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

function PlanCard({ item, editing }: { readonly item: PlanItem; readonly editing: boolean }) {
  const { edits } = usePracticeState();
  const drill = drillOf(item.drill);
  const note = edits[item.drill]?.note ?? '';
  return (
    <li className="plan-card card">
      <div className="plan-figure" aria-hidden="true">
        <DrillFigure drill={item.drill} single />
      </div>
      <div className="plan-words">
        <h2>
          <a href={`#/practice/drill/${item.drill}`}>{item.name}</a>
        </h2>
        <p>
          <strong>{item.dose.text}</strong>
          <span className="quiet">
            , {words.slot[item.slot]}
            {betweenText(item)}
          </span>
        </p>
        {drill.levels.length > 1 && (
          <p className="small-text">
            Your step: {item.step.name}. {item.step.how !== 'As described.' && item.step.how}
          </p>
        )}
        {item.change !== 'start' && <p className="small-text moved">{changes[item.change]}</p>}
        <p className="quiet small-text">{item.reason}</p>
        {note !== '' && <p className="small-text note">{note}</p>}
        <OnPaper drill={drill} />
        {editing && <EditDrill item={item} />}
      </div>
    </li>
  );
}

/** How it is done, for the sheet that has no links. */
function OnPaper({ drill }: { readonly drill: Drill }) {
  return (
    <div className="print-only how small-text">
      <ol>
        {[...drill.setUp, ...drill.steps].map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ol>
      <p>{drill.cues.map((cue) => `“${cue}”`).join(' ')}</p>
      <Mistakes of={drill.mistakes} />
      <p>{drill.stopWhen}</p>
    </div>
  );
}

/** How much of it on the days between, where that is another number of sets. */
function betweenText({ dose: { sets, setsBetween } }: PlanItem): string {
  if (sets === setsBetween) return '';
  if (sets === 0) return '; only on the days between';
  return setsBetween === 0
    ? '; not on the days between'
    : `; ${setsBetween} ${setsBetween === 1 ? 'set' : 'sets'} on the days between`;
}

const changes: Readonly<Record<Exclude<PlanItem['change'], 'start'>, string>> = {
  'next-step': 'It had become easy, so this is the next step.',
  'back-for-pain': 'A step easier, because of the pain you logged.',
  'back-too-hard': 'A step easier, because it felt hard twice.',
  'back-rising-pain': 'A step easier, because morning pain rose from last week.',
};

function EditDrill({ item }: { readonly item: PlanItem }) {
  const practice = usePractice();
  const { edits } = usePracticeState();
  const edit = edits[item.drill] ?? { leaveOut: false, sets: null, note: '' };
  const [least, most] = drillOf(item.drill).dose.sets;
  const change = (part: Partial<typeof edit>): void =>
    practice.set('edits', { ...edits, [item.drill]: { ...edit, ...part } });
  return (
    <div className="field-row">
      {most > least && (
        <TypedField
          label={`Sets (${least} to ${most})`}
          kept={String(edit.sets ?? item.dose.sets)}
          parse={parseWhole(least, most)}
          problem={`${least} to ${most} sets.`}
          onChange={(sets) => change({ sets })}
        />
      )}
      <TextField className="field" value={edit.note} onChange={(note) => change({ note })}>
        <Label className="field-label">Note</Label>
        <Input className="input wide" />
      </TextField>
      <Checkbox className="check" isSelected={edit.leaveOut} onChange={(leaveOut) => change({ leaveOut })}>
        <span className="check-box" aria-hidden="true" /> Leave out
      </Checkbox>
    </div>
  );
}

function Weeks({ start, plan }: { readonly start: string | null; readonly plan: ActivePlan }) {
  return (
    <section aria-labelledby="weeks">
      <h2 id="weeks">The next six weeks</h2>
      <ol className="weeks">
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
