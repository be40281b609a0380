import { median } from '../../src/motion/index.ts';
import type { LabMotion, LabPoint } from './virtual-camera.ts';

/** Markers of a trial, m, x forward, y up, z right. */
export interface Markers {
  readonly time: Float64Array;
  readonly points: Readonly<Record<string, LabPoint>>;
}

/** How one laboratory names what is needed, `%` standing for L or R. */
export interface MarkerSet {
  readonly pelvis: readonly string[];
  readonly shank: readonly string[];
  /** Points of the standing trial whose means are the joint centres. */
  readonly hip: readonly string[];
  readonly knee: readonly string[];
  readonly ankle: readonly string[];
  readonly heel: readonly string[];
  readonly toe: readonly string[];
  readonly shoulder: readonly string[];
}

/**
 * Sagittal joint centres of a running trial: centres of the standing trial carried by each segment's markers (planar
 * rigid fit per sample). Named as a pose network names them.
 */
export function jointCentres(run: Markers, standing: Markers, set: MarkerSet): LabMotion {
  const points: Record<string, LabPoint> = {};
  for (const [side, letter] of [
    ['left', 'L'],
    ['right', 'R'],
  ] as const) {
    const named = (names: readonly string[]) => names.map((name) => name.replace('%', letter));
    const still = (names: readonly string[]) => meanPosition(standing, named(names));
    const carry = (cluster: readonly string[], centre: readonly string[]) =>
      carried(run, standing, cluster, still(centre));
    points[`${side}_hip`] = carry(set.pelvis, set.hip);
    points[`${side}_knee`] = carry(named(set.shank), set.knee);
    points[`${side}_ankle`] = carry(named(set.shank), set.ankle);
    points[`${side}_heel`] = meanOf(run, named(set.heel));
    points[`${side}_foot_index`] = meanOf(run, named(set.toe));
    if (set.shoulder.length > 0) points[`${side}_shoulder`] = meanOf(run, named(set.shoulder));
  }
  return { time: run.time, points };
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Mean standing position, x forward as the toes point. */
function meanPosition(standing: Markers, names: readonly string[]): Place {
  const places = names.map((name) => standingPlace(standing, name));
  return {
    x: places.reduce((sum, { x }) => sum + x, 0) / places.length,
    y: places.reduce((sum, { y }) => sum + y, 0) / places.length,
  };
}

function standingPlace(standing: Markers, name: string): Place {
  const point = standing.points[name];
  if (point === undefined) throw new Error(`no marker ${name} in the standing trial`);
  return { x: median(point.x), y: median(point.y) };
}

function carried(run: Markers, standing: Markers, cluster: readonly string[], centre: Place): LabPoint {
  const pairs = cluster.flatMap((name) => {
    const moving = run.points[name];
    return moving === undefined ? [] : [{ moving, still: standingPlace(standing, name) }];
  });
  const frames = run.time.length;
  const result = { x: new Float64Array(frames), y: new Float64Array(frames), z: new Float64Array(frames) };
  for (let f = 0; f < frames; f++) {
    const known = pairs.filter(({ moving }) => Number.isFinite(moving.x[f]!));
    const n = known.length;
    if (n < 2) {
      result.x[f] = result.y[f] = result.z[f] = Number.NaN;
      continue;
    }
    const a = { x: 0, y: 0 };
    const b = { x: 0, y: 0, z: 0 };
    for (const { moving, still } of known) {
      a.x += still.x / n;
      a.y += still.y / n;
      b.x += moving.x[f]! / n;
      b.y += moving.y[f]! / n;
      b.z += moving.z[f]! / n;
    }
    let cos = 0;
    let sin = 0;
    for (const { moving, still } of known) {
      const [px, py, qx, qy] = [still.x - a.x, still.y - a.y, moving.x[f]! - b.x, moving.y[f]! - b.y];
      cos += px * qx + py * qy;
      sin += px * qy - py * qx;
    }
    const norm = Math.hypot(cos, sin);
    const [dx, dy] = [centre.x - a.x, centre.y - a.y];
    result.x[f] = b.x + (cos * dx - sin * dy) / norm;
    result.y[f] = b.y + (sin * dx + cos * dy) / norm;
    result.z[f] = b.z;
  }
  return result;
}

function meanOf(run: Markers, names: readonly string[]): LabPoint {
  const points = names.flatMap((name) => run.points[name] ?? []);
  const average = (axis: 'x' | 'y' | 'z') =>
    run.time.map((_, f) => points.reduce((sum, point) => sum + point[axis][f]!, 0) / points.length);
  return { x: average('x'), y: average('y'), z: average('z') };
}
