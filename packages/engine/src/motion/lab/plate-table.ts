import type { GroundForce, PlateTable } from '../formats/lab-types.ts';
import { plateAxes, plateCentre, upwards } from './plates.ts';
import { dot } from './posture.ts';
import { zeroedPressure } from './recorded-pressure.ts';
import type { Vector } from './types.ts';

const millimetre = 0.001;
const labAxes: readonly [Vector, Vector, Vector] = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
];

/**
 * One plate's table as a ground force in laboratory axes: turned by the plate's corners where the file gives plate
 * axes, offset and drift taken out flight by flight, pushing the runner up.
 */
export function plateTableForce(plate: PlateTable): GroundForce {
  const inPlate = plate.axes === 'plate';
  const axes = inPlate ? plateAxes(plate.corners) : labAxes;
  const middle = inPlate ? plateCentre(plate.corners, millimetre) : ([0, 0, 0] as const);
  const force = turned(plate.force, axes, 1);
  const normal = plateAxes(plate.corners)[2];
  const centreOfPressure = turned(plate.centreOfPressure, axes, millimetre).map((v, i) => v + middle[i % 3]!);
  const freeMoment = new Float64Array(force.length);
  const { time, name } = plate;
  const corners = plate.corners.map((value) => millimetre * value);
  const ground = zeroedPressure({ name, time, force, centreOfPressure, freeMoment, corners }, normal);
  const sign = upwards(force.filter((_, i) => i % 3 === 0).map((_, i) => heightOf(force, i, normal)));
  return { ...ground, force: ground.force.map((value) => sign * value) };
}

function heightOf(force: Float64Array, i: number, normal: Vector): number {
  return dot([force[3 * i]!, force[3 * i + 1]!, force[3 * i + 2]!], normal);
}

function turned(
  flat: Float64Array,
  [x, y, z]: readonly [Vector, Vector, Vector],
  scale: number,
): Float64Array {
  return flat.map((_, i) => {
    const k = i % 3;
    const at = i - k;
    return scale * (x[k]! * flat[at]! + y[k]! * flat[at + 1]! + z[k]! * flat[at + 2]!);
  });
}
