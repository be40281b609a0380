import {
  dayOfExperiment,
  endOfExperiment,
  experimentResult,
  experimentRules,
  experimentText,
  type Outcome,
  type Plan,
  type Registration,
  registerExperiment,
  scoresOf,
  stopOf,
  switchable,
} from '@stridewhy/engine';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { Choice } from '../../ui/choice.tsx';
import { TwoTaps } from '../../ui/two-taps.tsx';
import { blockNames } from '../block-names.ts';
import { usePractice, usePracticeState } from '../context.tsx';
import { dayText, today } from '../today.ts';
import './experiment.css';

const outcomeNames: Readonly<Record<Outcome, string>> = {
  during: 'tightness in the run',
  after: 'tightness after the run',
  nextMorning: 'tightness the next morning',
};

/** An experiment on oneself: written down, done, and only then looked at. */
export function ExperimentPage({ plan }: { readonly plan: Plan | null }) {
  const { experiment } = usePracticeState();
  return (
    <div className="stack">
      <h1>Does it help you?</h1>
      {experiment === null ? <NewExperiment plan={plan} /> : <Running experiment={experiment} />}
    </div>
  );
}

function NewExperiment({ plan }: { readonly plan: Plan | null }) {
  const practice = usePractice();
  const [outcome, setOutcome] = useState<Outcome>('after');
  const block = plan?.kind === 'plan' ? plan.block : null;
  if (block === null || !switchable.includes(block)) {
    return (
      <p className="lead">
        {plan?.kind === 'plan'
          ? 'Strength and rest cannot be switched on and off: their effect stays. Watch the weeks in the log instead.'
          : 'There is no plan to test yet.'}
      </p>
    );
  }
  const weeks = (experimentRules.baselineDays + experimentRules.testDays) / 7;
  return (
    <>
      <p className="lead">
        Feeling better after some weeks can be luck, rest or time. This test switches {blockNames[block]} on
        and off by lot, and counts out chance.
      </p>
      <ol>
        <li>Two weeks as usual, without these drills. Log each run.</li>
        <li>Six weeks of short phases, with and without, drawn by lot. Each day says which it is.</li>
        <li>At the end: how likely it is that the drills help you, and by how much. Not before.</li>
      </ol>
      <p className="field-label">What to look at</p>
      <Choice
        label="What to look at"
        value={outcome}
        options={[
          { value: 'during', text: 'In the run' },
          { value: 'after', text: 'After it' },
          { value: 'nextMorning', text: 'Next morning' },
        ]}
        onChange={setOutcome}
      />
      <div className="card advice">
        <p>
          <strong>Written down before it starts, and not changed after:</strong> {blockNames[block]} are
          tested for {weeks} weeks from today on {outcomeNames[outcome]}. They help if two things hold. A
          schedule drawn by lot would look as good by luck in fewer than{' '}
          {Math.round(experimentRules.alpha * 100)} of 100 cases. And the probability that they help is at
          least {experimentRules.sure * 100}&nbsp;%. Time and minutes run are taken into account. It stops
          early only for your sake: pain against the rule, or tightness three points above usual three times
          in a row.
        </p>
      </div>
      <Button
        className="button primary"
        onPress={() =>
          practice.set(
            'experiment',
            registerExperiment({
              block,
              outcome,
              start: today(),
              seed: crypto.getRandomValues(new Int32Array(1))[0] ?? 0,
              written: new Date().toISOString(),
            }),
          )
        }
      >
        Write it down and start
      </Button>
    </>
  );
}

function Running({ experiment }: { readonly experiment: Registration }) {
  const practice = usePractice();
  const { log } = usePracticeState();
  const now = dayOfExperiment(experiment, today());
  const stop = stopOf(experiment, log);
  const scores = scoresOf(experiment, log).length;
  return (
    <>
      {stop !== null && (
        <div className="advice card">
          <p>
            <strong>Stop here.</strong>{' '}
            {stop === 'pain'
              ? 'Your pain went against the rule. Answer the safety questions again, and take the easier step.'
              : 'Your calf is clearly tighter with these drills than before. Leave them out.'}
          </p>
        </div>
      )}
      {now !== null ? (
        <>
          <p className="lead">
            Today, day {now.number} of {now.of}:{' '}
            <strong>
              {now.phase.condition === 'B'
                ? `with ${blockNames[experiment.block]}`
                : `without ${blockNames[experiment.block]}`}
            </strong>
            .
          </p>
          <Strip experiment={experiment} day={now.number - 1} />
          <p>
            {scores === 1 ? 'One run' : `${scores} runs`} logged. The result opens on{' '}
            {dayText(endOfExperiment(experiment))}: looking early would spoil it.
          </p>
        </>
      ) : (
        <Result experiment={experiment} />
      )}
      <p className="quiet small-text">
        Written down on {new Date(experiment.written).toLocaleString()}: {blockNames[experiment.block]},{' '}
        {outcomeNames[experiment.outcome]}, lot {experiment.seed}.
      </p>
      {now === null ? (
        <Button className="link-button" onPress={() => practice.set('experiment', null)}>
          Start another
        </Button>
      ) : (
        <TwoTaps
          className="link-button"
          warning="It ends without a result and cannot be taken up again."
          no="Go on with it"
          yes="End it"
          onYes={() => practice.set('experiment', null)}
        >
          End the experiment
        </TwoTaps>
      )}
    </>
  );
}

/** The phases so far and to come, as one strip. */
function Strip({ experiment, day }: { readonly experiment: Registration; readonly day: number }) {
  const days = experiment.schedule.reduce((sum, phase) => sum + phase.days, 0);
  return (
    <svg className="strip" viewBox={`0 0 ${days * 4} 22`} role="img" aria-label={`Day ${day + 1} of ${days}`}>
      {experiment.schedule
        .filter(({ from }) => from <= day)
        .map(({ condition, from, days: length }) => (
          <rect
            key={from}
            className={condition === 'B' ? 'strip-with' : 'strip-without'}
            x={from * 4}
            y="4"
            width={Math.min(length, day - from + 1) * 4 - 1}
            height="14"
          />
        ))}
      <path className="strip-rest" d={`M${(day + 1) * 4} 11H${days * 4}`} />
    </svg>
  );
}

function Result({ experiment }: { readonly experiment: Registration }) {
  const { log } = usePracticeState();
  const { result, kept, adherence } = experimentResult(experiment, log);
  const [first, ...others] = experimentText(result, kept);
  const percent = (share: number | null): string => (share === null ? '–' : `${Math.round(share * 100)} %`);
  return (
    <>
      <p className="lead">
        <strong>{first}</strong>
      </p>
      {others.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <p className="quiet">
        Practised on {percent(adherence.practised)} of the days with, left alone on{' '}
        {percent(adherence.leftAlone)} of the days without.
      </p>
    </>
  );
}
