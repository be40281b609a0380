import type { AnswerShelf } from '../compare/kept-answer.ts';
import type { Database } from './database.ts';

/** Keeps answers beside the clips; their videos lie among the others under names of their own. */
export function answerShelf({ answers, files }: Database): AnswerShelf {
  return {
    list: () => answers.orderBy('kept').primaryKeys(),
    load: (kept) => answers.get(kept),
    async file(clip) {
      return (await files.get(clip))?.file ?? null;
    },
    async put(answer, videos) {
      await answers.put(answer);
      // Without room for the videos the measurements are still worth keeping.
      await files.bulkPut([...videos].map(([id, file]) => ({ id, file }))).catch(() => undefined);
    },
    async remove(kept) {
      const own = await answers.get(kept);
      await files.bulkDelete((own?.clips ?? []).map(({ id }) => id));
      await answers.delete(kept);
    },
  };
}
