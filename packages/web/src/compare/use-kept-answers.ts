import { useCallback, useEffect, useState } from 'react';
import { type AnswerShelf, type Earlier, earlierAnswers } from './kept-answer.ts';
import { useAnswerShelf } from './kept-context.tsx';

export interface KeptAnswers {
  /** Oldest first; `null` while they are read. */
  readonly earlier: readonly Earlier[] | null;
  /** Fails when the browser refuses. */
  readonly remove: (kept: number) => Promise<void>;
}

/** All answers kept on this device. */
export function useKeptAnswers(): KeptAnswers {
  const shelf = useAnswerShelf();
  const [earlier, setEarlier] = useState<readonly Earlier[] | null>(null);
  useEffect(() => {
    const left = new AbortController();
    void readAll(shelf, left.signal).then((all) => left.signal.aborted || setEarlier(all));
    return () => left.abort();
  }, [shelf]);
  const remove = useCallback(
    async (kept: number) => {
      await shelf.remove(kept);
      setEarlier((all) => all?.filter((one) => one.kept !== kept) ?? null);
    },
    [shelf],
  );
  return { earlier, remove };
}

async function readAll(shelf: AnswerShelf, signal: AbortSignal): Promise<readonly Earlier[]> {
  const engine = await import('../session/engine.ts');
  const { trialsInWorker } = await import('../lab/trials-in-worker.ts');
  const { work, end } = trialsInWorker();
  try {
    return await earlierAnswers(shelf, {
      ...engine,
      analyseTrials: (request) => work(request, signal, () => undefined),
      file: shelf.file,
    });
  } finally {
    end();
  }
}
