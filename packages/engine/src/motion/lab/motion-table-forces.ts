import { forceRules } from '../../reference/index.ts';
import type { GroundForce, MotionTable } from '../formats/lab-types.ts';

const axes = ['x', 'y', 'z'] as const;

/**
 * Ground forces of an OpenSim force file: column triples `…vx …vy …vz` with `…px` and the torque that share a name
 * (`R_ground_force_vx`, `1_ground_force_vx`, `ground_force_2_vx`), in whatever case. Empty for a table without any, such as joint angles.
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
    return [
      guarded({ name: stem.replace(/_+$/u, ''), time, force, centreOfPressure: point, freeMoment: free }),
    ];
  });
}

/** Files hold zeros or noise for the point while the force is small: it is unknown then. */
function guarded(ground: GroundForce): GroundForce {
  const { time, force } = ground;
  const [point, free] = [ground.centreOfPressure.slice(), ground.freeMoment.slice()];
  for (let i = 0; i < time.length; i++) {
    const size = Math.hypot(force[3 * i]!, force[3 * i + 1]!, force[3 * i + 2]!);
    if (size >= forceRules.centreOfPressure) continue;
    point.fill(Number.NaN, 3 * i, 3 * i + 3);
    free.fill(Number.NaN, 3 * i, 3 * i + 3);
  }
  return { ...ground, centreOfPressure: point, freeMoment: free };
}

function interleaved(columns: readonly (Float64Array | null)[]): Float64Array | null {
  const [x, y, z] = columns;
  if (!x || !y || !z) return null;
  const flat = new Float64Array(x.length * 3);
  for (let i = 0; i < x.length; i++) flat.set([x[i]!, y[i]!, z[i]!], 3 * i);
  return flat;
}
