import { forceRules } from '../../reference/index.ts';
import type { GroundForce, PlateTable } from '../formats/lab-types.ts';
import { zeroPlate } from './plate-zero.ts';
import { plateAxes, plateCentre, upwards } from './plates.ts';
import type { Vector } from './types.ts';

const millimetre = 0.001;
const labAxes: readonly [Vector, Vector, Vector] = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
];

/**
 * One plate's table as a ground force in laboratory axes: turned by the plate's corners where the file gives plate
 * axes, offset taken out flight by flight, pushing the runner up.
 */
export function plateTableForce(plate: PlateTable): GroundForce {
  const inPlate = plate.axes === 'plate';
  const axes = inPlate ? plateAxes(plate.corners) : labAxes;
  const middle = inPlate ? plateCentre(plate.corners, millimetre) : ([0, 0, 0] as const);
  const force = turned(plate.force, axes, 1);
  const normal = plateAxes(plate.corners)[2];
  const channels = [0, 1, 2].map((k) => force.filter((_, i) => i % 3 === k));
  const vertical = channels[0]!.map(
    (x, i) => x * normal[0] + channels[1]![i]! * normal[1] + channels[2]![i]! * normal[2],
  );
  zeroPlate(channels, vertical, plate.rate);
  const sign = upwards(vertical);
  const centreOfPressure = turned(plate.centreOfPressure, axes, millimetre);
  for (let i = 0; i < plate.time.length; i++) {
    for (let k = 0; k < 3; k++) {
      force[3 * i + k] = sign * channels[k]![i]!;
      centreOfPressure[3 * i + k]! += middle[k]!;
    }
    const small =
      Math.hypot(force[3 * i]!, force[3 * i + 1]!, force[3 * i + 2]!) < forceRules.centreOfPressure;
    if (small) centreOfPressure.fill(Number.NaN, 3 * i, 3 * i + 3);
  }
  return {
    name: plate.name,
    time: plate.time,
    force,
    centreOfPressure,
    freeMoment: new Float64Array(force.length),
  };
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
