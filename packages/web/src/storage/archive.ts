import type { Archive } from '../session/types.ts';
import type { Database } from './database.ts';

/** All that is kept on this device, to take along, bring back or wipe. */
export function archive(database: Database): Archive {
  return {
    // Loaded only when needed: few visits save or restore.
    save: async () => (await import('./backup.ts')).saveBackup(database),
    restore: async (file) => (await import('./backup.ts')).restoreBackup(database, file),
    async wipe() {
      await Promise.all(database.tables.map((table) => table.clear()));
    },
  };
}
