import { labRules } from '../../reference/index.ts';
import { RotationFit } from './rigid-fit.ts';
import type { Track, Vector } from './types.ts';

/** One marker of a segment: where it is while standing, and its path. */
export interface ClusterMarker {
  readonly still: Vector;
  readonly moving: Track;
}

/** Paths of points that a segment carries. */
export interface Carried {
  readonly paths: readonly Track[];
  /** RMS distance of the markers from the rigid segment, m, per frame; NaN where the segment is not known. */
  readonly misfit: Float64Array;
}

/**
 * Carries points that are fixed to a segment while standing to where the segment's markers carry them (rigid fit per
 * frame). A frame whose markers do not fit leaves out the one that fits least; with fewer than three left, or still no
 * fit, the frame is unknown.
 */
export function carry(cluster: readonly ClusterMarker[], points: readonly Vector[], frames: number): Carried {
  const paths = points.map(() => ({ x: gaps(frames), y: gaps(frames), z: gaps(frames) }));
  const misfit = gaps(frames);
  const fit = new SegmentFit(cluster);
  for (let f = 0; f < frames; f++) {
    const residual = fit.at(f);
    if (Number.isNaN(residual)) continue;
    misfit[f] = residual;
    for (let k = 0; k < points.length; k++) fit.place(points[k]!, paths[k]!, f);
  }
  return { paths, misfit };
}

/** A segment's pose in one frame at a time, without memory made per frame. */
export class SegmentFit {
  readonly #cluster: readonly ClusterMarker[];
  readonly #from: Float64Array;
  readonly #to: Float64Array;
  readonly #turn = new RotationFit();
  /** Centroids: standing x y z, moving x y z. */
  readonly #centres = new Float64Array(6);

  constructor(cluster: readonly ClusterMarker[]) {
    this.#cluster = cluster;
    this.#from = new Float64Array(cluster.length * 3);
    this.#to = new Float64Array(cluster.length * 3);
  }

  /** Fits the segment to a frame. @returns RMS distance of its markers, m; NaN when they do not tell its pose. */
  at(frame: number): number {
    const residual = this.residual(frame);
    if (!(residual > labRules.frameMisfit)) return residual;
    let best = -1;
    let least: number = labRules.frameMisfit;
    for (let k = 0; k < this.#cluster.length; k++) {
      const without = this.residual(frame, k);
      if (without < least) {
        least = without;
        best = k;
      }
    }
    return best < 0 ? Number.NaN : this.residual(frame, best);
  }

  /** Writes where a standing point is now. */
  place(still: Vector, path: Track, frame: number): void {
    const r = this.#turn.rotation;
    const c = this.#centres;
    const x = still[0] - c[0]!;
    const y = still[1] - c[1]!;
    const z = still[2] - c[2]!;
    path.x[frame] = c[3]! + r[0]! * x + r[1]! * y + r[2]! * z;
    path.y[frame] = c[4]! + r[3]! * x + r[4]! * y + r[5]! * z;
    path.z[frame] = c[5]! + r[6]! * x + r[7]! * y + r[8]! * z;
  }

  /**
   * RMS distance of a frame's markers from the rigid segment, m, whose pose is kept; NaN for fewer than three.
   *
   * @param leftOut index of a marker not used, −1 for none
   * @param a index of a marker whose path is taken from `b` and the other way round, −1 for none
   */
  residual(frame: number, leftOut = -1, a = -1, b = -1): number {
    const count = this.#gather(frame, leftOut, a, b);
    if (count < 3) return Number.NaN;
    const from = this.#from;
    const to = this.#to;
    centre(from, count, this.#centres, 0);
    centre(to, count, this.#centres, 3);
    return this.#turn.fit(from, to, count);
  }

  /** Collects the markers seen in a frame. */
  #gather(frame: number, leftOut: number, a: number, b: number): number {
    const from = this.#from;
    const to = this.#to;
    let at = 0;
    for (let k = 0; k < this.#cluster.length; k++) {
      if (k === leftOut) continue;
      const { moving } = this.#cluster[k === a ? b : k === b ? a : k]!;
      const x = moving.x[frame]!;
      const y = moving.y[frame]!;
      const z = moving.z[frame]!;
      if (Number.isNaN(x + y + z)) continue;
      const { still } = this.#cluster[k]!;
      from[at] = still[0];
      from[at + 1] = still[1];
      from[at + 2] = still[2];
      to[at] = x;
      to[at + 1] = y;
      to[at + 2] = z;
      at += 3;
    }
    return at / 3;
  }
}

function gaps(frames: number): Float64Array {
  return new Float64Array(frames).fill(Number.NaN);
}

/** Moves points to their centroid, which is written to `centres` from `offset` on. */
function centre(points: Float64Array, count: number, centres: Float64Array, offset: number): void {
  for (let k = 0; k < 3; k++) {
    let sum = 0;
    for (let i = k; i < count * 3; i += 3) sum += points[i]!;
    const mean = sum / count;
    centres[offset + k] = mean;
    for (let i = k; i < count * 3; i += 3) points[i]! -= mean;
  }
}
