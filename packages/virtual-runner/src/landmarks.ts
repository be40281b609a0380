import type { Side } from '@stridewhy/engine';
import type { Figure } from './figure.ts';
import { add, mix, type Vec3, vec } from './vector.ts';

/** BlazePose's 33 landmarks in its order. */
export const landmarkNames: readonly string[] = [
  'nose',
  'left_eye_inner',
  'left_eye',
  'left_eye_outer',
  'right_eye_inner',
  'right_eye',
  'right_eye_outer',
  'left_ear',
  'right_ear',
  'mouth_left',
  'mouth_right',
  ...bothSides(['shoulder', 'elbow', 'wrist', 'pinky', 'index', 'thumb']),
  ...bothSides(['hip', 'knee', 'ankle', 'heel', 'foot_index']),
];

/** Landmarks of a figure in the world, m. */
export function landmarksOf(figure: Figure): ReadonlyMap<string, Vec3> {
  const points = new Map<string, Vec3>(headLandmarks(figure));
  for (const side of ['left', 'right'] as const) {
    const { shoulder, elbow, wrist, hand, hip, knee, ankle, heel, footIndex } = figure[side];
    const tip = mix(wrist, hand, 1.1);
    const thumb = add(mix(wrist, hand, 0.7), vec(0.02, 0.02, 0));
    const named = { shoulder, elbow, wrist, pinky: tip, index: tip, thumb, hip, knee, ankle, heel };
    for (const [part, point] of Object.entries(named)) points.set(`${side}_${part}`, point);
    points.set(`${side}_foot_index`, footIndex);
  }
  return points;
}

/** A level head: eyes a little above the ears and 8–9 cm ahead of them. */
function headLandmarks({ midEar }: Figure): readonly [string, Vec3][] {
  const at = (x: number, y: number, z: number) => add(midEar, vec(x, y, z));
  const list: [string, Vec3][] = [['nose', at(0.115, -0.015, 0)]];
  for (const side of ['left', 'right'] as const) {
    const z = side === 'left' ? -1 : 1;
    list.push([`${side}_ear`, at(0, 0, 0.075 * z)], [`mouth_${side}`, at(0.095, -0.055, 0.022 * z)]);
    list.push(
      [`${side}_eye_inner`, at(0.095, 0.025, 0.018 * z)],
      [`${side}_eye`, at(0.09, 0.025, 0.032 * z)],
    );
    list.push([`${side}_eye_outer`, at(0.085, 0.025, 0.045 * z)]);
  }
  return list;
}

/** How well a camera on one side sees a landmark of each side of the body. */
export function visibility(name: string, near: Side | null): number {
  if (near === null) return 0.98;
  const far = near === 'left' ? 'right' : 'left';
  return name.includes(far) ? 0.7 : 0.99;
}

function bothSides(parts: readonly string[]): readonly string[] {
  return parts.flatMap((part) => [`left_${part}`, `right_${part}`]);
}
