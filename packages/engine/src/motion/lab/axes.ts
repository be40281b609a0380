import { labRules, type MarkerPart } from '../../reference/index.ts';
import { meanRate } from '../signal.ts';
import { mean, median } from '../statistics.ts';
import { cross, dot, minus, plus, unit } from './posture.ts';
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

const both = (part: MarkerPart): readonly Role[] => [`left_${part}`, `right_${part}`];

/** Pairs of which the second, middle of left and right, lies behind the first. */
const aheadOf: readonly (readonly [readonly Role[], readonly Role[]])[] = [
  [both('asis'), both('psis')],
  [both('asis'), ['sacrum']],
  [both('toe'), both('heel')],
  [both('forefootMedial'), both('heel')],
  [both('forefootLateral'), both('heel')],
];

const told = new Set<Role>([...pelvis, ...heels, ...aheadOf.flat(2)]);

const labAxes: readonly Vector[] = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
];

/**
 * Which way is up and forward, from the body: the pelvis is above the feet, toes are ahead of heels and front spines of
 * the back ones. Medians, so that a false name or two does not turn the world. Up is one of the laboratory's axes;
 * forward, too, when the body points near enough to one. `null` when those markers are absent.
 */
export function findAxes(posture: Posture): RunnerAxes | null {
  const [hips, heel] = [pelvis, heels].map((roles) => middle(posture, roles));
  const leads = aheadOf.flatMap(([front, back]) => {
    const [a, b] = [middle(posture, front), middle(posture, back)];
    return a && b ? [minus(a, b)] : [];
  });
  if (!hips || !heel || leads.length === 0) return null;
  const up = nearestAxis(minus(hips, heel));
  const level = unit(medianVector(leads.map((lead) => unit(plus(lead, up, -dot(lead, up))))));
  const along = nearestAxis(level);
  const forward = dot(along, level) >= Math.cos(labRules.alongAxis) ? along : level;
  return { forward, up, right: cross(forward, up) };
}

/** Height of the pelvis above the heels along an axis, by the median of their markers; NaN when not known. */
export function pelvisAboveHeels(posture: Posture, { up }: RunnerAxes): number {
  const height = (roles: readonly Role[]) => {
    const place = middle(posture, roles);
    return place === null ? Number.NaN : dot(place, up);
  };
  return height(pelvis) - height(heels);
}

/**
 * Mean places over a trial, of the markers that tell the axes, about a pelvis that stays: over ground a marker that is
 * hidden for the last part of the run would else lie behind the body.
 */
export function meanPosture({ tracks, time }: NamedMarkers): Posture {
  const known = (roles: Iterable<Role>) =>
    [...roles].flatMap((role) => {
      const track = tracks.get(role);
      return track === undefined ? [] : [[role, track] as const];
    });
  const place = (axis: keyof Track) => {
    const travel = mean(known(pelvis).map(([, track]) => meanRate(track[axis], time))) || 0;
    return (track: Track) => mean(track[axis].map((value, f) => value - travel * (time[f]! - time[0]!)));
  };
  const [x, y, z] = [place('x'), place('y'), place('z')];
  return new Map(known(told).map(([role, track]): [Role, Vector] => [role, [x(track), y(track), z(track)]]));
}

/** A path in the runner's axes: x forward, y up, z to the right. */
export function turned(track: Track, axes: RunnerAxes): Track {
  const { x, y, z } = track;
  const along = ([a, b, c]: Vector) => {
    const values = new Float64Array(x.length);
    for (let i = 0; i < x.length; i++) values[i] = a * x[i]! + b * y[i]! + c * z[i]!;
    return values;
  };
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

/** Median place, axis by axis. */
function middle(posture: Posture, roles: readonly Role[]): Vector | null {
  const known = roles.flatMap((role) => {
    const place = posture.get(role);
    return place?.every(Number.isFinite) ? [place] : [];
  });
  return known.length === 0 ? null : medianVector(known);
}

function medianVector(all: readonly Vector[]): Vector {
  const of = (k: 0 | 1 | 2) => median(all.map((v) => v[k]));
  return [of(0), of(1), of(2)];
}
