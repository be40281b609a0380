/** A stored record, whatever version it is of. */
export type Row = Readonly<Record<string, unknown>>;

/** All records by table. */
export type Tables = Readonly<Record<string, readonly Row[]>>;

/**
 * Brings all records from one version to the next. The same steps serve the database on this device and backups written
 * by an older app, so a step once published is never changed.
 */
export type Migration = (tables: Tables) => Tables;

/** Step n of the list leads from version n + 1 to n + 2: there is no gap to fall into. */
export const migrations: readonly Migration[] = [videosApart, practiceBegins, answersKept];

export const currentVersion = migrations.length + 1;

/** Records of an older version as the app knows them today. */
export function migrated(tables: Tables, version: number): Tables {
  return migrations.slice(version - 1).reduce((before, step) => step(before), tables);
}

/** 1 → 2: a clip's video lies beside its record, not in it, and says which model measured it. */
function videosApart({ clips = [], ...others }: Tables): Tables {
  return {
    ...others,
    clips: clips.map(({ file: _, facts, ...clip }) => ({
      ...clip,
      model: 'full',
      facts: { knownLength: null, ...(facts as Row) },
    })),
    files: clips.map(({ id, file }) => ({ id, file })),
  };
}

/** 2 → 3: the practice gets a table, empty at first; the others stay as they are. */
function practiceBegins(tables: Tables): Tables {
  return tables;
}

/** 3 → 4: answers can be kept to be compared with later ones; the others stay as they are. */
function answersKept(tables: Tables): Tables {
  return tables;
}
