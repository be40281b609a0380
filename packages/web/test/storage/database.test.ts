import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { beforeEach, describe, expect, test } from 'vitest';
import { stickClip } from '../../../engine/test/report/stick-runner.ts';
import { noFacts } from '../../src/session/types.ts';
import { restoreBackup, saveBackup } from '../../src/storage/backup.ts';
import { clipStore } from '../../src/storage/clip-store.ts';
import { type Database, openDatabase } from '../../src/storage/database.ts';
import { currentVersion, migrations } from '../../src/storage/migrations.ts';
import { poseShelf } from '../../src/storage/pose-shelf.ts';

const { clip } = stickClip({ source: 'left.mp4' });
const record = {
  id: 'a',
  added: 5,
  source: 'left.mp4',
  model: 'full',
  facts: { view: null, captureRate: 240, knownLength: null },
  clip,
} as const;
const pose = {
  track: clip.track,
  scene: { shiftX: new Float64Array(3), shiftY: new Float64Array(3), cut: new Uint8Array(3), people: 1 },
  captureRate: null,
};

const stay = async () => true;

let name = '';
let database: Database;
let count = 0;
beforeEach(() => {
  name = `test ${++count}`;
  database = openDatabase(name);
});

describe('clips', () => {
  test('come back with their video, oldest first, with what was told', async () => {
    const store = clipStore(database, stay);
    await store.putClip({ ...record, id: 'b', added: 9 });
    await store.putClip(record);
    await store.putFile('a', new Blob(['pictures']));
    await store.putFacts({ ...noFacts, height: 1.8 });
    const { clips, facts } = await clipStore(openDatabase(name), stay).load();
    expect(facts).toEqual({ ...noFacts, height: 1.8 });
    expect(clips.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(await clips[0]?.file?.text()).toBe('pictures');
    expect(clips[0]?.clip).toEqual(clip);
    expect(clips[1]?.file).toBeNull();
  });

  test('leave nothing behind when they are removed', async () => {
    const store = clipStore(database, stay);
    await store.putClip(record);
    await store.putFile('a', new Blob(['pictures']));
    await store.removeClips(['a']);
    expect(await database.clips.count()).toBe(0);
    expect(await database.files.count()).toBe(0);
  });

  test('a full device drops what can be found again before it refuses the video', async () => {
    await poseShelf(database, () => 1).write('key', pose);
    const { files } = database;
    const put = files.put.bind(files);
    let full = true;
    files.put = (row) => {
      if (!full) return put(row);
      full = false;
      return Dexie.Promise.reject(new DOMException('full', 'QuotaExceededError'));
    };
    await clipStore(database, stay).putFile('a', new Blob(['pictures']));
    expect(await files.count()).toBe(1);
    expect(await database.poses.count()).toBe(0);
  });
});

describe('landmarks', () => {
  test('are remembered by their key alone', async () => {
    const shelf = poseShelf(database, () => 1);
    await shelf.write('hash-full-1', pose);
    expect(await shelf.read('hash-full-1')).toEqual(pose);
    expect(await shelf.read('hash-heavy-1')).toBeNull();
  });

  test('the oldest make room for new ones', async () => {
    let now = 0;
    const shelf = poseShelf(database, () => ++now);
    for (let i = 0; i < 42; i++) await shelf.write(`key ${i}`, pose);
    expect(await shelf.read('key 0')).toBeNull();
    expect(await shelf.read('key 1')).toBeNull();
    expect(await shelf.read('key 2')).not.toBeNull();
  });
});

describe('versions', () => {
  /** A device as the first version left it. */
  async function firstVersion(): Promise<void> {
    const old = new Dexie(name);
    old.version(1).stores({ clips: 'id, added', settings: 'key' });
    const { model: _, ...plain } = record;
    const facts = { view: 'side-left', captureRate: 240 };
    await old.table('clips').put({ ...plain, facts, file: new Blob(['pictures']) });
    await old.table('settings').put({ key: 'facts', value: { ...noFacts, mass: 70 } });
    old.close();
  }

  test('a device of the first version opens with everything it had', async () => {
    await firstVersion();
    const { clips, facts } = await clipStore(openDatabase(name), stay).load();
    expect(facts?.mass).toBe(70);
    expect(clips).toMatchObject([
      { id: 'a', model: 'full', facts: { view: 'side-left', captureRate: 240, knownLength: null }, clip },
    ]);
    expect(await clips[0]?.file?.text()).toBe('pictures');
    expect(await openDatabase(name).table('clips').get('a')).not.toHaveProperty('file');
  });

  test('the database is of the version that the migrations lead to', async () => {
    await database.open();
    expect(database.verno).toBe(currentVersion);
    expect(currentVersion).toBe(migrations.length + 1);
  });
});

describe('backups', () => {
  async function filled(): Promise<Blob> {
    const store = clipStore(database, stay);
    await store.putClip(record);
    await store.putFile('a', new Blob(['pictures'], { type: 'video/mp4' }));
    await store.putFacts({ ...noFacts, height: 1.8 });
    return saveBackup(database);
  }

  test('hold everything, to the last bit, and bring it to another device', async () => {
    const backup = await filled();
    const other = openDatabase(`${name} other`);
    await restoreBackup(other, backup);
    const { clips, facts } = await clipStore(other, stay).load();
    expect(facts?.height).toBe(1.8);
    expect(clips).toHaveLength(1);
    expect(clips[0]?.clip).toEqual(clip);
    expect(await clips[0]?.file?.text()).toBe('pictures');
  });

  test('brought back twice double nothing', async () => {
    const backup = await filled();
    await restoreBackup(database, backup);
    await restoreBackup(database, backup);
    expect(await database.clips.count()).toBe(1);
  });

  test('without room for all of it nothing is changed, and that is said', async () => {
    const backup = await filled();
    const other = openDatabase(`${name} other`);
    other.files.hook('creating', () => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await expect(restoreBackup(other, backup)).rejects.toMatchObject({
      remedy: expect.stringContaining('Free some space'),
    });
    expect(await Promise.all(other.tables.map((table) => table.count()))).toEqual(other.tables.map(() => 0));
  });

  test('anything else is refused with a remedy and changes nothing', async () => {
    await expect(restoreBackup(database, new Blob(['PK no zip']))).rejects.toMatchObject({
      code: 'unsupported-file',
    });
    const whole = await filled();
    const cut = whole.slice(0, whole.size >> 1);
    await expect(restoreBackup(openDatabase(`${name} other`), cut)).rejects.toMatchObject({
      code: 'unsupported-file',
    });
  });
});
