import { StridewhyError } from '@stridewhy/engine';
import { BlobReader, BlobWriter, TextReader, TextWriter, ZipReader, ZipWriter } from '@zip.js/zip.js';
import type { Database } from './database.ts';
import { currentVersion, migrated, type Row, type Tables } from './migrations.ts';
import { type BesideFiles, recordsFrom, recordText } from './record-text.ts';

const format = 'stridewhy-backup';
const recordsName = 'stridewhy.json';

/** Tables that only save time: they are made again when they are missing. */
const remade: readonly string[] = ['poses'];

/** Records of a backup are read as one text; more than this is not one of ours, bytes. */
const mostRecords = 400 * 2 ** 20;

const options = { useWebWorkers: false } as const;

/** Everything the runner has, as one zip file: the records as JSON and each video as the file it was. */
export async function saveBackup(database: Database): Promise<Blob> {
  const tables: Record<string, readonly Row[]> = {};
  for (const { name } of database.tables) {
    if (!remade.includes(name)) tables[name] = await database.table(name).toArray();
  }
  const beside: BesideFiles = new Map();
  const records = `{"format":"${format}","version":${currentVersion},"tables":${recordText(tables, beside)}}`;
  // Videos are compressed already.
  const zip = new ZipWriter(new BlobWriter('application/zip'), { ...options, level: 0 });
  await zip.add(recordsName, new TextReader(records), { level: 6 });
  for (const [name, file] of beside) await zip.add(name, new BlobReader(file));
  return zip.close();
}

/**
 * Puts everything of a backup back, beside what is there; the same clip is not doubled.
 * @throws StridewhyError `unsupported-file` when it is not a backup, a newer app wrote it, or this device has no room for it.
 */
export async function restoreBackup(database: Database, file: Blob): Promise<void> {
  const tables = await tablesOf(file);
  const known = database.tables.filter(({ name }) => name in tables);
  try {
    await database.transaction('rw', known, async () => {
      for (const table of known) await table.bulkPut([...(tables[table.name] ?? [])]);
    });
  } catch (cause) {
    throw new StridewhyError(
      'unsupported-file',
      'This browser could not keep what the file holds.',
      'Free some space on this device and try again. Nothing was changed.',
      { cause },
    );
  }
}

async function tablesOf(file: Blob): Promise<Tables> {
  try {
    const beside: BesideFiles = new Map();
    const text = await unpack(file, beside);
    const backup = recordsFrom(text, beside) as { format: unknown; version: unknown; tables: Tables };
    if (backup.format !== format || typeof backup.version !== 'number') throw new TypeError('another format');
    if (backup.version > currentVersion) throw newer();
    return migrated(backup.tables, backup.version);
  } catch (cause) {
    if (cause instanceof StridewhyError) throw cause;
    throw new StridewhyError(
      'unsupported-file',
      'This is not a file that “Save everything” wrote, or it is damaged.',
      'Choose the zip file that was saved on the other device.',
      { cause },
    );
  }
}

async function unpack(file: Blob, beside: BesideFiles): Promise<string> {
  const zip = new ZipReader(new BlobReader(file), options);
  let records = '';
  for (const entry of await zip.getEntries()) {
    if (entry.directory) continue;
    if (entry.filename === recordsName) {
      if (entry.uncompressedSize > mostRecords) throw new RangeError('more records than a backup has');
      records = await entry.getData(new TextWriter());
    } else {
      beside.set(entry.filename, await entry.getData(new BlobWriter()));
    }
  }
  await zip.close();
  return records;
}

function newer(): StridewhyError {
  return new StridewhyError(
    'unsupported-file',
    'A newer version of Stridewhy saved this file.',
    'Reload this page to get the new version, then restore again.',
  );
}
