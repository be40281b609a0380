import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { StridewhyError } from '../../../src/errors.ts';
import {
  type MarkerTable,
  type MotionTable,
  motColumn,
  parseMot,
  parseTrc,
  serialiseMot,
  serialiseTrc,
} from '../../../src/motion/index.ts';

const folder = fileURLToPath(new URL('../../../../../../shared/data/mocap/', import.meta.url));
const hasRecordings = existsSync(folder);
if (!hasRecordings) console.warn(`Tests on real recordings are skipped: ${folder} is absent.`);
const real = (path: string) => readFileSync(folder + path, 'latin1');

const label = fc.stringMatching(/^[A-Za-z0-9_.*:#-][A-Za-z0-9_.*:# -]{0,20}[A-Za-z0-9_.*:#-]$/);
const number = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 });

const trc: fc.Arbitrary<MarkerTable> = fc
  .record({
    labels: fc.uniqueArray(label, { minLength: 1, maxLength: 5 }),
    frames: fc.integer({ min: 1, max: 6 }),
    rate: fc.constantFrom(50, 100, 119.88, 240),
    start: fc.nat({ max: 1000 }),
    units: fc.constantFrom('mm', 'm'),
  })
  .chain(({ labels, frames, rate, start, units }) => {
    const width = labels.length * 3;
    const place = fc.oneof(
      { weight: 5, arbitrary: fc.array(number, { minLength: 3, maxLength: 3 }) },
      { weight: 1, arbitrary: fc.constant([Number.NaN, Number.NaN, Number.NaN]) },
    );
    return fc
      .array(place, { minLength: (frames * width) / 3, maxLength: (frames * width) / 3 })
      .map((places) => ({
        labels,
        rate,
        units,
        time: Float64Array.from({ length: frames }, (_, f) => (start + f) / rate),
        // All three at 0 is how markers not seen are written.
        data: Float64Array.from(
          places.flatMap((xyz) => (xyz.every((value) => value === 0) ? [1, 2, 3] : xyz)),
          (value) => value + 0,
        ),
      }));
  });

const mot: fc.Arbitrary<MotionTable> = fc
  .record({
    name: label,
    labels: fc.uniqueArray(
      label.filter((name) => !name.includes(' ') && !/^time$/i.test(name)),
      { minLength: 1, maxLength: 5 },
    ),
    rows: fc.integer({ min: 1, max: 6 }),
    inDegrees: fc.constantFrom(true, false, null),
  })
  .chain(({ name, labels, rows, inDegrees }) =>
    fc
      .array(fc.array(fc.oneof(number, fc.constant(Number.NaN)), { minLength: rows, maxLength: rows }), {
        minLength: labels.length,
        maxLength: labels.length,
      })
      .map((columns) => ({
        name,
        labels: ['time', ...labels],
        inDegrees,
        columns: [
          Float64Array.from({ length: rows }, (_, i) => i / 100),
          ...columns.map((column) => Float64Array.from(column, (value) => value + 0)),
        ],
      })),
  );

describe('TRC', () => {
  it('is read back as written', () => {
    fc.assert(
      fc.property(trc, (table) => {
        expect(parseTrc(serialiseTrc(table, 'a.trc'))).toEqual(table);
      }),
    );
  });

  it.skipIf(!hasRecordings)('reads and rewrites real recordings without loss (skipped without them)', () => {
    for (const [path, markers, frames] of [
      ['bmc-overground-run/motion_capture_run.trc', 78, 123],
      ['bmc-overground-run/static_run.trc', 78, 1500],
      ['hamner-3mps/Run_30002.trc', 42, 475],
      ['hamner-3mps/Static_FJC.trc', 64, 397],
    ] as const) {
      const table = parseTrc(real(path));
      expect([table.labels.length, table.time.length, table.units], path).toEqual([markers, frames, 'mm']);
      expect(parseTrc(serialiseTrc(table, 'again.trc')), path).toEqual(table);
    }
  });

  const good = [
    'PathFileType\t4\t(X/Y/Z)\ta.trc',
    'DataRate\tCameraRate\tNumFrames\tNumMarkers\tUnits\tOrigDataRate\tOrigDataStartFrame\tOrigNumFrames',
    '100\t100\t2\t2\tmm\t100\t1\t2',
    'Frame#\tTime\tLHEE\t\t\tRHEE\t\t',
    '\t\tX1\tY1\tZ1\tX2\tY2\tZ2',
    '',
    '1\t0\t1\t2\t3\t4\t5\t6',
    '2\t0.01\t0\t0\t0\t\t\t',
  ];
  const changed = (line: number, from: string | RegExp, to: string) =>
    good.map((text, i) => (i === line ? text.replace(from, to) : text)).join('\n');

  it('takes zeros and blanks as not seen, with any line ends', () => {
    for (const end of ['\n', '\r\n']) {
      const { data } = parseTrc(good.join(end));
      expect([...data]).toEqual([1, 2, 3, 4, 5, 6, ...Array(6).fill(Number.NaN)]);
    }
  });

  it.each([
    ['more frames than rows', changed(2, '100\t2\t', '100\t3\t'), /NumFrames/],
    ['fewer frames than rows', changed(2, '100\t2\t', '100\t1\t'), /NumFrames/],
    ['more markers than names', changed(2, '2\tmm', '3\tmm'), /3 marker names/],
    ['one name twice', changed(3, 'RHEE', 'LHEE'), /names that differ/],
    ['a rate of 0', changed(2, /^100/, '0'), /DataRate/],
    ['a rate that its times deny', changed(2, /^100/, '200'), /DataRate/],
    ['no unit', changed(2, 'mm', ''), /Units/],
    ['time going back', changed(7, '0.01', '-0.01'), /time of row 2/],
    ['a word for a number', changed(6, '5', 'five'), /line 7/],
    ['two numbers in one cell', changed(6, '\t5\t', '\t5 6\t'), /line 7/],
    ['infinity', changed(6, '\t5\t', '\tInfinity\t'), /line 7/],
    ['a place too far', changed(6, '\t5\t', '\t5e12\t'), /line 7/],
    ['half a place', changed(6, '\t5\t', '\t\t'), /three coordinates/],
    ['a column too many', changed(6, /$/, '\t7'), /8 columns/],
    ['its end missing', good.slice(0, 4).join('\n'), /the end of the file/],
  ])('refuses a file with %s', (_, text, message) => {
    expect(() => parseTrc(text)).toThrow(message);
    expect(() => parseTrc(text)).toThrow(StridewhyError);
  });
});

describe('MOT and STO', () => {
  it('are read back as written', () => {
    fc.assert(
      fc.property(mot, (table) => {
        expect(parseMot(serialiseMot(table))).toEqual(table);
      }),
    );
  });

  it.each(['endheader', 'nRows=7'])('are not written under a name that reads as a header: %s', (name) => {
    const table = { name, labels: ['time'], inDegrees: null, columns: [Float64Array.of(0)] };
    expect(() => serialiseMot(table)).toThrow(StridewhyError);
  });

  it.skipIf(!hasRecordings)('read real tables of both headers (skipped without them)', () => {
    const angles = parseMot(real('bmc-overground-run/ik_output_run.mot'));
    expect([angles.inDegrees, angles.labels.length, angles.columns[0]!.length]).toEqual([true, 40, 122]);
    expect(Math.max(...motColumn(angles, 'knee_angle_r'))).toBeCloseTo(93.03, 1);
    const radians = parseMot(real('hamner-3mps/cycle1_q_uniform250.sto'));
    expect([radians.inDegrees, radians.columns[0]!.length]).toEqual([false, 280]);
    const forces = parseMot(real('bmc-overground-run/grf_run.mot'));
    expect([forces.inDegrees, forces.labels.length, forces.columns[0]!.length]).toEqual([null, 19, 246]);
  });

  it('reads the header of OpenSim 4 with its data type and notes', () => {
    const text = [
      'Coordinates',
      'DataType=double',
      'version=3',
      'OpenSimVersion=4.4',
      'inDegrees=no',
      '',
      'Units are S.I. units (second, meters, Newtons, ...)',
      'endheader',
      'time\tknee_angle_r',
      '0\t0.5',
      '0.01\tnan',
    ].join('\n');
    expect(parseMot(text)).toEqual({
      name: 'Coordinates',
      labels: ['time', 'knee_angle_r'],
      inDegrees: false,
      columns: [Float64Array.of(0, 0.01), Float64Array.of(0.5, Number.NaN)],
    });
  });

  const good = [
    'a',
    'nRows=2',
    'nColumns=2',
    'inDegrees=yes',
    'endheader',
    'time\tknee_angle_r',
    '0\t1',
    '0.01\t2',
  ];
  const changed = (line: number, text: string) => good.map((old, i) => (i === line ? text : old)).join('\n');

  it.each([
    ['more rows than there are', changed(1, 'nRows=3'), /number of rows/],
    ['a count that is no number', changed(1, 'nRows=many'), /number of rows/],
    ['more columns than names', changed(2, 'nColumns=3'), /number of columns/],
    ['neither degrees nor radians', changed(3, 'inDegrees=maybe'), /inDegrees/],
    ['degrees and radians', changed(2, 'inDegrees=no'), /inDegrees/],
    ['rows of vectors', changed(3, 'DataType=Vec3'), /DataType/],
    ['time that stands still', changed(7, '0\t2'), /time of row 2/],
    ['no time in a row', changed(7, 'nan\t2'), /time of row 2/],
    ['one name twice', changed(5, 'time\ttime'), /names that differ/],
    ['a row too short', changed(7, '0.01'), /2 columns/],
    ['no end of the header', good.slice(0, 4).join('\n'), /endheader/],
    ['no rows', good.slice(0, 6).join('\n'), /number of rows/],
  ])('refuse a file with %s', (_, text, message) => {
    expect(() => parseMot(text)).toThrow(message);
    expect(() => parseMot(text)).toThrow(StridewhyError);
  });
});
