import {
  assessSafety,
  type SafetyAnswer,
  type SafetyAnswers,
  type SafetyOutcome,
  safetyQuestions,
} from '@stridewhy/engine';
import { useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { useTold } from '../told/use-told.ts';
import { Choice } from '../ui/choice.tsx';

const options = [
  { value: 'no', text: 'No' },
  { value: 'yes', text: 'Yes' },
  { value: 'unsure', text: 'Not sure' },
] as const satisfies readonly { readonly value: SafetyAnswer; readonly text: string }[];

/** The safety questions, all of them, most urgent first. Nothing is given before they are answered. */
export function SafetyQuestions() {
  const [told, setTold] = useTold();
  const [answers, setAnswers] = useState<SafetyAnswers>(told.safetyAnswered === null ? told.safety : {});
  /** Taps may come faster than the page is drawn. */
  const given = useRef(answers);
  const answer = (id: string, value: SafetyAnswer): void => {
    given.current = { ...given.current, [id]: value };
    setAnswers(given.current);
    // Leaving half-way loses nothing. What opens or shuts the practice waits until all is said.
    if (assessSafety(given.current).kind === 'unasked')
      setTold({ safety: given.current, safetyAnswered: null });
  };
  const questions = safetyQuestions(answers);
  const open = questions.filter(({ id, followUp }) => !followUp && answers[id] === undefined).length;
  const stopped = questions.some(
    ({ id, item, followUp }) => !followUp && item.tier === 'A' && answers[id] === 'yes',
  );
  return (
    <section aria-labelledby="safety" className="stack">
      <h1 id="safety">Before you practise</h1>
      <p className="lead">
        Some reasons for a tight calf need a doctor, not a drill. These questions come first, and again every
        week.
      </p>
      <ol className="questions">
        {questions.map(({ id, question, followUp }) => (
          <li key={id} className={followUp ? 'question follow-up' : 'question'}>
            <p id={`question-${id}`}>{question}</p>
            <Choice
              label={question}
              value={answers[id] ?? null}
              options={options}
              onChange={(value) => answer(id, value)}
            />
          </li>
        ))}
      </ol>
      <div className="bar">
        <Button
          className="button primary"
          isDisabled={open > 0 && !stopped}
          onPress={() => setTold({ safety: answers, safetyAnswered: Date.now() })}
        >
          Done
        </Button>
        <p className="quiet small-text" aria-live="polite">
          {open > 0 && !stopped ? `${open} to go` : ''}
        </p>
      </div>
    </section>
  );
}

/** What the answers ask for, when they stop everything. */
export function SafetyStop({ safety }: { readonly safety: SafetyOutcome }) {
  const [, setTold] = useTold();
  const today = safety.kind === 'stop-today';
  return (
    <section aria-labelledby="stop" className="stack">
      <h1 id="stop">{today ? 'Please get this looked at today' : 'Please let a clinician look first'}</h1>
      <p className="lead">No drills and no running until then.</p>
      <Advice safety={safety} />
      <p>
        <Button className="link-button" onPress={() => setTold({ safety: {}, safetyAnswered: null })}>
          Answer the questions again
        </Button>
      </p>
    </section>
  );
}

/** Advice of the safety answers, most urgent first. */
export function Advice({ safety }: { readonly safety: SafetyOutcome }) {
  return (
    <>
      {safety.advice.map(({ item, text, mention }) => (
        <div key={item} className="advice card">
          {text.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          {mention.length > 0 && (
            <>
              <p>Mention that you said yes to:</p>
              <ul>
                {mention.map((question) => (
                  <li key={question}>{question}</li>
                ))}
              </ul>
            </>
          )}
        </div>
      ))}
    </>
  );
}
