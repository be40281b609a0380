import { forceRules } from '../../reference/index.ts';
import type { C3d, ForcePlate } from '../formats/c3d-types.ts';
import type { GroundForce, PlateZero } from '../formats/lab-types.ts';
import { mean } from '../statistics.ts';
import { type MomentUnit, momentUnit } from './moment-unit.ts';
import { plateWrench } from './plate-channels.ts';
import { spreadSample, type Wrench, zeroPlate } from './plate-zero.ts';
import { centroid, cross, dot, minus, unit } from './posture.ts';
import type { Vector } from './types.ts';

/** A plate in the laboratory. */
interface Placed {
  readonly axes: readonly [Vector, Vector, Vector];
  /** Middle of the surface, m. */
  readonly centre: Vector;
  /** From the sensors' origin to the middle of the surface, plate axes, m. */
  readonly origin: Vector;
}

/**
 * The force plates of a C3D file as ground forces in its axes: channels to components by plate type, offset and drift
 * taken out flight by flight, centre of pressure where the force carries it. Plates nobody stepped on are left out.
 *
 * @param scale metres per unit of the file's points
 */
export function plateForces({ forcePlates, analog }: C3d, scale: number): readonly GroundForce[] {
  const width = analog.labels.length;
  const samples = width === 0 ? 0 : analog.data.length / width;
  const time = Float64Array.from({ length: samples }, (_, i) => i / analog.rate);
  return forcePlates.flatMap((plate, index) => {
    const channel = (k: number) => {
      const values = new Float64Array(samples);
      for (let i = 0, at = plate.channels[k]!; i < samples; i++, at += width) values[i] = analog.data[at]!;
      return values;
    };
    const wrench = plateWrench(plate, channel, scale);
    if (wrench === null || !isSteppedOn(wrench[2])) return [];
    const place = placed(plate, scale);
    const stated = plate.type === 2 ? (analog.units[plate.channels[5]!] ?? '') : '';
    const zero = zeroPlate(wrench, wrench[2], analog.rate);
    const moments = toNewtonMetres(plate, wrench, place, stated, scale);
    return [
      {
        name: `${index + 1}`,
        time,
        ...groundForce(place, wrench),
        corners: plate.corners.map((value) => value * scale),
        zero: inNewtonMetres(zero, moments?.scale ?? 1),
        momentUnit: moments?.words ?? null,
      },
    ];
  });
}

function isSteppedOn(vertical: Float64Array): boolean {
  const some = spreadSample(vertical);
  return Math.max(...some) - Math.min(...some) > forceRules.smallestLoad;
}

/** Changes the moments of plates that measure them; `null` for those whose forces alone tell them. */
function toNewtonMetres(
  { type, corners }: ForcePlate,
  wrench: Wrench,
  { axes, centre, origin: [x, y] }: Placed,
  stated: string,
  scale: number,
): MomentUnit | null {
  if (type === 1 || type === 3) return null;
  const edge = cornerOf(corners, 0);
  const corner = minus([edge[0] * scale, edge[1] * scale, edge[2] * scale], centre);
  const [halfX, halfY] = [Math.abs(dot(corner, axes[0])), Math.abs(dot(corner, axes[1]))];
  const found = momentUnit(wrench, { halfX, halfY, middle: [x, y] }, stated, scale);
  for (const moment of wrench.slice(3)) for (let i = 0; i < moment.length; i++) moment[i]! *= found.scale;
  return found;
}

function inNewtonMetres({ moment, ...zero }: PlateZero, scale: number): PlateZero {
  return { ...zero, moment: { offset: moment.offset * scale, drift: moment.drift * scale } };
}

function placed({ corners, origin, type }: ForcePlate, scale: number): Placed {
  // The sensors lie beneath the surface, on the plate's +z; files that give the vector the other way are turned round.
  const turn = origin[2] > 0 ? -scale : scale;
  const level = type === 3 ? 0 : turn;
  return {
    axes: plateAxes(corners),
    centre: plateCentre(corners, scale),
    origin: type === 1 ? [0, 0, 0] : [origin[0] * level, origin[1] * level, origin[2] * turn],
  };
}

/** A plate's axes in the laboratory: x and y along its edges, z down into the ground. */
export function plateAxes(corners: Float64Array): readonly [Vector, Vector, Vector] {
  const x = unit(minus(cornerOf(corners, 0), cornerOf(corners, 1)));
  const z = unit(cross(x, minus(cornerOf(corners, 0), cornerOf(corners, 3))));
  return [x, cross(z, x), z];
}

/** Middle of a plate's surface, m. */
export function plateCentre(corners: Float64Array, scale: number): Vector {
  const middle = centroid([0, 1, 2, 3].map((k) => cornerOf(corners, k)))!;
  return [middle[0] * scale, middle[1] * scale, middle[2] * scale];
}

function cornerOf(corners: Float64Array, k: number): Vector {
  return [corners[3 * k]!, corners[3 * k + 1]!, corners[3 * k + 2]!];
}

/** Plates report the load on themselves or its reaction: −1 where the runner would be pushed into the ground. */
export function upwards(normal: Float64Array): 1 | -1 {
  return mean(normal) > 0 ? -1 : 1;
}

function groundForce(
  { axes, centre, origin: [ox, oy, oz] }: Placed,
  [fx, fy, fz, mx, my, mz]: Wrench,
): Pick<GroundForce, 'force' | 'centreOfPressure' | 'freeMoment'> {
  const [force, centreOfPressure, freeMoment] = [fx, fy, fz].map(() => new Float64Array(fz.length * 3)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const sign = upwards(fz);
  for (let i = 0; i < fz.length; i++) {
    into(force, i, axes, sign * fx[i]!, sign * fy[i]!, sign * fz[i]!);
    if (Math.abs(fz[i]!) < forceRules.centreOfPressure) {
      centreOfPressure.fill(Number.NaN, 3 * i, 3 * i + 3);
      freeMoment.fill(Number.NaN, 3 * i, 3 * i + 3);
      continue;
    }
    const px = (oz * fx[i]! - my[i]!) / fz[i]!;
    const py = (mx[i]! + oz * fy[i]!) / fz[i]!;
    into(centreOfPressure, i, axes, px - ox, py - oy, 0);
    for (let k = 0; k < 3; k++) centreOfPressure[3 * i + k]! += centre[k]!;
    into(freeMoment, i, axes, 0, 0, sign * (mz[i]! - px * fy[i]! + py * fx[i]!));
  }
  return { force, centreOfPressure, freeMoment };
}

/** Writes a vector given in plate axes into laboratory axes. */
function into(
  target: Float64Array,
  sample: number,
  [ax, ay, az]: Placed['axes'],
  x: number,
  y: number,
  z: number,
): void {
  for (let k = 0; k < 3; k++) target[3 * sample + k] = ax[k]! * x + ay[k]! * y + az[k]! * z;
}
