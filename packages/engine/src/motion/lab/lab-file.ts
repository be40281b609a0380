import { StridewhyError } from '../../errors.ts';
import type { GroundForce, MarkerTable } from '../formats/lab-types.ts';
import type { RecordingFile } from '../formats/recording-file.ts';
import { c3dForces, c3dMarkers } from './c3d-trial.ts';
import { tableForces } from './motion-table-forces.ts';
import { plateTableForce } from './plate-table.ts';

/** A laboratory's file: markers with the forces in it, or forces alone. */
export type LabFile =
  | {
      readonly kind: 'markers';
      readonly source: string;
      readonly markers: MarkerTable;
      readonly forces: readonly GroundForce[];
    }
  | { readonly kind: 'forces'; readonly source: string; readonly forces: readonly GroundForce[] };

/**
 * What a file that is no clip gives a trial.
 *
 * @throws StridewhyError `unsupported-file` for a file with neither markers nor ground forces, such as joint angles.
 */
export function labFile(file: Exclude<RecordingFile, { kind: 'clip' }>, source: string): LabFile {
  switch (file.kind) {
    case 'c3d': {
      const markers = c3dMarkers(file.c3d);
      return { kind: 'markers', source, markers, forces: c3dForces(file.c3d, markers) };
    }
    case 'markers':
      return { kind: 'markers', source, markers: file.markers, forces: [] };
    case 'plate':
      return { kind: 'forces', source, forces: [plateTableForce(file.plate)] };
    case 'motion': {
      const forces = tableForces(file.motion);
      if (forces.length > 0) return { kind: 'forces', source, forces };
      break;
    }
    case 'bodies':
  }
  throw new StridewhyError(
    'unsupported-file',
    'The file has neither markers nor ground forces.',
    'Give a C3D or TRC file with markers, and a MOT file with columns such as ground_force_vx and ground_force_px.',
  );
}
