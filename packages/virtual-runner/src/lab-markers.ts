import type { Side } from '@stridewhy/engine';
import type { Figure } from './figure.ts';
import { add, cross, dot, mix, normalise, scale, sub, type Vec3, vec } from './vector.ts';

/** A marker on a segment: its name, and where it sits ahead, up along the segment and outwards of its origin, m. */
type Stuck = readonly [name: string, ahead: number, up: number, outwards: number];

/** Where the markers of the RBDS lower-body set (Fukuchi 2017) sit on an adult's segments; choice, to the centimetre. */
const pelvis: readonly Stuck[] = [
  ['ASIS', 0.05, 0.09, 0.12],
  ['PSIS', -0.12, 0.09, 0.045],
  ['Iliac.Crest', -0.02, 0.15, 0.14],
];
const thigh: readonly Stuck[] = [
  ['GTR', 0, 0.4, 0.1],
  ['Thigh.Top.Lateral', 0.03, 0.26, 0.09],
  ['Thigh.Top.Medial', 0.08, 0.25, 0.01],
  ['Thigh.Bottom.Lateral', 0.02, 0.16, 0.08],
  ['Thigh.Bottom.Medial', 0.07, 0.15, 0],
];
const shank: readonly Stuck[] = [
  ['Knee', 0, 0, 0.055],
  ['Knee.Medial', 0, 0, -0.055],
  ['Shank.Top.Lateral', 0.02, -0.14, 0.06],
  ['Shank.Top.Medial', 0.06, -0.13, 0],
  ['Shank.Bottom.Lateral', 0.01, -0.26, 0.05],
  ['Shank.Bottom.Medial', 0.04, -0.25, -0.01],
];
const foot: readonly Stuck[] = [
  ['Ankle', 0, 0, 0.038],
  ['Ankle.Medial', 0, 0, -0.038],
];
const heel: readonly Stuck[] = [
  ['Heel.Bottom', 0, 0.03, 0],
  ['Heel.Top', 0.005, 0.065, 0],
  ['Heel.Lateral', 0.04, 0.04, 0.035],
];
const forefoot: readonly Stuck[] = [
  ['MT1', 0.01, 0.035, -0.04],
  ['MT5', -0.02, 0.03, 0.05],
];

/** Markers of a figure in the world, m, named as RBDS names them. Each segment's are rigid on it. */
export function labMarkersOf(figure: Figure): ReadonlyMap<string, Vec3> {
  const markers = new Map<string, Vec3>();
  for (const side of ['left', 'right'] as const) {
    const { hip, knee, ankle, heelSole, ballSole } = figure[side];
    const across = sub(figure.right.hip, figure.left.hip);
    const flat = vec(0, 0, 1);
    const footUp = cross(flat, sub(ballSole, heelSole));
    const middle = mix(figure.left.hip, figure.right.hip, 0.5);
    const segments = [
      [pelvis, middle, sub(figure.midShoulder, middle), across],
      [thigh, knee, sub(hip, knee), flat],
      [shank, knee, sub(knee, ankle), flat],
      [foot, ankle, footUp, flat],
      [heel, heelSole, footUp, flat],
      [forefoot, ballSole, footUp, flat],
    ] as const;
    for (const [stuck, origin, up, right] of segments) {
      for (const [name, place] of placed(stuck, origin, up, right, side)) markers.set(name, place);
    }
  }
  return markers;
}

function placed(
  stuck: readonly Stuck[],
  origin: Vec3,
  along: Vec3,
  right: Vec3,
  side: Side,
): readonly (readonly [string, Vec3])[] {
  const up = normalise(along);
  const across = normalise(sub(right, scale(up, dot(right, up))));
  const ahead = cross(up, across);
  const outwards = scale(across, side === 'left' ? -1 : 1);
  return stuck.map(([name, x, y, z]) => {
    const place = [scale(ahead, x), scale(up, y), scale(outwards, z)].reduce(add, origin);
    return [`${side === 'left' ? 'L' : 'R'}.${name}`, place] as const;
  });
}
