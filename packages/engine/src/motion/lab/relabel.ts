import { labRules } from '../../reference/index.ts';
import {
  type Distances,
  fits,
  movingDistances,
  type SegmentName,
  segmentRoles,
  standingDistances,
} from './clusters.ts';
import type { NamedMarkers, Posture, Role } from './types.ts';

/** Outcome of comparing the trial's names with the standing runner's body. */
export interface Relabelled {
  readonly markers: NamedMarkers;
  /** Pairs of the file's labels whose names were exchanged. */
  readonly exchanged: readonly (readonly [string, string])[];
  /** The file's labels of markers left out since no exchange explains them. */
  readonly left: readonly string[];
  /** Segments whose markers still do not fit, with their labels. */
  readonly wrong: ReadonlyMap<SegmentName, readonly string[]>;
}

/**
 * Checks marker names by geometry: within a segment, distances are what they are while standing. Names whose exchange
 * makes the segments fit are exchanged; a marker that fits nowhere is left out where three others remain.
 */
export function relabel(given: NamedMarkers, standing: Posture): Relabelled {
  const still = standingDistances(standing);
  const exchanged: (readonly [string, string])[] = [];
  let markers = given;
  for (let i = 0; i < labRules.mostExchanges; i++) {
    const segments = segmentRoles(standing, markers);
    const moving = movingDistances(markers);
    const swap = bestExchange(segments, moving, still);
    if (swap === null) break;
    exchanged.push([markers.labels.get(swap[0])!, markers.labels.get(swap[1])!]);
    markers = exchange(markers, swap);
  }
  return { ...withoutStrays(markers, standing, still), exchanged };
}

/** The exchange of two roles that leaves the least misfit; `null` when all fit or none convinces. */
function bestExchange(
  segments: ReadonlyMap<SegmentName, readonly Role[]>,
  moving: Distances,
  still: Distances,
): readonly [Role, Role] | null {
  const clusters = [...segments.values()].filter((roles) => roles.length >= 3);
  const suspects = clusters.filter((roles) => !fits(misfitOf(roles, moving, still))).flat();
  const candidates = new Set(suspects);
  const total = (as: (role: Role) => Role) =>
    clusters.reduce((sum, roles) => sum + squaresOf(roles, (a, b) => moving(as(a), as(b)), still), 0);
  const before = total((role) => role);
  let best: readonly [Role, Role] | null = null;
  let least = before * labRules.exchangeGain;
  for (const a of candidates) {
    for (const b of clusters.flat()) {
      if (a === b) continue;
      const after = total((role) => (role === a ? b : role === b ? a : role));
      if (after < least) {
        least = after;
        best = [a, b];
      }
    }
  }
  return best;
}

function exchange(markers: NamedMarkers, [a, b]: readonly [Role, Role]): NamedMarkers {
  const swapped = <T>(map: ReadonlyMap<Role, T>) => {
    const copy = new Map(map);
    copy.set(a, map.get(b)!);
    copy.set(b, map.get(a)!);
    return copy;
  };
  return { ...markers, tracks: swapped(markers.tracks), labels: swapped(markers.labels) };
}

/** Leaves out single markers whose absence makes their segment fit. */
function withoutStrays(
  markers: NamedMarkers,
  standing: Posture,
  still: Distances,
): Omit<Relabelled, 'exchanged'> {
  const moving = movingDistances(markers);
  const tracks = new Map(markers.tracks);
  const left: string[] = [];
  const wrong = new Map<SegmentName, readonly string[]>();
  for (const [name, roles] of segmentRoles(standing, markers)) {
    if (roles.length < 3 || fits(misfitOf(roles, moving, still))) continue;
    const stray = roles.length < 4 ? undefined : strayOf(roles, moving, still);
    if (stray === undefined) {
      wrong.set(
        name,
        roles.map((role) => markers.labels.get(role)!),
      );
    } else {
      tracks.delete(stray);
      left.push(markers.labels.get(stray)!);
    }
  }
  return { markers: { ...markers, tracks }, left, wrong };
}

function strayOf(roles: readonly Role[], moving: Distances, still: Distances): Role | undefined {
  return roles.find((stray) =>
    fits(
      misfitOf(
        roles.filter((role) => role !== stray),
        moving,
        still,
      ),
    ),
  );
}

/** RMS change of the distances within a segment, m. */
function misfitOf(roles: readonly Role[], moving: Distances, still: Distances): number {
  const pairs = (roles.length * (roles.length - 1)) / 2;
  return Math.sqrt(squaresOf(roles, moving, still) / pairs);
}

function squaresOf(roles: readonly Role[], moving: Distances, still: Distances): number {
  let sum = 0;
  for (let i = 0; i < roles.length; i++) {
    for (let j = 0; j < i; j++) {
      const change = moving(roles[i]!, roles[j]!) - still(roles[i]!, roles[j]!);
      if (Number.isFinite(change)) sum += change * change;
    }
  }
  return sum;
}
