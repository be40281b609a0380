import { describe, expect, it } from 'vitest';
import {
  joinTrials,
  type LabFile,
  type MarkerTable,
  type MotionTable,
  parseMot,
} from '../../../src/motion/index.ts';
import { tableForces } from '../../../src/motion/lab/motion-table-forces.ts';

/** A force file with one loaded sample in the middle, columns named as a program names them. */
function forceTable(names: readonly string[]): MotionTable {
  const rows = [
    [0, ...names.map(() => 0)],
    [0.01, ...names.map((name) => (name.endsWith('vy') ? 800 : name.endsWith('px') ? 0.3 : 1))],
    [0.02, ...names.map(() => 0)],
  ];
  const text = ['f', 'nRows=3', `nColumns=${names.length + 1}`, 'endheader', ['time', ...names].join('\t')];
  return parseMot([...text, ...rows.map((row) => row.join('\t'))].join('\n'));
}

const axes = ['x', 'y', 'z'];
const columns = (force: (kind: string) => string, torque: string) => [
  ...axes.map((axis) => force(`v${axis}`)),
  ...axes.map((axis) => force(`p${axis}`)),
  ...axes.map((axis) => `${torque}${axis}`),
];

describe('ground forces of a motion table', () => {
  it.each([
    ['right and left letters', columns((k) => `R_ground_force_${k}`, 'R_ground_torque_')],
    ['the first foot without a name', columns((k) => `ground_force_${k}`, 'ground_torque_')],
    ['numbers in front', columns((k) => `1_ground_force_${k}`, '1_ground_torque_')],
    ['numbers behind', columns((k) => `ground_force_2_${k}`, 'ground_moment_2_m')],
    ['capitals', columns((k) => `GROUND_FORCE_R_${k}`, 'GROUND_TORQUE_R_')],
    ['sides behind', columns((k) => `ground_force_r_${k}`, 'ground_torque_r_')],
  ])('%s', (_, names) => {
    const [ground] = tableForces(forceTable(names));
    expect([...ground!.force.subarray(3, 6)]).toEqual([1, 800, 1]);
    expect(ground!.centreOfPressure[3]).toBe(0.3);
    expect(ground!.freeMoment[4]).toBe(1);
    // Where nothing is loaded the file's zeros are no place.
    expect(ground!.centreOfPressure[0]).toBeNaN();
  });

  it('are none in a table of angles', () => {
    expect(tableForces(forceTable(['knee_angle_r', 'ankle_angle_r']))).toEqual([]);
  });
});

describe('files of one runner', () => {
  const markers = (start: number, end: number): MarkerTable => ({
    labels: ['LASI'],
    rate: 100,
    units: 'mm',
    time: Float64Array.from({ length: 100 }, (_, i) => start + ((end - start) * i) / 99),
    data: Float64Array.from({ length: 300 }, (_, i) => i),
  });
  const run = (source: string, start: number, end: number): LabFile => ({
    kind: 'markers',
    source,
    markers: markers(start, end),
    forces: [],
  });
  const force = (source: string, start: number, end: number): LabFile => {
    const time = Float64Array.of(start, end);
    const flat = new Float64Array(6);
    const nothing = { offset: 0, drift: 0 };
    const zero = { spells: 0, force: nothing, moment: nothing };
    const ground = {
      time,
      force: flat,
      centreOfPressure: flat,
      freeMoment: flat,
      corners: null,
      zero,
      momentUnit: null,
    };
    return { kind: 'forces', source, forces: [{ name: source, ...ground }] };
  };

  it('are joined by the time they share', () => {
    const { trials, leftOver } = joinTrials(
      [run('slow.trc', 0, 10), run('fast.trc', 20, 26), force('b.mot', 20, 26), force('a.mot', 0, 10)],
      null,
    );
    expect(trials.map(({ source, forces }) => [source, forces[0]?.name])).toEqual([
      ['slow.trc', 'a.mot'],
      ['fast.trc', 'b.mot'],
    ]);
    expect(leftOver).toEqual([]);
  });

  it('forces of another time are left over', () => {
    const { trials, leftOver } = joinTrials([run('slow.trc', 0, 10), force('late.mot', 40, 50)], null);
    expect(trials[0]!.forces).toEqual([]);
    expect(leftOver.map(({ source }) => source)).toEqual(['late.mot']);
  });
});
