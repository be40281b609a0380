import { labRules } from '../../reference/index.ts';
import type { GroundForce, MarkerTable } from '../formats/lab-types.ts';
import { usualRange } from '../statistics.ts';
import type { LabFile } from './lab-file.ts';
import type { LabTrial } from './types.ts';
import { inMetres, thinned } from './units.ts';

type MarkerFile = Extract<LabFile, { kind: 'markers' }>;
type ForceFile = Extract<LabFile, { kind: 'forces' }>;

/** Trials of one runner, and the force files whose time no trial shares. */
export interface JoinedTrials {
  readonly trials: readonly LabTrial[];
  readonly leftOver: readonly ForceFile[];
}

/**
 * Joins one runner's files: each force file goes to the marker file without forces of its own that shares most of its
 * time, and a trial in which the runner stands still, if any, tells the joint centres of the others.
 */
export function joinTrials(files: readonly LabFile[], standing: LabFile | null): JoinedTrials {
  const all = files.filter((file) => file.kind === 'markers');
  const still = standing?.kind === 'markers' ? standing : all.find(({ markers }) => standsStill(markers));
  const runs = all.filter((file) => file !== still);
  const joined = new Map<MarkerFile, readonly GroundForce[]>();
  const leftOver: ForceFile[] = [];
  for (const file of files.filter((one) => one.kind === 'forces')) {
    const open = runs.filter((run) => run.forces.length === 0);
    const best = open.reduce<MarkerFile | null>(
      (found, run) => (found === null || shared(run, file) > shared(found, file) ? run : found),
      null,
    );
    if (best === null || shared(best, file) <= 0) leftOver.push(file);
    else joined.set(best, [...(joined.get(best) ?? []), ...file.forces]);
  }
  // Alone a trial that stands still is told so, unless it was named as what it is.
  const alone = still === undefined || still === standing ? [] : [still];
  const trials = (runs.length > 0 ? runs : alone).map((run) => ({
    kind: 'lab-trial' as const,
    source: run.source,
    markers: run.markers,
    standing: still === undefined || still === run ? null : still.markers,
    forces: joined.get(run) ?? run.forces,
    surface: null,
    speed: null,
    runner: { height: null, mass: null },
  }));
  return { trials, leftOver };
}

/** Time that both cover over the time that either covers. */
function shared({ markers }: MarkerFile, { forces }: ForceFile): number {
  const a = span(markers.time);
  const b = span(forces[0]!.time);
  return (
    (Math.min(a.end, b.end) - Math.max(a.start, b.start)) /
    (Math.max(a.end, b.end) - Math.min(a.start, b.start))
  );
}

function span(time: Float64Array): { start: number; end: number } {
  return { start: time[0] ?? 0, end: time[time.length - 1] ?? 0 };
}

/** Frames that show whether somebody moves: some ten a second of a usual trial. */
const looked = 300;

/** Whether no marker moves further than a body sways. */
function standsStill(table: MarkerTable): boolean {
  const measured = inMetres(thinned(table, looked));
  if (measured === null) return false;
  return [...measured.markers.tracks.values()].every(({ x, y, z }) =>
    [x, y, z].every((axis) => usualRange(axis) < labRules.standingSway),
  );
}
