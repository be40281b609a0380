import { labRules } from '../../reference/index.ts';
import { type ClusterMarker, SegmentFit } from './carry.ts';
import { clusterOf, type SegmentName, segmentRoles } from './clusters.ts';
import type { NamedMarkers, Posture, Role, Track } from './types.ts';

/** Two of a file's labels that change places in some frames. */
export interface FrameExchange {
  readonly labels: readonly [string, string];
  readonly frames: number;
}

/**
 * Finds the frames in which two markers of a segment have changed places, as happens where a label jumps from one to
 * the other during tracking, and changes them back: the rigid fit with the pair exchanged is far better.
 */
export function repairFrames(
  markers: NamedMarkers,
  standing: Posture,
  names: readonly SegmentName[],
): { readonly markers: NamedMarkers; readonly exchanged: readonly FrameExchange[] } {
  const tracks = new Map(markers.tracks);
  const segments = segmentRoles(standing, markers);
  const exchanged = names.flatMap((name) => {
    const roles = segments.get(name) ?? [];
    if (roles.length < 3) return [];
    return repairSegment(roles, clusterOf(roles, standing, markers), tracks).map(({ pair, frames }) => ({
      labels: [markers.labels.get(pair[0])!, markers.labels.get(pair[1])!] as const,
      frames,
    }));
  });
  return { markers: { ...markers, tracks }, exchanged };
}

interface PairFrames {
  readonly pair: readonly [Role, Role];
  readonly frames: number;
}

function repairSegment(
  roles: readonly Role[],
  cluster: readonly ClusterMarker[],
  tracks: Map<Role, Track>,
): readonly PairFrames[] {
  const fit = new SegmentFit(cluster);
  const counts = new Map<string, { pair: readonly [Role, Role]; frames: number }>();
  const copies = new Map<Role, Track>();
  const frames = cluster[0]!.moving.x.length;
  for (let f = 0; f < frames; f++) {
    const plain = fit.residual(f);
    if (!(plain > labRules.exchangeMisfit)) continue;
    const pair = bestPair(fit, cluster.length, f, plain);
    if (pair === null) continue;
    const [a, b] = [roles[pair[0]]!, roles[pair[1]]!];
    for (const role of [a, b]) if (!copies.has(role)) copies.set(role, copyOf(tracks.get(role)!));
    exchangeAt(copies.get(a)!, copies.get(b)!, f);
    const key = `${a} ${b}`;
    counts.set(key, { pair: [a, b], frames: (counts.get(key)?.frames ?? 0) + 1 });
  }
  for (const [role, track] of copies) tracks.set(role, track);
  return [...counts.values()];
}

/** The exchange of two markers that explains a frame; `null` when none leaves less than half of the misfit. */
function bestPair(
  fit: SegmentFit,
  size: number,
  frame: number,
  plain: number,
): readonly [number, number] | null {
  let best: readonly [number, number] | null = null;
  let least = plain * labRules.exchangeGain;
  for (let a = 0; a < size; a++) {
    for (let b = 0; b < a; b++) {
      const residual = fit.residual(frame, -1, a, b);
      if (residual < least) {
        least = residual;
        best = [a, b];
      }
    }
  }
  return best;
}

function exchangeAt(a: Track, b: Track, frame: number): void {
  for (const axis of ['x', 'y', 'z'] as const) {
    [a[axis][frame], b[axis][frame]] = [b[axis][frame]!, a[axis][frame]!];
  }
}

function copyOf({ x, y, z }: Track): Track {
  return { x: x.slice(), y: y.slice(), z: z.slice() };
}
