import { clusterParts, type MarkerPart, type MarkerSet, markerSets } from '../../reference/index.ts';
import type { MarkerTable } from '../formats/lab-types.ts';
import type { NamedMarkers, Role, Track } from './types.ts';

const sides = ['left', 'right'] as const;

/**
 * Gives the markers of a file their anatomical roles by the alias tables: first the set that most labels belong to,
 * then the others for what it leaves open. Labels that no set knows are left out.
 *
 * @param scale metres per unit of the file
 */
export function nameMarkers(table: MarkerTable, scale: number): NamedMarkers {
  const columns = new Map(table.labels.map((label, k) => [normalised(label), k]));
  const ranked = aliasesOfSets
    .map(({ set, aliases }) => ({ set, found: matches(aliases, columns) }))
    .sort((a, b) => b.found.size - a.found.size);
  const taken = new Set<number>();
  const tracks = new Map<Role, Track>();
  const labels = new Map<Role, string>();
  for (const { set, found } of ranked) {
    for (const [role, column] of found) {
      const isFirst = set === ranked[0]!.set;
      if (tracks.has(role) || taken.has(column) || (!isFirst && clusterIsFilled(role, labels))) continue;
      const track = trackOf(table, column, scale);
      if (!track.x.some(Number.isFinite)) continue;
      taken.add(column);
      tracks.set(role, track);
      labels.set(role, table.labels[column]!);
    }
  }
  return { set: ranked[0]!.set.name, time: table.time, rate: table.rate, tracks, labels };
}

/** A label without case, blanks, points, hyphens, underscores and the subject's name in front of a colon. */
function normalised(label: string): string {
  return label
    .slice(label.lastIndexOf(':') + 1)
    .toLowerCase()
    .replace(/[\s._-]/gu, '');
}

type Aliases = readonly (readonly [role: Role, label: string])[];

/** Each set's labels, as `normalised` has them, with what they stand for. */
const aliasesOfSets = markerSets.map((set) => ({ set, aliases: aliasesOf(set) }));

function aliasesOf(set: MarkerSet): Aliases {
  const parts = Object.keys(set.parts) as MarkerPart[];
  const bySide = sides.flatMap((side) =>
    parts.flatMap((part) =>
      (set.parts[part] ?? []).map((label) => {
        const member = normalised(label.replace('%', ''));
        const role: Role = clusterParts.includes(part) ? `${side}_${part}:${member}` : `${side}_${part}`;
        return [role, normalised(label.replace('%', set.letters[side]))] as const;
      }),
    ),
  );
  return [...bySide, ...set.sacrum.map((label) => ['sacrum', normalised(label)] as const)];
}

/** Columns of the file that a set knows, by role. */
function matches(aliases: Aliases, columns: ReadonlyMap<string, number>): ReadonlyMap<Role, number> {
  const found = new Map<Role, number>();
  for (const [role, label] of aliases) {
    const column = columns.get(label);
    if (column !== undefined && !found.has(role)) found.set(role, column);
  }
  return found;
}

/** Clusters are taken from the best set alone: another set's look-alike would not be on the same segment's list. */
function clusterIsFilled(role: Role, labels: ReadonlyMap<Role, string>): boolean {
  const cluster = role.includes(':') ? role.slice(0, role.indexOf(':') + 1) : null;
  return cluster !== null && [...labels.keys()].some((known) => known.startsWith(cluster));
}

function trackOf({ labels, time, data }: MarkerTable, column: number, scale: number): Track {
  const width = labels.length * 3;
  const axis = (k: number) => {
    const values = new Float64Array(time.length);
    for (let f = 0, at = column * 3 + k; f < time.length; f++, at += width) values[f] = data[at]! * scale;
    return values;
  };
  return { x: axis(0), y: axis(1), z: axis(2) };
}
