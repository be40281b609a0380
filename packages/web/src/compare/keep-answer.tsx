import { useState } from 'react';
import { Button } from 'react-aria-components';
import { go } from '../app/route.ts';
import { useSession } from '../app/session-context.tsx';
import { useBusy } from '../ui/use-busy.ts';
import { answerToKeep } from './kept-answer.ts';
import { useAnswerShelf } from './kept-context.tsx';

/** Puts the present answer away as an earlier one, and starts a new one. */
export function KeepAnswer() {
  const session = useSession();
  const shelf = useAnswerShelf();
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, begin] = useBusy();
  const keep = async (): Promise<void> => {
    const state = session.state();
    const keeping = answerToKeep(state, Date.now());
    if (keeping === null) {
      setProblem('This answer has no clip that could be measured: there is nothing to compare later.');
      return;
    }
    try {
      await shelf.put(keeping.answer, keeping.files);
    } catch {
      setProblem('This browser could not keep the answer. Free some space and try again.');
      return;
    }
    session.remove(state.clips.map(({ id }) => id));
    go('start');
  };
  return (
    <div className="stack-small no-print">
      <Button className="button primary" isDisabled={busy} onPress={() => begin(keep)}>
        Keep this answer and measure again
      </Button>
      <p className="quiet small-text">
        It stays on this device. Your new clips make a new answer, compared with this one here.
      </p>
      {problem && <p role="alert">{problem}</p>}
    </div>
  );
}
