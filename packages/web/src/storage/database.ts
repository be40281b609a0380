import Dexie, { type EntityTable } from 'dexie';
import type { ClipStore, Facts, StoredClip } from '../session/types.ts';

interface Setting {
  readonly key: 'facts';
  readonly value: Facts;
}

/** What is kept on this device: clips with their landmarks, and what the runner said. Nothing else knows of it. */
export function openStore(): ClipStore {
  const database = new Dexie('stridewhy') as Dexie & {
    clips: EntityTable<StoredClip, 'id'>;
    settings: EntityTable<Setting, 'key'>;
  };
  database.version(1).stores({ clips: 'id, added', settings: 'key' });
  return {
    async load() {
      const [clips, facts] = await Promise.all([
        database.clips.orderBy('added').toArray(),
        database.settings.get('facts'),
      ]);
      return { clips, facts: facts?.value ?? null };
    },
    async putClip(clip) {
      await database.clips.put(clip);
    },
    async removeClips(ids) {
      await database.clips.bulkDelete([...ids]);
    },
    async putFacts(facts) {
      await database.settings.put({ key: 'facts', value: facts });
    },
  };
}
