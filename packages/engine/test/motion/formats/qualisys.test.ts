import { describe, expect, it } from 'vitest';
import { StridewhyError } from '../../../src/errors.ts';
import { parseQualisysTsv } from '../../../src/motion/index.ts';

const rows = (...lines: readonly (readonly (string | number)[])[]) =>
  lines.map((line) => line.join('\t')).join('\r\n');

/** As Qualisys Track Manager writes it. */
const header3d = [
  ['NO_OF_FRAMES', 2],
  ['NO_OF_CAMERAS', 8],
  ['NO_OF_MARKERS', 2],
  ['FREQUENCY', 200],
  ['NO_OF_ANALOG', 0],
  ['ANALOG_FREQUENCY', 0],
  ['DESCRIPTION', '--'],
  ['TIME_STAMP', '2020-01-22, 17:47:17', 22107.99],
  ['DATA_INCLUDED', '3D'],
  ['EVENT', 'Start', 1, 0],
  ['EVENT', 'Stop', 2, 0.005],
  ['MARKER_NAMES', 'L_Heel', 'R Heel'],
];
const numbers = [
  [1, 2, 3, 4, 5, 6],
  [0, 0, 0, 7, 8, 9],
];
const expected = [1, 2, 3, 4, 5, 6, Number.NaN, Number.NaN, Number.NaN, 7, 8, 9];

function markersOf(text: string) {
  const file = parseQualisysTsv(text);
  if (file.kind !== 'markers') throw new Error(`Read as ${file.kind}.`);
  return file.markers;
}

describe('Qualisys TSV', () => {
  it.each([
    ['numbers alone', numbers],
    ['frames', numbers.map((row, i) => [i + 1, ...row])],
    ['frames and times', numbers.map((row, i) => [i + 1, i * 0.005, ...row])],
    ['a tab at each row’s end', numbers.map((row, i) => [i + 1, i * 0.005, ...row, ''])],
  ])('reads trajectories with %s', (_, data) => {
    const markers = markersOf(rows(...header3d, ...data));
    expect(markers).toMatchObject({ labels: ['L_Heel', 'R Heel'], rate: 200, units: 'mm' });
    expect([...markers.time]).toEqual([0, 0.005]);
    expect([...markers.data]).toEqual(expected);
  });

  it('skips the row that names the columns and reads blanks as not seen', () => {
    const names = ['Frame', 'Time', 'L_Heel X', 'L_Heel Y', 'L_Heel Z', 'R Heel X', 'R Heel Y', 'R Heel Z'];
    const data = [
      [1, 0, 1, 2, 3, 4, 5, 6],
      [2, 0.005, '', '', '', 7, 8, 9],
    ];
    expect([...markersOf(rows(...header3d, names, ...data)).data]).toEqual(expected);
  });

  it('reads rigid bodies with their matrices stored by column', () => {
    // A row of a real export: the body is rolled by −0.656°, so its y axis points a little to −z.
    const row = [
      -194.9, 2.24, 0.99, -0.656, 0.094, 0.058, 4.98, 1, 0.00099, -0.00165, -0.00101, 0.99993, -0.01145,
      0.00164, 0.01145, 0.99993,
    ];
    const text = rows(
      ['NO_OF_FRAMES', 2],
      ['NO_OF_CAMERAS', 4],
      ['NO_OF_BODIES', 1],
      ['FREQUENCY', 100],
      ['DESCRIPTION', '--'],
      ['DATA_INCLUDED', '6D'],
      ['BODY_NAMES', 'Pelvis'],
      [
        'Frame',
        'Time',
        'Pelvis X',
        'Y',
        'Z',
        'Roll',
        'Pitch',
        'Yaw',
        'Residual',
        ...Array.from({ length: 9 }, (_, i) => `Rot[${i}]`),
      ],
      [1, 0, ...row],
      [2, 0.01, ...row.map(() => 0)],
    );
    const file = parseQualisysTsv(text);
    if (file.kind !== 'bodies') throw new Error(`Read as ${file.kind}.`);
    const { labels, position, rotation } = file.bodies;
    expect(labels).toEqual(['Pelvis']);
    expect([...position]).toEqual([-194.9, 2.24, 0.99, Number.NaN, Number.NaN, Number.NaN]);
    expect(rotation[5]).toBeCloseTo(-Math.sin((-0.656 * Math.PI) / 180), 4);
    expect([...rotation.subarray(9)].every(Number.isNaN)).toBe(true);
  });

  const corners = ['POSX_POSY', 'NEGX_POSY', 'NEGX_NEGY', 'POSX_NEGY'].flatMap((corner, c) =>
    ['X', 'Y', 'Z'].map((axis, a): [string, number] => [`FORCE_PLATE_CORNER_${corner}_${axis}`, c * 10 + a]),
  );
  const plateHeader = [
    ['NO_OF_SAMPLES', 2],
    ['FREQUENCY', 1000],
    ['TIME_STAMP', '2020-01-22, 17:47:17'],
    ['FIRST_SAMPLE', 0],
    ['DESCRIPTION', 'Force data in local (force plate) coordinates'],
    ['FORCE_PLATE_NAME', 'Force-plate 1'],
    ...corners,
    ['FORCE_PLATE_LENGTH', 600],
    ['FORCE_PLATE_WIDTH', 400],
  ];

  it('reads the forces of a plate, with and without sample and time columns', () => {
    const data = [
      [1, 2, 3, 4, 5, 6, 7, 8, 9],
      [11, 12, 13, 14, 15, 16, '', '', ''],
    ];
    const names = [
      'SAMPLE',
      'TIME',
      'Force_X',
      'Force_Y',
      'Force_Z',
      'Moment_X',
      'Moment_Y',
      'Moment_Z',
      'COP_X',
      'COP_Y',
      'COP_Z',
    ];
    for (const text of [
      rows(...plateHeader, names.slice(2), ...data),
      rows(...plateHeader, names, ...data.map((row, i) => [i + 1, i / 1000, ...row])),
    ]) {
      const file = parseQualisysTsv(text);
      if (file.kind !== 'plate') throw new Error(`Read as ${file.kind}.`);
      expect(file.plate).toMatchObject({ name: 'Force-plate 1', rate: 1000, axes: 'plate' });
      expect([...file.plate.time]).toEqual([0, 0.001]);
      expect([...file.plate.corners.subarray(0, 4)]).toEqual([0, 1, 2, 10]);
      expect([...file.plate.force]).toEqual([1, 2, 3, 11, 12, 13]);
      expect([...file.plate.moment]).toEqual([4, 5, 6, 14, 15, 16]);
      expect([...file.plate.centreOfPressure]).toEqual([7, 8, 9, Number.NaN, Number.NaN, Number.NaN]);
    }
  });

  const changed = (key: string, ...values: readonly (string | number)[]) =>
    header3d.map((row) => (row[0] === key ? [key, ...values] : row));

  it.each([
    ['more frames than rows', rows(...changed('NO_OF_FRAMES', 3), ...numbers), /NO_OF_FRAMES/],
    ['fewer names than markers', rows(...changed('MARKER_NAMES', 'A'), ...numbers), /MARKER_NAMES/],
    ['one name twice', rows(...changed('MARKER_NAMES', 'A', 'A'), ...numbers), /names that differ/],
    ['no frequency', rows(...changed('FREQUENCY', 'EXT'), ...numbers), /FREQUENCY/],
    [
      'a frequency that its times deny',
      rows(...changed('FREQUENCY', 100), ...numbers.map((row, i) => [i, i * 0.005, ...row])),
      /FREQUENCY/,
    ],
    ['times that stand still', rows(...header3d, ...numbers.map((row) => [1, 0, ...row])), /time of row 2/],
    ['a column too few', rows(...header3d, ...numbers.map((row) => row.slice(1))), /columns/],
    ['half a place', rows(...header3d, [1, '', 3, 4, 5, 6], [1, 2, 3, 4, 5, 6]), /three coordinates/],
    [
      'a marker on the moon',
      rows(...header3d, [1, 2, 3, 4, 5, 6], [1, 2, 3, 4, 4e11, 6]),
      /row 2 should be within/,
    ],
    ['two dimensions', rows(...changed('DATA_INCLUDED', '2D'), ...numbers), /DATA_INCLUDED/],
    ['a count stated twice', rows(['NO_OF_FRAMES', 3], ...header3d, ...numbers), /NO_OF_FRAMES twice/],
    [
      'a plate without corners',
      rows(['NO_OF_SAMPLES', 1], ['FREQUENCY', 10], [1, 2, 3, 4, 5, 6, 7, 8, 9]),
      /CORNER/,
    ],
    ['no rows', rows(...header3d), /a row of numbers/],
  ])('refuses a file with %s', (_, text, message) => {
    expect(() => parseQualisysTsv(text)).toThrow(message);
    expect(() => parseQualisysTsv(text)).toThrow(StridewhyError);
  });
});
