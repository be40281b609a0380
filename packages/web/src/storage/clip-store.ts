import type { ClipStore } from '../session/types.ts';
import type { Database } from './database.ts';

/**
 * Keeps the runner's clips, their videos and what the runner said on this device.
 * @param askToStay Asks the browser not to drop it when the disk is full, or after weeks away.
 */
export function clipStore(database: Database, askToStay: () => Promise<unknown>): ClipStore {
  return {
    async load() {
      const [clips, files, facts] = await Promise.all([
        database.clips.orderBy('added').toArray(),
        database.files.toArray(),
        database.settings.get('facts'),
      ]);
      const fileOf = new Map(files.map(({ id, file }) => [id, file]));
      return {
        clips: clips.map((clip) => ({ ...clip, file: fileOf.get(clip.id) ?? null })),
        facts: facts?.value ?? null,
      };
    },
    async putClip(clip) {
      await database.clips.put(clip);
    },
    async putFile(id, file) {
      // Not waited for: some browsers ask the person, who may take their time.
      void askToStay().catch(() => undefined);
      try {
        await database.files.put({ id, file });
      } catch {
        // Landmarks of clips long gone can be found again; the runner's video cannot.
        await database.poses.clear();
        await database.files.put({ id, file });
      }
    },
    async removeClips(ids) {
      await database.transaction('rw', database.clips, database.files, async () => {
        await database.clips.bulkDelete([...ids]);
        await database.files.bulkDelete([...ids]);
      });
    },
    async putFacts(facts) {
      await database.settings.put({ key: 'facts', value: facts });
    },
  };
}
