import type { Side } from '../../pose/index.ts';
import { labRules } from '../../reference/index.ts';
import type { ClusterMarker } from './carry.ts';
import type { NamedMarkers, Posture, Role } from './types.ts';

export type SegmentName = 'pelvis' | `${Side}_thigh` | `${Side}_shank` | `${Side}_foot`;

/** Frames looked at when distances are compared: spread over the trial, enough for a steady mean. */
const sampled = 60;

/**
 * Markers that belong to each segment and are known both standing and running. Joint markers join a cluster only where
 * it has fewer than three of its own: they lie where skin moves most.
 */
export function segmentRoles(
  standing: Posture,
  markers: NamedMarkers,
): ReadonlyMap<SegmentName, readonly Role[]> {
  const known = (roles: readonly Role[]) =>
    roles.filter((role) => standing.has(role) && markers.tracks.has(role));
  const cluster = (prefix: string) =>
    known([...markers.tracks.keys()].filter((role) => role.startsWith(prefix)));
  const enough = (own: readonly Role[], more: readonly Role[]) =>
    own.length >= 3 ? own : [...own, ...known(more)];
  const segments = new Map<SegmentName, readonly Role[]>();
  segments.set(
    'pelvis',
    known([
      'left_asis',
      'right_asis',
      'left_psis',
      'right_psis',
      'sacrum',
      'left_iliacCrest',
      'right_iliacCrest',
    ]),
  );
  for (const side of ['left', 'right'] as const) {
    segments.set(
      `${side}_thigh`,
      enough(cluster(`${side}_thigh:`), [`${side}_trochanter`, `${side}_kneeLateral`, `${side}_kneeMedial`]),
    );
    segments.set(
      `${side}_shank`,
      enough(cluster(`${side}_shank:`), [
        `${side}_ankleLateral`,
        `${side}_ankleMedial`,
        `${side}_kneeLateral`,
        `${side}_kneeMedial`,
      ]),
    );
    segments.set(
      `${side}_foot`,
      known([
        `${side}_heel`,
        ...cluster(`${side}_rearfoot:`),
        `${side}_forefootMedial`,
        `${side}_forefootLateral`,
        `${side}_toe`,
      ]),
    );
  }
  return segments;
}

/** A segment's markers with their standing places and their paths. */
export function clusterOf(
  roles: readonly Role[],
  standing: Posture,
  markers: NamedMarkers,
): readonly ClusterMarker[] {
  return roles.map((role) => ({ still: standing.get(role)!, moving: markers.tracks.get(role)! }));
}

/** Mean distance of each pair of roles over frames spread over the trial, m. */
export type Distances = (a: Role, b: Role) => number;

export function movingDistances(markers: NamedMarkers): Distances {
  const step = Math.max(1, Math.floor(markers.time.length / sampled));
  const cache = new Map<Role, Map<Role, number>>();
  return (first, second) => {
    const [a, b] = first < second ? [first, second] : [second, first];
    const ofA = cache.get(a) ?? new Map<Role, number>();
    const known = ofA.get(b);
    if (known !== undefined) return known;
    const [p, q] = [markers.tracks.get(a)!, markers.tracks.get(b)!];
    let [sum, count] = [0, 0];
    for (let f = 0; f < markers.time.length; f += step) {
      const distance = Math.hypot(p.x[f]! - q.x[f]!, p.y[f]! - q.y[f]!, p.z[f]! - q.z[f]!);
      if (Number.isNaN(distance)) continue;
      sum += distance;
      count++;
    }
    cache.set(a, ofA.set(b, sum / count));
    return sum / count;
  };
}

export function standingDistances(standing: Posture): Distances {
  return (a, b) => {
    const [p, q] = [standing.get(a)!, standing.get(b)!];
    return Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
  };
}

/** Whether a segment's markers keep their distances. */
export function fits(misfit: number): boolean {
  return !(misfit > labRules.clusterMisfit);
}
