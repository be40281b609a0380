import { heightFractions } from '../../reference/index.ts';
import { centreForward } from './balance.ts';
import type { PhoneTilt, Pixel, Plane, PlanePoint, StandingPhoto, StandingPoint } from './types.ts';

type ToPlane = (pixel: Pixel) => PlanePoint;

/**
 * A tapped picture as the runner's own plane: plumb, undistorted by the phone's tilt, in metres where a known length or
 * the runner's height gives the scale, running towards +x. With the phone's sensor roll and pitch are undone exactly for
 * points in an upright plane square to the way the phone faces; a plumb line undoes the roll alone. Where both are known
 * the plumb line gives the roll, since it is seen finer than the sensor feels, and the sensor the pitch.
 *
 * @param height standing height, m; `null` when unknown
 * @returns `null` when ankle or toe is missing: without them there is no forward.
 */
export function levelPhoto(photo: StandingPhoto, height: number | null): Plane | null {
  const toPlane = levelled(photo);
  const { ankle, heel, toe } = photo.points;
  if (ankle === undefined || toe === undefined) return null;
  const back = toPlane(heel ?? ankle).x;
  const forward = toPlane(toe).x < back ? -1 : 1;
  const raw = new Map(
    Object.entries(photo.points).map(([name, pixel]) => {
      const { x, y } = toPlane(pixel);
      return [name as StandingPoint, { x: forward * x, y }];
    }),
  );
  const scale = scaleOf(photo, toPlane, raw, height);
  const points = Object.fromEntries(
    [...raw].map(([name, { x, y }]) => [name, { x: scale.factor * x, y: scale.factor * y }]),
  );
  return { points, scale: scale.source };
}

/** Ends of an upright line in the picture, top first. */
export type Upright = readonly [Pixel, Pixel];

/**
 * The plumb lines through the ankle and through the whole-body centre of mass as the picture shows them, from the ankle's
 * height up to the highest tapped point; `centre` is `null` when a point for it is missing, all is without the ankle.
 */
export function plumbLines(
  photo: StandingPhoto,
): { readonly ankle: Upright; readonly centre: Upright | null } | null {
  const toPlane = levelled(photo);
  const toPicture = tilted(photo);
  const points = Object.fromEntries(
    Object.entries(photo.points).map(([name, pixel]) => [name, toPlane(pixel)]),
  ) as Plane['points'];
  if (points.ankle === undefined) return null;
  const { x, y } = points.ankle;
  const top = Math.max(...Object.values(points).map((point) => point.y));
  const upright = (at: number): Upright => [toPicture({ x: at, y: top }), toPicture({ x: at, y })];
  const centre = centreForward({ points, scale: 'none' });
  return { ankle: upright(x), centre: centre === null ? null : upright(centre) };
}

function levelled(photo: StandingPhoto): ToPlane {
  const { size, plumb } = photo;
  const [cx, cy] = [size[0] / 2, size[1] / 2];
  const tilt = tiltOf(photo);
  if (tilt !== null) return byTilt(tilt, cx, cy);
  const turn = plumb === null ? 0 : plumbAngle(plumb);
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  return ([u, v]) => ({ x: cos * (u - cx) - sin * (cy - v), y: sin * (u - cx) + cos * (cy - v) });
}

/** The picture ray of a pixel, turned level, where it meets an upright plane at unit distance. */
function byTilt({ roll, pitch, focalLength }: PhoneTilt, cx: number, cy: number): ToPlane {
  const [cosRoll, sinRoll] = [Math.cos(roll), Math.sin(roll)];
  const [cosPitch, sinPitch] = [Math.cos(pitch), Math.sin(pitch)];
  return ([u, v]) => {
    const right = cosRoll * (u - cx) + sinRoll * (cy - v);
    const up = -sinRoll * (u - cx) + cosRoll * (cy - v);
    const depth = focalLength * cosPitch - up * sinPitch;
    const height = focalLength * sinPitch + up * cosPitch;
    return { x: (focalLength * right) / depth, y: (focalLength * height) / depth };
  };
}

/** The way back from the levelled plane to the picture. */
function tilted(photo: StandingPhoto): (point: PlanePoint) => Pixel {
  const { size, plumb } = photo;
  const [cx, cy] = [size[0] / 2, size[1] / 2];
  const tilt = tiltOf(photo);
  const turn = tilt?.roll ?? -(plumb === null ? 0 : plumbAngle(plumb));
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const turned = (right: number, up: number): Pixel => [
    cx + cos * right - sin * up,
    cy - (sin * right + cos * up),
  ];
  if (tilt === null) return ({ x, y }) => turned(x, y);
  const { pitch, focalLength } = tilt;
  const [cosPitch, sinPitch] = [Math.cos(pitch), Math.sin(pitch)];
  return ({ x, y }) => {
    const depth = focalLength * cosPitch + y * sinPitch;
    const up = y * cosPitch - focalLength * sinPitch;
    return turned((focalLength * x) / depth, (focalLength * up) / depth);
  };
}

/** How the phone was held: by its sensor, its roll by the plumb line where one is tapped. */
function tiltOf({ size, tilt, plumb }: StandingPhoto): PhoneTilt | null {
  if (tilt === null || plumb === null) return tilt;
  return { ...tilt, roll: rollOf(plumb, size, tilt) };
}

/**
 * The roll with which an upright line looks as tapped through a camera of known pitch. The line and the camera span a
 * plane; its normal n is level, so n · up = 0 with up = (−sin r cos p, cos r cos p, sin p) in the camera's axes.
 */
function rollOf(
  [a, b]: readonly [Pixel, Pixel],
  size: Pixel,
  { pitch, focalLength, roll }: PhoneTilt,
): number {
  const ray = ([u, v]: Pixel) => [u - size[0] / 2, size[1] / 2 - v] as const;
  const [[ax, ay], [bx, by]] = [ray(a), ray(b)];
  const [nx, ny] = [focalLength * (ay - by), focalLength * (bx - ax)];
  const nz = ax * by - ay * bx;
  const across = Math.hypot(nx, ny);
  const share = (-nz * Math.tan(pitch)) / across;
  if (!(Math.abs(share) <= 1)) return roll;
  const turn = Math.atan2(nx, ny);
  const rolls = [Math.acos(share) - turn, -Math.acos(share) - turn].map((angle) =>
    Math.atan2(Math.sin(angle), Math.cos(angle)),
  );
  return rolls.reduce((best, one) => (Math.abs(one) < Math.abs(best) ? one : best));
}

/** Angle by which the picture has to be turned anticlockwise for the plumb line to stand upright, rad. */
function plumbAngle([a, b]: readonly [Pixel, Pixel]): number {
  const [top, bottom] = a[1] < b[1] ? [a, b] : [b, a];
  return Math.atan2(top[0] - bottom[0], bottom[1] - top[1]);
}

function scaleOf(
  { knownLength }: StandingPhoto,
  toPlane: ToPlane,
  points: ReadonlyMap<StandingPoint, PlanePoint>,
  height: number | null,
): { readonly factor: number; readonly source: Plane['scale'] } {
  if (knownLength !== null) {
    const tapped = distance(toPlane(knownLength.from), toPlane(knownLength.to));
    if (tapped > 0) return { factor: knownLength.length / tapped, source: 'known-length' };
  }
  const part = (from: StandingPoint, to: StandingPoint): number => {
    const [a, b] = [points.get(from), points.get(to)];
    return a === undefined || b === undefined ? 0 : distance(a, b);
  };
  const leg = part('trochanter', 'knee') + part('knee', 'ankle');
  const trunk = part('shoulder', 'trochanter');
  if (height === null || leg === 0 || trunk === 0) return { factor: 1, source: 'none' };
  const share = heightFractions.thigh + heightFractions.shank + heightFractions.trunk;
  return { factor: (height * share) / (leg + trunk), source: 'runner-height' };
}

function distance(a: PlanePoint, b: PlanePoint): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
