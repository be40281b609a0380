import type { AnswerShelf } from '../compare/kept-answer.ts';
import type { Database } from './database.ts';

/** Keeps answers beside the clips; their videos lie among the others under names of their own. */
export function answerShelf(database: Database): AnswerShelf {
  const { answers, files } = database;
  return {
    list: () => answers.orderBy('kept').primaryKeys(),
    load: (kept) => answers.get(kept),
    async file(clip) {
      return (await files.get(clip))?.file ?? null;
    },
    async put(answer, all) {
      const needed = new Set((answer.laboratory ?? []).map(({ id }) => id));
      const rows = [...all].map(([id, file]) => ({ id, file }));
      await database.transaction('rw', answers, files, async () => {
        await answers.put(answer);
        await files.bulkPut(rows.filter(({ id }) => needed.has(id)));
      });
      // Without room for the videos the measurements are still worth keeping.
      await files.bulkPut(rows.filter(({ id }) => !needed.has(id))).catch(() => undefined);
    },
    async remove(kept) {
      const own = await answers.get(kept);
      await files.bulkDelete([...(own?.clips ?? []), ...(own?.laboratory ?? [])].map(({ id }) => id));
      await answers.delete(kept);
    },
  };
}
