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
  const ranked = [...markerSets].sort((a, b) => matches(b, columns).size - matches(a, columns).size);
  const taken = new Set<number>();
  const tracks = new Map<Role, Track>();
  const labels = new Map<Role, string>();
  for (const set of ranked) {
    for (const [role, column] of matches(set, columns)) {
      if (tracks.has(role) || taken.has(column) || clusterIsFilled(role, set, ranked, labels)) continue;
      const track = trackOf(table, column, scale);
      if (!track.x.some(Number.isFinite)) continue;
      taken.add(column);
      tracks.set(role, track);
      labels.set(role, table.labels[column]!);
    }
  }
  return { set: ranked[0]!.name, time: table.time, rate: table.rate, tracks, labels };
}

/** A label without case, blanks, points, hyphens, underscores and the subject's name in front of a colon. */
function normalised(label: string): string {
  return label
    .slice(label.lastIndexOf(':') + 1)
    .toLowerCase()
    .replace(/[\s._-]/gu, '');
}

/** Columns of the file that a set knows, by role. */
function matches(set: MarkerSet, columns: ReadonlyMap<string, number>): Map<Role, number> {
  const found = new Map<Role, number>();
  const add = (role: Role, alias: string) => {
    const column = columns.get(alias);
    if (column !== undefined && !found.has(role)) found.set(role, column);
  };
  for (const side of sides) {
    for (const part of Object.keys(set.parts) as MarkerPart[]) {
      for (const label of set.parts[part] ?? []) {
        const member = normalised(label.replace('%', ''));
        const alias = normalised(label.replace('%', set.letters[side]));
        add(clusterParts.includes(part) ? `${side}_${part}:${member}` : `${side}_${part}`, alias);
      }
    }
  }
  for (const label of set.sacrum) add('sacrum', normalised(label));
  return found;
}

/** Clusters are taken from the best set alone: another set's look-alike would not be on the same segment's list. */
function clusterIsFilled(
  role: Role,
  set: MarkerSet,
  ranked: readonly MarkerSet[],
  labels: ReadonlyMap<Role, string>,
): boolean {
  const cluster = role.includes(':') ? role.slice(0, role.indexOf(':') + 1) : null;
  return (
    cluster !== null && set !== ranked[0] && [...labels.keys()].some((known) => known.startsWith(cluster))
  );
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
