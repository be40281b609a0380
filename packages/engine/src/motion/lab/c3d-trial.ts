import type { C3d } from '../formats/c3d-types.ts';
import type { GroundForce, MarkerTable } from '../formats/lab-types.ts';
import { plateForces } from './plates.ts';
import { lengthUnit } from './units.ts';

/** The markers of a C3D file as a table. */
export function c3dMarkers({ points }: Pick<C3d, 'points'>): MarkerTable {
  return {
    labels: points.labels,
    rate: points.rate,
    units: points.units,
    time: Float64Array.from({ length: points.frames }, (_, f) => f / points.rate),
    data: new Float64Array(points.data),
  };
}

/** Ground forces of a C3D file, in metres by the unit that makes the markers a body. */
export function c3dForces(c3d: C3d, markers: MarkerTable): readonly GroundForce[] {
  const unit = lengthUnit(markers);
  return unit === null ? [] : plateForces(c3d, unit.scale);
}
