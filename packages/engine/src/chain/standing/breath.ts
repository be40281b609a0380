import { judgeCheck } from '../checks/judge-check.ts';
import { degrees } from '../reading.ts';
import type { Measured } from '../types.ts';
import { levelPhoto } from './level.ts';
import { lean, pelvicTilt, trunkLength } from './measure-photo.ts';
import type { Pixel, Plane, StandingPhoto } from './types.ts';

/** Front photo lying down: xiphoid and a point on each costal margin. */
export interface RibAngle {
  readonly xiphoid: Pixel;
  readonly left: Pixel;
  readonly right: Pixel;
}

/** The same view breathed in and breathed out. */
export interface BreathPair<T> {
  readonly inhaled: T;
  readonly exhaled: T;
}

/** The angle at the xiphoid between both costal margins, deg. */
export function infrasternalAngle({ xiphoid, left, right }: RibAngle): number {
  const towards = ([x, y]: Pixel) => Math.atan2(y - xiphoid[1], x - xiphoid[0]);
  const between = Math.abs(towards(left) - towards(right));
  return degrees * Math.min(between, 2 * Math.PI - between);
}

/** S4: how much the ribs close from breathed in to breathed out. */
export function measureRibAngles({ inhaled, exhaled }: BreathPair<RibAngle>): Measured {
  return judgeCheck({
    id: 'S4',
    side: null,
    values: [infrasternalAngle(inhaled) - infrasternalAngle(exhaled)],
  });
}

/** S4b, S9 and S9b from the pair seen from the side; what was not tapped on both is left out. Ratios: no scale needed. */
export function measureBreathSide({ inhaled, exhaled }: BreathPair<StandingPhoto>): readonly Measured[] {
  const before = levelPhoto(inhaled, null);
  const after = levelPhoto(exhaled, null);
  if (before === null || after === null) return [];
  const change = (read: (plane: Plane) => number | null): readonly number[] => {
    const [a, b] = [read(before), read(after)];
    return a === null || b === null ? [] : [a - b];
  };
  return [
    ...change(ribsForward).map((value) => judgeCheck({ id: 'S4b', side: null, values: [value] })),
    ...change(sternumHeight).map((value) => judgeCheck({ id: 'S9', side: null, values: [value] })),
    ...change(upperBackLean).map((value) => judgeCheck({ id: 'S9b', side: null, values: [-value] })),
  ];
}

/** S8 and S8b from photos at both ends of slow pelvic tilts. */
export function measurePelvicTilts(
  untucked: readonly StandingPhoto[],
  tucked: readonly StandingPhoto[],
  height: number | null,
): readonly Measured[] {
  const forward = untucked.flatMap((photo) => levelPhoto(photo, height) ?? []);
  const back = tucked.flatMap((photo) => levelPhoto(photo, height) ?? []);
  const tilts = [...forward, ...back].flatMap((plane) => pelvicTilt(plane) ?? []);
  if (forward.length === 0 || back.length === 0 || tilts.length < 2) return [];
  const sways = forward.flatMap((plane, i) => {
    const other = back[Math.min(i, back.length - 1)];
    const [a, b] = [pelvisForward(plane), other === undefined ? null : pelvisForward(other)];
    return a === null || b === null ? [] : [100 * (b - a)];
  });
  return [
    judgeCheck({ id: 'S8', side: null, values: [Math.max(...tilts) - Math.min(...tilts)] }),
    ...(sways.length === 0 ? [] : [judgeCheck({ id: 'S8b', side: null, values: sways })]),
  ];
}

/** Lower rib edge in front of the shoulder–ASIS line at its height, % of the trunk's depth there. */
function ribsForward({ points }: Plane): number | null {
  const { shoulder, asis, ribEdge, xiphoid, back } = points;
  if (!shoulder || !asis || !ribEdge || !xiphoid || !back || shoulder.y === asis.y) return null;
  const share = (ribEdge.y - asis.y) / (shoulder.y - asis.y);
  const line = asis.x + share * (shoulder.x - asis.x);
  const depth = Math.abs(xiphoid.x - back.x);
  return depth === 0 ? null : (100 * (ribEdge.x - line)) / depth;
}

/** Top of the breastbone over the ASIS, % of trunk length. */
function sternumHeight(plane: Plane): number | null {
  const { sternum, asis } = plane.points;
  const trunk = trunkLength(plane);
  return sternum && asis && trunk ? (100 * (sternum.y - asis.y)) / trunk : null;
}

/** Forward lean of the line from T7 to C7, deg. */
function upperBackLean({ points }: Plane): number | null {
  const { c7, t7 } = points;
  return c7 && t7 ? degrees * lean(t7, c7) : null;
}

/** Middle of the pelvis ahead of the ankle, m; `null` without scale or taps. */
function pelvisForward({ points, scale }: Plane): number | null {
  const { asis, psis, ankle } = points;
  return scale !== 'none' && asis && psis && ankle ? (asis.x + psis.x) / 2 - ankle.x : null;
}
