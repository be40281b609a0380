import { addDays, type Day, retestsDue } from '@stridewhy/engine';
import { useState } from 'react';
import { Button, Input, Label, NumberField } from 'react-aria-components';
import { usePractice, usePracticeState } from '../context.tsx';
import { dayText, today, useToday } from '../today.ts';
import { Scale } from './scale.tsx';
import { Sessions } from './sessions.tsx';
import { TendonForm } from './tendon-form.tsx';
import { Trends } from './trends.tsx';

/** Ten seconds after a run, and what the weeks show. */
export function LogPage() {
  const day = useToday();
  return (
    <div className="stack">
      <h1>How was it?</h1>
      <Morning key={`morning ${day}`} day={day} />
      <RunForm key={`run ${day}`} day={day} />
      <TendonForm />
      <Trends />
      <Sessions />
      <Retests />
    </div>
  );
}

function RunForm({ day }: { readonly day: Day }) {
  const practice = usePractice();
  const { log } = usePracticeState();
  const known = log.runs.find((run) => run.day === day);
  const [after, setAfter] = useState(known?.tightness.after ?? null);
  const [during, setDuring] = useState(known?.tightness.during ?? null);
  const [minutes, setMinutes] = useState(known?.minutes ?? Number.NaN);
  const [came, setCame] = useState(known?.minutesBefore ?? Number.NaN);
  const [said, setSaid] = useState('');
  /** What was kept is not what stands there any more. */
  const change =
    <T,>(set: (value: T) => void) =>
    (value: T): void => {
      set(value);
      setSaid('');
    };
  const keep = (): void => {
    const entry = { minutesBefore: orNull(came), minutes: orNull(minutes) };
    const nothing = [during, after, entry.minutesBefore, entry.minutes].every((value) => value === null);
    if (!nothing) practice.logRun({ day, tightness: { during, after, nextMorning: null }, ...entry });
    setSaid(nothing ? 'Nothing to keep yet: one answer is enough.' : 'Kept.');
  };
  return (
    <section className="card log-form" aria-labelledby="run">
      <h2 id="run">Today’s run</h2>
      <Scale label="Calf tightness at its worst, in the run" value={during} onChange={change(setDuring)} />
      <Scale label="Calf tightness after the run" value={after} onChange={change(setAfter)} />
      <div className="field-row">
        <Minutes label="Minutes run" value={minutes} onChange={change(setMinutes)} />
        <Minutes label="Minutes before it came" value={came} onChange={change(setCame)} />
      </div>
      <div className="bar">
        <Button className="button primary" onPress={keep}>
          Keep it
        </Button>
        <span role="status">{said}</span>
      </div>
    </section>
  );
}

function Minutes({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
}) {
  return (
    <NumberField className="field" value={value} minValue={0} maxValue={600} onChange={onChange}>
      <Label className="field-label">{label}</Label>
      <Input className="input" />
    </NumberField>
  );
}

function orNull(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

/** The morning after: asked only when something was logged the day before. What was tapped can still be put right. */
function Morning({ day: now }: { readonly day: Day }) {
  const practice = usePractice();
  const { log } = usePracticeState();
  const yesterday = addDays(now, -1);
  const run = log.runs.find(({ day }) => day === yesterday);
  const session = log.sessions.find(({ day }) => day === yesterday);
  const [asked] = useState({
    run: run?.tightness.nextMorning === null,
    session: session?.pain.nextMorning === null,
  });
  if (!asked.run && !asked.session) return null;
  return (
    <section className="card log-form" aria-labelledby="morning">
      <h2 id="morning">This morning</h2>
      {run && asked.run && (
        <Scale
          label="Calf tightness when you got up"
          value={run.tightness.nextMorning}
          onChange={(nextMorning) =>
            practice.logRun({ ...run, tightness: { ...run.tightness, nextMorning } })
          }
        />
      )}
      {session && asked.session && (
        <Scale
          label="Pain when you got up"
          value={session.pain.nextMorning}
          onChange={(nextMorning) =>
            practice.logSession({ ...session, pain: { ...session.pain, nextMorning } })
          }
        />
      )}
    </section>
  );
}

function Retests() {
  const practice = usePractice();
  const { start, retests } = usePracticeState();
  if (start === null) return null;
  return (
    <section aria-labelledby="retests">
      <h2 id="retests">Measure again</h2>
      <ul className="feels">
        {retestsDue(start, today(), retests).map(({ what, due, inDays }) => (
          <li key={what}>
            <span>
              {what}: {inDays <= 0 ? 'due now' : `on ${dayText(due)}`}
            </span>
            <Button
              className="button small"
              aria-label={`${what} measured today`}
              onPress={() => practice.set('retests', { ...retests, [what]: today() })}
            >
              Measured today
            </Button>
          </li>
        ))}
      </ul>
      <p>
        <a href="#/compare">See what really changed</a>
      </p>
    </section>
  );
}
