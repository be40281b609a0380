import type { Side } from '../../pose/index.ts';
import { detailedNote, labRules } from '../../reference/index.ts';
import { fillGaps } from '../resample.ts';
import { median } from '../statistics.ts';
import type { Trajectory } from '../types.ts';
import { turned } from './axes.ts';
import { carry } from './carry.ts';
import { clusterOf, type SegmentName, segmentRoles } from './clusters.ts';
import { type Joint, jointCentre } from './joint-centres.ts';
import { length, minus } from './posture.ts';
import type { TrialMarkers } from './trial-markers.ts';
import type { NamedMarkers, Noted, Role, Track, Vector } from './types.ts';

/** Landmarks by name, as a pose network names them, in the runner's axes. */
export type Points = Readonly<Record<string, Trajectory>>;

const sides = ['left', 'right'] as const;

/** Landmarks that a marker, or the middle of some, gives directly. */
const direct: Readonly<Record<string, readonly (readonly string[])[]>> = {
  heel: [['heel'], ['rearfoot']],
  foot_index: [['toe'], ['forefootMedial', 'forefootLateral'], ['forefootLateral'], ['forefootMedial']],
  asis: [['asis']],
  psis: [['psis']],
  shoulder: [['shoulder']],
  elbow: [['elbow']],
  wrist: [['wrist']],
};

/**
 * Joint centres carried by their segments' markers and the markers of pelvis, feet and arms, gaps filled up to a limit,
 * running towards +x. The ankle is carried by the foot: its peak moment then is 6 % below OpenSim's (BMC, both legs),
 * carried by the shank, whose markers ride on muscle, 14 %.
 */
export function bodyPoints(trial: TrialMarkers): Noted<Points> {
  const { markers, reference, axes } = trial;
  const segments = segmentRoles(reference, markers);
  const joints = new Map<string, Track>();
  const missing: string[] = [];
  const unsure: string[] = [];
  for (const side of sides) {
    for (const joint of ['hip', 'knee', 'ankle'] as const) {
      const centre = jointCentre(reference, side, joint);
      const path = centre && carried(side, joint, centre.place, trial, segments);
      const found = path === null ? directCentre(markers, side, joint) : { path, sure: centre!.sure };
      if (found === null) missing.push(`${side} ${joint}`);
      else joints.set(`${side}_${joint}`, found.path);
      if (found?.sure === false) unsure.push(`${side} ${joint}`);
    }
  }
  if (missing.length > 0) return refusal('lab-markers-missing', `Nothing tells the ${missing.join(', ')}.`);
  const apart = disjointed(joints, trial);
  if (apart !== null) return refusal('lab-labels-wrong', apart);
  const all = [...joints, ...directPoints(markers)];
  return {
    kind: 'known',
    value: Object.fromEntries(all.map(([name, track]) => [name, filled(turned(track, axes), markers.rate)])),
    quality:
      unsure.length > 0 && trial.hasStanding
        ? [detailedNote('lab-standing-missing', `One-sided markers alone tell the ${unsure.join(', ')}.`)]
        : [],
  };
}

/** Segments that can carry a joint's centre, the first that is known does. */
const carriers: Readonly<Record<Joint, readonly ('pelvis' | 'shank' | 'foot' | 'thigh')[]>> = {
  hip: ['pelvis'],
  knee: ['shank', 'thigh'],
  ankle: ['foot', 'shank'],
};

/** A joint centre's path, and whether more than a marker on one side of the joint tells it. */
interface CentrePath {
  readonly path: Track;
  readonly sure: boolean;
}

function carried(
  side: Side,
  joint: Joint,
  place: Vector,
  { reference, markers }: TrialMarkers,
  segments: ReadonlyMap<SegmentName, readonly Role[]>,
): Track | null {
  for (const segment of carriers[joint]) {
    const name: SegmentName = segment === 'pelvis' ? segment : `${side}_${segment}`;
    const cluster = clusterOf(segments.get(name) ?? [], reference, markers);
    const path = carry(cluster, [place], markers.time.length).paths[0]!;
    if (isKnown(path)) return path;
  }
  return null;
}

/**
 * A joint centre that the run's own markers give in every frame: both sides of the joint, the centre itself, or, not sure,
 * the outer side alone.
 */
function directCentre({ tracks }: NamedMarkers, side: Side, joint: Joint): CentrePath | null {
  const of = (end: string) => tracks.get(`${side}_${joint}${end}` as Role);
  const [lateral, medial, centre] = [of('Lateral'), of('Medial'), of('Centre')];
  if (lateral && medial) return { path: meanTrack([lateral, medial]), sure: true };
  if (centre) return { path: centre, sure: true };
  return lateral ? { path: lateral, sure: false } : null;
}

function directPoints({ tracks }: NamedMarkers): readonly (readonly [string, Track])[] {
  return sides.flatMap((side) =>
    Object.entries(direct).flatMap(([name, choices]) => {
      const all = choices.map((parts) =>
        parts.map((part) =>
          [...tracks].filter(([role]) => isPart(role, `${side}_${part}`)).map(([, track]) => track),
        ),
      );
      const first = all.find((parts) => parts.every((found) => found.length > 0));
      return first === undefined ? [] : [[`${side}_${name}`, meanTrack(first.flat())] as const];
    }),
  );
}

function isPart(role: Role, part: string): boolean {
  return role === part || role.startsWith(`${part}:`);
}

/**
 * Whether the segments hang together as they do while standing: thighs and shanks keep their length and ankles
 * their distance from the heel. A cluster turned over by its names shows here. @returns what is wrong, in words
 */
function disjointed(
  joints: ReadonlyMap<string, Track>,
  { markers, reference, hasStanding }: TrialMarkers,
): string | null {
  if (!hasStanding) return null;
  for (const side of sides) {
    const place = (joint: Joint) => jointCentre(reference, side, joint)?.place;
    const heel = [reference.get(`${side}_heel`), markers.tracks.get(`${side}_heel`)] as const;
    const links = [
      {
        name: 'thigh',
        still: [place('hip'), place('knee')],
        moving: [joints.get(`${side}_hip`), joints.get(`${side}_knee`)],
      },
      {
        name: 'shank',
        still: [place('knee'), place('ankle')],
        moving: [joints.get(`${side}_knee`), joints.get(`${side}_ankle`)],
      },
      {
        name: 'ankle and heel',
        still: [place('ankle'), heel[0]],
        moving: [joints.get(`${side}_ankle`), heel[1]],
      },
    ] as const;
    for (const { name, still, moving } of links) {
      if (!still[0] || !still[1] || !moving[0] || !moving[1]) continue;
      const change = medianDistance(moving[0], moving[1]) - length(minus(still[0], still[1]));
      if (Math.abs(change) > labRules.jointMisfit) {
        return `The ${side} ${name} changes its length by ${Math.round(1000 * change)} mm from the standing trial.`;
      }
    }
  }
  return null;
}

function medianDistance(a: Track, b: Track): number {
  const step = Math.max(1, Math.floor(a.x.length / 200));
  const distances: number[] = [];
  for (let f = 0; f < a.x.length; f += step) {
    distances.push(Math.hypot(a.x[f]! - b.x[f]!, a.y[f]! - b.y[f]!, a.z[f]! - b.z[f]!));
  }
  return median(distances);
}

function isKnown({ x }: Track): boolean {
  return x.some(Number.isFinite);
}

function meanTrack(tracks: readonly Track[]): Track {
  if (tracks.length === 1) return tracks[0]!;
  const mean = (axis: 'x' | 'y' | 'z') => {
    const sum = new Float64Array(tracks[0]!.x.length);
    for (const track of tracks) for (let f = 0; f < sum.length; f++) sum[f]! += track[axis][f]!;
    for (let f = 0; f < sum.length; f++) sum[f]! /= tracks.length;
    return sum;
  };
  return { x: mean('x'), y: mean('y'), z: mean('z') };
}

function filled({ x, y, z }: Track, rate: number): Trajectory {
  const fill = (values: Float64Array) =>
    values.some(Number.isNaN) ? fillGaps(values, rate, labRules.longestGap) : values;
  return { x: fill(x), y: fill(y), z: fill(z) };
}

function refusal(code: 'lab-markers-missing' | 'lab-labels-wrong', detail: string): Noted<Points> {
  return { kind: 'refused', quality: [detailedNote(code, detail)] };
}
