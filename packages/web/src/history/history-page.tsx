import { type HistoryQuestion, historyPath } from '@stridewhy/engine';
import { Button } from 'react-aria-components';
import { go } from '../app/route.ts';
import { parseBetween, TypedField } from '../start/number-field.tsx';
import { useTold } from '../told/use-told.ts';
import { OneOf, SeveralOf } from '../ui/question.tsx';
import { TwoTaps } from '../ui/two-taps.tsx';

/** What no camera sees: training, shoes, old injuries. Every question can be left open; answers are kept as given. */
export default function HistoryPage() {
  const [told, setTold] = useTold();
  const path = historyPath(told.history);
  const answered = path.filter(({ id }) => told.history[id] !== undefined).length;
  const set = (id: HistoryQuestion['id'], answer: readonly string[] | number | null): void => {
    const { [id]: _, ...rest } = told.history;
    const empty = answer === null || (typeof answer === 'object' && answer.length === 0);
    setTold({ history: empty ? rest : { ...rest, [id]: answer } });
  };
  return (
    <div className="form-page">
      <h1>Your calves and your running</h1>
      <p className="lead">
        Two minutes. Leave out what you do not know: you can come back any time. {answered} of {path.length}{' '}
        answered.
      </p>
      <section className="card" aria-label="Questions">
        {path.map((question) => (
          <HistoryField
            key={question.id}
            question={question}
            answer={told.history[question.id]}
            onAnswer={set}
          />
        ))}
      </section>
      <div className="form-actions">
        <Button className="button primary" onPress={() => go('answer')}>
          See the answer
        </Button>
        <Button className="button" onPress={() => go('checks')}>
          Checks with tape and phone
        </Button>
        {answered > 0 && (
          <TwoTaps
            className="button plain"
            warning="All answers on this page go."
            no="Keep them"
            yes="Clear them"
            onYes={() => setTold({ history: {} })}
          >
            Clear these answers
          </TwoTaps>
        )}
      </div>
    </div>
  );
}

function HistoryField({
  question,
  answer,
  onAnswer,
}: {
  readonly question: HistoryQuestion;
  readonly answer: readonly string[] | number | undefined;
  readonly onAnswer: (id: HistoryQuestion['id'], answer: readonly string[] | number | null) => void;
}) {
  const chosen = typeof answer === 'object' ? answer : [];
  if (question.kind === 'number') {
    const { low, high, unit } = question;
    return (
      <div className="ask">
        <div className="number-answer">
          <TypedField
            label={question.question}
            kept={typeof answer === 'number' ? String(answer) : ''}
            parse={parseBetween(low, high)}
            problem={`A number from ${low} to ${high}.`}
            onChange={(value) => onAnswer(question.id, value)}
          />
          <span className="unit">{unit}</span>
        </div>
      </div>
    );
  }
  if (question.kind === 'one') {
    return (
      <OneOf
        question={question.question}
        options={question.options}
        value={chosen[0] ?? null}
        onChange={(id) => onAnswer(question.id, [id])}
      />
    );
  }
  return (
    <SeveralOf
      question={question.question}
      options={question.options}
      value={chosen}
      onChange={(ids) => onAnswer(question.id, ids)}
    />
  );
}
