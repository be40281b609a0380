import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import {
  contentOfStart,
  joinTrials,
  type LabFile,
  type LabTrial,
  labFile,
  type MotionTable,
  openRecordingFile,
  StridewhyError,
  startLength,
} from '@stridewhy/engine';

/** A trial found on disk, with the tables that others computed from it. */
export interface FoundTrial {
  /** Path from the folder looked through. */
  readonly name: string;
  readonly trial: LabTrial;
  /** Joint angles or moments of the same trial, as supplied. */
  readonly references: readonly MotionTable[];
}

/** What a folder holds. */
export interface Found {
  readonly trials: readonly FoundTrial[];
  /** Files that could not be read, with the reason. */
  readonly unread: readonly { readonly name: string; readonly reason: string }[];
}

interface Read {
  readonly files: LabFile[];
  readonly tables: MotionTable[];
}

const endings = /\.(?:c3d|trc|mot|sto|tsv)$/iu;

/** Body masses said beside the recordings, kg: in no file of theirs. */
const saidMasses: readonly (readonly [RegExp, number])[] = [
  [/RBDS001/u, 62],
  [/RBDS014/u, 75.8],
  [/bmc-overground-run/u, 72.8],
];

/**
 * Looks through a folder and those in it for laboratory recordings. The files of one folder belong together: forces by
 * time, the standing trial by its name's beginning.
 */
export function findTrials(root: string): Found {
  const trials: FoundTrial[] = [];
  const unread: { name: string; reason: string }[] = [];
  for (const folder of foldersOf(root)) {
    const paths = readdirSync(folder)
      .filter((name) => endings.test(name))
      .sort()
      .map((name) => join(folder, name));
    const read: Read = { files: [], tables: [] };
    for (const path of paths) {
      try {
        readInto(read, path);
      } catch (error) {
        if (!(error instanceof StridewhyError)) throw error;
        unread.push({ name: relative(root, path), reason: error.message });
      }
    }
    trials.push(...trialsOf(read, relative(root, folder)));
  }
  return { trials, unread };
}

function foldersOf(root: string): readonly string[] {
  const inside = readdirSync(root, { recursive: true, withFileTypes: true });
  const folders = inside.filter((entry) => entry.isFile()).map((entry) => entry.parentPath);
  return [...new Set(folders)].sort();
}

function readInto({ files, tables }: Read, path: string): void {
  const bytes = readFileSync(path);
  const content = contentOfStart(bytes.subarray(0, startLength));
  if (content === 'media' || content === 'json') return;
  const file = openRecordingFile(content === 'c3d' ? bytes : bytes.toString('utf8'), basename(path));
  if (file.kind === 'clip' || file.kind === 'bodies') return;
  if (file.kind === 'motion' && !file.motion.labels.some((label) => /v[xyz]$/u.test(label))) {
    tables.push(file.motion);
    return;
  }
  files.push(labFile(file, basename(path)));
}

function trialsOf({ files, tables }: Read, folder: string): readonly FoundTrial[] {
  const standing = files.filter((file) => file.kind === 'markers' && /static|stand/iu.test(file.source));
  const runs = files.filter((file) => !standing.includes(file));
  const groups = new Map<LabFile | null, LabFile[]>();
  for (const run of runs) {
    const own = run.kind === 'forces' ? (standing[0] ?? null) : likest(run.source, standing);
    groups.set(own, [...(groups.get(own) ?? []), run]);
  }
  return [...groups].flatMap(([still, group]) =>
    joinTrials(group, still).trials.map((trial) => {
      const name = join(folder, trial.source);
      const mass = saidMasses.find(([pattern]) => pattern.test(name))?.[1] ?? null;
      return { name, trial: { ...trial, runner: { height: null, mass } }, references: tables };
    }),
  );
}

/** The file whose name begins most like another's. */
function likest(name: string, files: readonly LabFile[]): LabFile | null {
  const shared = (other: string) => {
    let k = 0;
    while (k < name.length && name[k] === other[k]) k++;
    return k;
  };
  return files.reduce<LabFile | null>(
    (best, file) => (best === null || shared(file.source) > shared(best.source) ? file : best),
    null,
  );
}

/** The folder's name that stands for a trial in tables. */
export function shortName(name: string): string {
  return /^(?:motion|markers|trial)/iu.test(basename(name))
    ? basename(dirname(name))
    : basename(name).replace(/\.\w+$/u, '');
}
