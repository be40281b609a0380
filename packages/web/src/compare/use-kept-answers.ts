import type { Answer } from '@stridewhy/engine';
import { useCallback, useEffect, useState } from 'react';
import type { TrialsRequest } from '../lab/lab-messages.ts';
import { answerAgain } from './kept-answer.ts';
import { useAnswerShelf } from './kept-context.tsx';

/** An earlier answer, computed by today's rules. */
export interface Earlier {
  /** ms */
  readonly kept: number;
  readonly answer: Answer;
  /** Name of each clip's video, in the answer's order. */
  readonly videos: readonly string[];
}

export interface KeptAnswers {
  /** Oldest first; `null` while they are read. */
  readonly earlier: readonly Earlier[] | null;
  readonly remove: (kept: number) => Promise<void>;
}

/** All answers kept on this device. */
export function useKeptAnswers(): KeptAnswers {
  const shelf = useAnswerShelf();
  const [earlier, setEarlier] = useState<readonly Earlier[] | null>(null);
  const read = useCallback(async () => {
    const engine = await import('../session/engine.ts');
    const { trialsInWorker } = await import('../lab/trials-in-worker.ts');
    const { work, end } = trialsInWorker();
    const means = {
      ...engine,
      analyseTrials: (request: TrialsRequest) => work(request, new AbortController().signal, () => undefined),
      file: shelf.file,
    };
    const all: Earlier[] = [];
    for (const kept of await shelf.list().catch(() => [])) {
      const one = await shelf.load(kept).catch(() => undefined);
      if (one === undefined) continue;
      all.push({ kept, answer: await answerAgain(one, means), videos: one.clips.map(({ id }) => id) });
    }
    end();
    setEarlier(all);
  }, [shelf]);
  useEffect(() => void read(), [read]);
  const remove = useCallback(
    async (kept: number) => {
      await shelf.remove(kept);
      await read();
    },
    [shelf, read],
  );
  return { earlier, remove };
}
