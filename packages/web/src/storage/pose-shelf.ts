import type { PoseShelf } from '../pose/pose-shelf.ts';
import type { Database } from './database.ts';

/** Videos whose landmarks are kept; a minute at 60 pictures a second takes about 3 MB. */
const most = 40;

/** Landmarks by the video's content. What cannot be kept is found again: nothing here ever fails. */
export function poseShelf({ poses }: Database, now: () => number): PoseShelf {
  return {
    async read(key) {
      const row = await poses.get(key).catch(() => undefined);
      return row?.pose ?? null;
    },
    async write(key, pose) {
      try {
        await poses.put({ key, kept: now(), pose });
        const old = await poses.orderBy('kept').reverse().offset(most).primaryKeys();
        await poses.bulkDelete(old);
      } catch {
        // Costs time when the same video comes again, nothing else.
      }
    },
    async clear() {
      await poses.clear().catch(() => undefined);
    },
  };
}
