import Dexie, { type EntityTable, type Transaction } from 'dexie';
import type { KeptAnswer } from '../compare/kept-answer.ts';
import type { VideoPose } from '../pose/pose-messages.ts';
import type { PracticeRow } from '../practice/state.ts';
import type { ClipRecord, Facts } from '../session/types.ts';
import { migrations, type Row, type Tables } from './migrations.ts';

/** Indices of each version's tables, from version 1 on; `null` takes a table away. */
const schemas: readonly Readonly<Record<string, string | null>>[] = [
  { clips: 'id, added', settings: 'key' },
  { files: 'id', poses: 'key, kept' },
  { practice: 'key' },
  { answers: 'kept' },
];

/** Landmarks of a video by content, model and version: found once, good for ever. */
export interface PoseRow {
  readonly key: string;
  /** When it was kept, ms. */
  readonly kept: number;
  readonly pose: VideoPose;
}

export type Database = Dexie & {
  readonly clips: EntityTable<ClipRecord, 'id'>;
  readonly files: EntityTable<{ readonly id: string; readonly file: Blob }, 'id'>;
  readonly settings: EntityTable<{ readonly key: 'facts'; readonly value: Facts }, 'key'>;
  readonly poses: EntityTable<PoseRow, 'key'>;
  readonly practice: EntityTable<PracticeRow, 'key'>;
  readonly answers: EntityTable<KeptAnswer, 'kept'>;
};

/** All that is kept on this device. */
export function openDatabase(name = 'stridewhy'): Database {
  const database = new Dexie(name) as Database;
  for (const [index, schema] of schemas.entries()) {
    const version = database.version(index + 1).stores(schema);
    const step = migrations[index - 1];
    if (step) {
      const names = tablesAt(index);
      version.upgrade(async (change) => writeTables(change, step(await readTables(change, names))));
    }
  }
  return database;
}

/** Tables there are once that schema holds; later ones do not exist while it is being reached. */
function tablesAt(index: number): readonly string[] {
  const all = Object.assign({}, ...schemas.slice(0, index + 1)) as Record<string, string | null>;
  return Object.keys(all).filter((name) => all[name] !== null);
}

async function readTables(change: Transaction, names: readonly string[]): Promise<Tables> {
  const tables: Record<string, readonly Row[]> = {};
  for (const name of names) tables[name] = await change.table(name).toArray();
  return tables;
}

async function writeTables(change: Transaction, tables: Tables): Promise<void> {
  for (const [name, rows] of Object.entries(tables)) {
    await change.table(name).clear();
    await change.table(name).bulkPut(rows);
  }
}
