import { forceRules } from '../../reference/index.ts';
import type { C3d, ForcePlate } from '../formats/c3d-types.ts';
import type { GroundForce } from '../formats/lab-types.ts';
import { mean } from '../statistics.ts';
import { spreadSample, zeroPlate } from './plate-zero.ts';
import { centroid, cross, dot, minus, unit } from './posture.ts';
import type { Vector } from './types.ts';

/** Components at the sensors' origin in plate axes, N and N·m; type 1 has its centre of pressure instead of moments. */
type Components = readonly [
  Float64Array,
  Float64Array,
  Float64Array,
  Float64Array,
  Float64Array,
  Float64Array,
];

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
    const components = componentsOf(plate, channel, momentScale(plate, analog.units, scale), scale);
    if (components === null || !isSteppedOn(components[2])) return [];
    zeroPlate(plate.type === 1 ? components.slice(0, 3) : components, components[2], analog.rate);
    const place = placed(plate, scale);
    if (plate.type === 2 || plate.type === 4) toNewtonMetres(components, place, plate.corners, scale);
    return [groundForce(plate, place, components, time, `${index + 1}`)];
  });
}

function isSteppedOn(vertical: Float64Array): boolean {
  const some = spreadSample(vertical);
  return Math.max(...some) - Math.min(...some) > forceRules.smallestLoad;
}

/** Six components by plate type (C3D format, force platform types 1–4); `null` for other types. */
function componentsOf(
  { type, origin, calibration }: ForcePlate,
  channel: (k: number) => Float64Array,
  momentScale: number,
  scale: number,
): Components | null {
  const scaled = (values: Float64Array, factor: number) => values.map((value) => value * factor);
  if (type === 1) {
    const [fx, fy, fz, px, py, tz] = [0, 1, 2, 3, 4, 5].map(
      channel,
    ) as Float64Array[] as unknown as Components;
    return [fx, fy, fz, scaled(px, scale), scaled(py, scale), scaled(tz, momentScale)];
  }
  if (type === 2) {
    const [fx, fy, fz, mx, my, mz] = [0, 1, 2, 3, 4, 5].map(
      channel,
    ) as Float64Array[] as unknown as Components;
    return [fx, fy, fz, scaled(mx, momentScale), scaled(my, momentScale), scaled(mz, momentScale)];
  }
  if (type === 4 && calibration !== null) {
    const raw = [0, 1, 2, 3, 4, 5].map(channel);
    const row = (k: number, factor: number) => {
      const sum = new Float64Array(raw[0]!.length);
      raw.forEach((values, c) => {
        const share = factor * calibration[k * 6 + c]!;
        for (let i = 0; i < sum.length; i++) sum[i]! += share * values[i]!;
      });
      return sum;
    };
    return [row(0, 1), row(1, 1), row(2, 1), row(3, scale), row(4, scale), row(5, scale)];
  }
  return type === 3 ? fromEightChannels([0, 1, 2, 3, 4, 5, 6, 7].map(channel), origin, scale) : null;
}

/** Piezo plates: fx12 fx34 fy14 fy23 fz1 fz2 fz3 fz4, sensors at (±a, ±b). */
function fromEightChannels(
  raw: readonly Float64Array[],
  [a, b]: readonly [number, number, number],
  scale: number,
): Components {
  const sum = (weights: readonly number[]) =>
    raw[0]!.map((_, i) => weights.reduce((total, weight, k) => total + weight * raw[k]![i]!, 0));
  const [la, lb] = [a * scale, b * scale];
  return [
    sum([1, 1, 0, 0, 0, 0, 0, 0]),
    sum([0, 0, 1, 1, 0, 0, 0, 0]),
    sum([0, 0, 0, 0, 1, 1, 1, 1]),
    sum([0, 0, 0, 0, lb, lb, -lb, -lb]),
    sum([0, 0, 0, 0, -la, la, la, -la]),
    sum([-lb, lb, la, -la, 0, 0, 0, 0]),
  ];
}

/** N·m per unit of the moment channels: their stated unit, else newtons times the points' unit. */
function momentScale({ channels }: ForcePlate, units: readonly string[], scale: number): number {
  const unit = units[channels[5] ?? -1]?.toLowerCase().replace(/[\s.·*-]/gu, '') ?? '';
  if (unit === 'nmm') return 0.001;
  if (unit === 'nm') return 1;
  return scale;
}

/** Units in which files have moments although they say another, N·m: thousandfold, as said, a thousandth. */
const momentUnits = [1000, 1, 0.001] as const;

/** Share of the samples whose centre of pressure must lie on the plate. Choice. */
const onPlateShare = 0.9;

/**
 * Files often state no unit of moment or a wrong one. Feet tread on plates all over: of the units that leave the centre
 * of pressure on the plate the largest is true, as smaller ones leave it in the plate's middle. Changes the moments.
 */
function toNewtonMetres(
  [, , fz, mx, my, mz]: Components,
  { axes, centre, origin: [ox, oy] }: Placed,
  corners: Float64Array,
  scale: number,
): void {
  const [x, y, z] = cornerOf(corners, 0);
  const corner = minus([x * scale, y * scale, z * scale], centre);
  const [halfX, halfY] = [Math.abs(dot(corner, axes[0])), Math.abs(dot(corner, axes[1]))];
  const loaded = [...fz.keys()].filter((i) => Math.abs(fz[i]!) >= forceRules.centreOfPressure);
  const fits = (factor: number) => {
    const on = loaded.filter(
      (i) =>
        Math.abs((factor * my[i]!) / fz[i]! + ox) <= halfX &&
        Math.abs((factor * mx[i]!) / fz[i]! - oy) <= halfY,
    );
    return on.length >= onPlateShare * loaded.length;
  };
  const factor = momentUnits.find(fits) ?? 1;
  for (const moment of [mx, my, mz]) for (let i = 0; i < moment.length; i++) moment[i]! *= factor;
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
  plate: ForcePlate,
  place: Placed,
  [fx, fy, fz, a, b, c]: Components,
  time: Float64Array,
  name: string,
): GroundForce {
  const samples = time.length;
  const [force, centreOfPressure, freeMoment] = [0, 1, 2].map(() => new Float64Array(samples * 3));
  const [ox, oy, oz] = place.origin;
  const sign = upwards(fz);
  for (let i = 0; i < samples; i++) {
    into(force!, i, place.axes, sign * fx[i]!, sign * fy[i]!, sign * fz[i]!);
    if (Math.abs(fz[i]!) < forceRules.centreOfPressure) {
      centreOfPressure!.fill(Number.NaN, 3 * i, 3 * i + 3);
      freeMoment!.fill(Number.NaN, 3 * i, 3 * i + 3);
      continue;
    }
    const px = plate.type === 1 ? a[i]! : (oz * fx[i]! - b[i]!) / fz[i]!;
    const py = plate.type === 1 ? b[i]! : (a[i]! + oz * fy[i]!) / fz[i]!;
    const free = plate.type === 1 ? c[i]! : c[i]! - px * fy[i]! + py * fx[i]!;
    into(centreOfPressure!, i, place.axes, px - ox, py - oy, 0);
    for (let k = 0; k < 3; k++) centreOfPressure![3 * i + k]! += place.centre[k]!;
    into(freeMoment!, i, place.axes, 0, 0, sign * free);
  }
  return { name, time, force: force!, centreOfPressure: centreOfPressure!, freeMoment: freeMoment! };
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
