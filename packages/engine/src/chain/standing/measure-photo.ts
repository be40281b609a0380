import { gravity, type MeasureId } from '../../reference/index.ts';
import { degrees } from '../reading.ts';
import { centreForward } from './balance.ts';
import type { Plane, PlanePoint } from './types.ts';

/** A value of one photo in its catalogue unit; `unscaled` ones in the catalogue's unscaled quantity. */
export interface PhotoValue {
  readonly id: MeasureId;
  readonly value: number;
  readonly unscaled: boolean;
}

const centimetres = 100;
const percent = 100;

/** S1, S2, S5, S7, head and knee of one levelled photo; what was not tapped is left out. */
export function measurePhoto(plane: Plane): readonly PhotoValue[] {
  return [...balance(plane), ...ribs(plane), ...pelvis(plane), ...knee(plane), ...headOf(plane)];
}

function balance(plane: Plane): readonly PhotoValue[] {
  const { ankle, heel, toe } = plane.points;
  const centre = centreForward(plane);
  if (centre === null || !ankle || !toe) return [];
  if (plane.scale === 'none') {
    if (!heel || toe.x === heel.x) return [];
    return [{ id: 'S1', value: (centre - heel.x) / (toe.x - heel.x), unscaled: true }];
  }
  const ahead = centre - ankle.x;
  return [
    { id: 'S1', value: centimetres * ahead, unscaled: false },
    { id: 'S2', value: (gravity * ahead) / 2, unscaled: false },
  ];
}

function ribs(plane: Plane): readonly PhotoValue[] {
  const { xiphoid, back, asis, psis } = plane.points;
  if (!xiphoid || !back || !asis || !psis) return [];
  return length('S5', plane, (xiphoid.x + back.x - asis.x - psis.x) / 2);
}

function headOf(plane: Plane): readonly PhotoValue[] {
  const { ear, shoulder } = plane.points;
  return ear && shoulder ? length('headForward', plane, ear.x - shoulder.x) : [];
}

/** A horizontal distance in cm, or in per cent of trunk length without a scale. */
function length(id: MeasureId, plane: Plane, value: number): readonly PhotoValue[] {
  if (plane.scale !== 'none') return [{ id, value: centimetres * value, unscaled: false }];
  const trunk = trunkLength(plane);
  return trunk === null ? [] : [{ id, value: (percent * value) / trunk, unscaled: true }];
}

function pelvis(plane: Plane): readonly PhotoValue[] {
  const tilt = pelvicTilt(plane);
  return tilt === null ? [] : [{ id: 'S7', value: tilt, unscaled: false }];
}

function knee({ points }: Plane): readonly PhotoValue[] {
  const { trochanter, knee: joint, ankle } = points;
  if (!trochanter || !joint || !ankle) return [];
  const thigh = lean(joint, trochanter);
  const shank = lean(ankle, joint);
  return [{ id: 'standingKnee', value: degrees * (shank - thigh), unscaled: false }];
}

/** PSIS to ASIS against the horizontal, deg, + front lower; `null` when one was not tapped. */
export function pelvicTilt({ points }: Plane): number | null {
  const { asis, psis } = points;
  return asis && psis ? degrees * Math.atan2(psis.y - asis.y, asis.x - psis.x) : null;
}

/** Shoulder to greater trochanter; `null` when one was not tapped. */
export function trunkLength({ points }: Plane): number | null {
  const { shoulder, trochanter } = points;
  return shoulder && trochanter ? Math.hypot(shoulder.x - trochanter.x, shoulder.y - trochanter.y) : null;
}

/** Forward lean of the line from one point up to the other, rad. */
export function lean(from: PlanePoint, to: PlanePoint): number {
  return Math.atan2(to.x - from.x, to.y - from.y);
}
