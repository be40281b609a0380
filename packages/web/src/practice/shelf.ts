import type { Database } from '../storage/database.ts';
import type { PracticeShelf } from './state.ts';

/** Keeps the practice beside the clips, on this device. */
export function practiceShelf(database: Database): PracticeShelf {
  return {
    async load() {
      const rows = await database.practice.toArray();
      return Object.fromEntries(rows.map(({ key, value }) => [key, value]));
    },
    async put(key, value) {
      await database.practice.put({ key, value });
    },
  };
}
