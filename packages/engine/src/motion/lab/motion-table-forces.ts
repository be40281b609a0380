import type { GroundForce, MotionTable } from '../formats/lab-types.ts';
import { mainAxis, zeroedPressure } from './recorded-pressure.ts';

const axes = ['x', 'y', 'z'] as const;

/**
 * Ground forces of an OpenSim force file: column triples `…vx …vy …vz` with `…px` and the torque that share a name
 * (`R_ground_force_vx`, `1_ground_force_vx`, `ground_force_2_vx`), in whatever case, offset and drift taken out. Empty for
 * a table without any, such as joint angles.
 */
export function tableForces(table: MotionTable): readonly GroundForce[] {
  const labels = table.labels.map((label) => label.toLowerCase());
  const column = (label: string) => {
    const k = labels.indexOf(label);
    return k < 0 ? null : table.columns[k]!;
  };
  const time = column('time');
  if (time === null) return [];
  const stems = labels.flatMap((label) => (label.endsWith('vx') ? [label.slice(0, -2)] : []));
  return stems.flatMap((stem) => {
    const force = interleaved(axes.map((axis) => column(`${stem}v${axis}`)));
    const point = interleaved(axes.map((axis) => column(`${stem}p${axis}`)));
    if (force === null || point === null) return [];
    const torqueStems = ['torque', 'moment', 'force'].map((word) => stem.replace('force', word));
    const torques = torqueStems
      .flatMap((name) => [name, `${name}m`])
      .map((name) => interleaved(axes.map((axis) => column(`${name}${axis}`))));
    const free = torques.find((torque) => torque !== null) ?? new Float64Array(force.length);
    const name = stem.replace(/_+$/u, '');
    return [
      zeroedPressure(
        { name, time, force, centreOfPressure: point, freeMoment: free, corners: null },
        mainAxis(force),
      ),
    ];
  });
}

function interleaved(columns: readonly (Float64Array | null)[]): Float64Array | null {
  const [x, y, z] = columns;
  if (!x || !y || !z) return null;
  const flat = new Float64Array(x.length * 3);
  for (let i = 0; i < x.length; i++) flat.set([x[i]!, y[i]!, z[i]!], 3 * i);
  return flat;
}
