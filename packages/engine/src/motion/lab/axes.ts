import { labRules } from '../../reference/index.ts';
import { mean } from '../statistics.ts';
import { centroid, cross, dot, minus, plus, unit } from './posture.ts';
import type { NamedMarkers, Posture, Role, Track, Vector } from './types.ts';

/** Directions of the runner in the laboratory's axes; unit vectors, right-handed: forward × up = right. */
export interface RunnerAxes {
  readonly forward: Vector;
  readonly up: Vector;
  readonly right: Vector;
}

const pelvis: readonly Role[] = [
  'left_asis',
  'right_asis',
  'left_psis',
  'right_psis',
  'sacrum',
  'left_hipCentre',
  'right_hipCentre',
];
const heels: readonly Role[] = ['left_heel', 'right_heel'];
const toes: readonly Role[] = [
  'left_toe',
  'right_toe',
  'left_forefootMedial',
  'right_forefootMedial',
  'left_forefootLateral',
  'right_forefootLateral',
];
const labAxes: readonly Vector[] = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
];

/**
 * Which way is up and forward, from the body: the pelvis is above the feet, the toes are ahead of the heels. Up is one
 * of the laboratory's axes; forward, too, when the feet point near enough to one. `null` when those markers are absent.
 */
export function findAxes(posture: Posture): RunnerAxes | null {
  const [hips, heel, toe] = [pelvis, heels, toes].map((roles) => middle(posture, roles));
  if (!hips || !heel || !toe) return null;
  const up = nearestAxis(minus(hips, heel));
  const ahead = minus(toe, heel);
  const level = unit(plus(ahead, up, -dot(ahead, up)));
  const along = nearestAxis(level);
  const forward = dot(along, level) >= Math.cos(labRules.alongAxis) ? along : level;
  return { forward, up, right: cross(forward, up) };
}

/** Mean places over a trial, of the markers that tell the axes. */
export function meanPosture({ tracks }: NamedMarkers): Posture {
  const places = new Map<Role, Vector>();
  for (const role of [...pelvis, ...heels, ...toes]) {
    const track = tracks.get(role);
    if (track !== undefined) places.set(role, [mean(track.x), mean(track.y), mean(track.z)]);
  }
  return places;
}

/** A path in the runner's axes: x forward, y up, z to the right. */
export function turned(track: Track, axes: RunnerAxes): Track {
  const along = ([a, b, c]: Vector) => track.x.map((x, i) => a * x + b * track.y[i]! + c * track.z[i]!);
  return { x: along(axes.forward), y: along(axes.up), z: along(axes.right) };
}

/** How the laboratory's axes lie, in words. */
export function axesInWords({ forward, up }: RunnerAxes): string {
  const name = (v: Vector) => {
    const k = v.findIndex((value) => Math.abs(value) > 0.999);
    return k < 0 ? 'between the axes' : `${v[k]! > 0 ? '+' : '−'}${'xyz'[k]}`;
  };
  return `Up is ${name(up)}, running is towards ${name(forward)}.`;
}

function nearestAxis(v: Vector): Vector {
  const size = Math.max(...v.map(Math.abs));
  const k = v.findIndex((value) => Math.abs(value) === size);
  const axis = labAxes[Math.max(k, 0)]!;
  return v[k]! < 0 ? [-axis[0], -axis[1], -axis[2]] : axis;
}

function middle(posture: Posture, roles: readonly Role[]): Vector | null {
  return centroid(roles.map((role) => posture.get(role)).filter((place) => place?.every(Number.isFinite)));
}
