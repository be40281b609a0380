import { changeOf } from '@stridewhy/engine';
import { useState } from 'react';
import { Button, Input, Label, NumberField } from 'react-aria-components';
import { useTold } from '../../told/use-told.ts';
import { usePractice, usePracticeState } from '../context.tsx';
import type { TendonScore } from '../state.ts';
import { dayText, today } from '../today.ts';

/** Total of the VISA-A form; asked only of those who feel it in the tendon. */
export function TendonForm() {
  const [told] = useTold();
  const practice = usePractice();
  const { tendon } = usePracticeState();
  const [score, setScore] = useState(Number.NaN);
  const where = told.history.where;
  if (!Array.isArray(where) || !where.includes('tendon')) return null;
  return (
    <section className="card log-form" aria-labelledby="tendon">
      <h2 id="tendon">Your tendon</h2>
      <p className="quiet">
        The VISA-A form (Robinson et al. 2001) asks eight questions about the Achilles tendon. A total means
        something only with its own words, so we do not put them in ours. Fill in the published form on paper
        or with your physio, every two weeks at most, and keep its total here.
      </p>
      <div className="field-row">
        <NumberField className="field" value={score} minValue={0} maxValue={100} step={1} onChange={setScore}>
          <Label className="field-label">VISA-A, 0 to 100</Label>
          <Input className="input" />
        </NumberField>
      </div>
      <div className="bar">
        <Button
          className="button"
          isDisabled={!Number.isFinite(score)}
          onPress={() => {
            const day = today();
            practice.set('tendon', [...tendon.filter((one) => one.day !== day), { day, score }]);
          }}
        >
          Keep the total
        </Button>
        <span role="status">{tendonText(tendon)}</span>
      </div>
    </section>
  );
}

/** Only a difference that patients notice is called a change. */
function tendonText(tendon: readonly TendonScore[]): string {
  const [first, last] = [tendon[0], tendon.at(-1)];
  if (first === undefined || last === undefined) return '';
  if (first === last) return `${last.score} on ${dayText(last.day)}.`;
  const change = changeOf('visaA', first.score, last.score);
  const said = change === 'better' ? 'Better' : change === 'worse' ? 'Worse' : 'No real change';
  return `${said}: ${first.score} on ${dayText(first.day)}, ${last.score} on ${dayText(last.day)}.`;
}
