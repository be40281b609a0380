import { countIn, labFileLimits, positive, refuseLab } from './lab-errors.ts';
import type { BodyTable, MarkerTable, PlateTable } from './lab-types.ts';
import {
  type QualisysHeader,
  qualisysNames,
  readQualisysHeader,
  readQualisysRows,
} from './qualisys-table.ts';
import { blankUnseen } from './text-table.ts';

/** A Qualisys TSV export: trajectories, rigid bodies or one plate's forces. */
export type QualisysFile =
  | { readonly kind: 'markers'; readonly markers: MarkerTable }
  | { readonly kind: 'bodies'; readonly bodies: BodyTable }
  | { readonly kind: 'plate'; readonly plate: PlateTable };

/** Lengths in these exports. */
const units = 'mm';

/** Per rigid body: x, y, z, roll, pitch, yaw, residual and the nine numbers of the matrix. */
const bodyWidth = 16;

/** Force, moment and centre of pressure. */
const plateWidth = 9;

/**
 * Reads a TSV file of Qualisys Track Manager with its header, with or without frame and time columns and their names:
 * 3-D trajectories, 6-D rigid bodies, or the forces of one plate. Blank cells, and places at exactly (0, 0, 0), are NaN.
 *
 * @throws StridewhyError `unreadable-file` with the line when counts, columns or numbers do not agree.
 */
export function parseQualisysTsv(text: string): QualisysFile {
  const { reader, header, firstRow } = readQualisysHeader(text);
  const rate = positive('TSV', 'FREQUENCY', Number(header.get('FREQUENCY')?.[0] || Number.NaN));
  if (header.has('NO_OF_SAMPLES')) {
    const { time, data } = readQualisysRows(reader, firstRow, plateWidth, rate);
    agree('NO_OF_SAMPLES', header, time.length);
    return { kind: 'plate', plate: plateOf(header, rate, time, data) };
  }
  const included = header.get('DATA_INCLUDED')?.[0]?.toUpperCase();
  if (included === '6D') {
    const labels = qualisysNames(reader, header, 'BODY_NAMES', 'NO_OF_BODIES');
    const { time, data } = readQualisysRows(reader, firstRow, labels.length * bodyWidth, rate);
    agree('NO_OF_FRAMES', header, time.length);
    return { kind: 'bodies', bodies: bodiesOf(labels, rate, time, data) };
  }
  if (included !== '3D') refuseLab('TSV', 'DATA_INCLUDED', '3D or 6D', included);
  const labels = qualisysNames(reader, header, 'MARKER_NAMES', 'NO_OF_MARKERS');
  const { time, data } = readQualisysRows(reader, firstRow, labels.length * 3, rate);
  agree('NO_OF_FRAMES', header, time.length);
  for (let at = 0; at < data.length; at += 3) {
    const fault = blankUnseen(data, at);
    const row = Math.floor(at / 3 / labels.length) + 1;
    if (fault !== null) refuseLab('TSV', `row ${row}`, fault.expected, fault.found);
  }
  return { kind: 'markers', markers: { labels, rate, units, time, data } };
}

function agree(key: string, header: QualisysHeader, rows: number): void {
  const stated = countIn('TSV', key, Number(header.get(key)?.[0] || Number.NaN), 1, labFileLimits.rows);
  if (stated !== rows) refuseLab('TSV', key, `the number of rows, ${rows}`, stated);
}

function bodiesOf(
  labels: readonly string[],
  rate: number,
  time: Float64Array,
  data: Float64Array,
): BodyTable {
  const count = time.length * labels.length;
  const position = new Float64Array(count * 3).fill(Number.NaN);
  const rotation = new Float64Array(count * 9).fill(Number.NaN);
  for (let i = 0; i < count; i++) {
    const row = data.subarray(i * bodyWidth, (i + 1) * bodyWidth);
    // A body not seen has no numbers, or nothing but zeros: no rotation is all zeros.
    if (row.some(Number.isNaN) || row.every((value) => value === 0)) continue;
    position.set(row.subarray(0, 3), i * 3);
    // Stored by column.
    for (let k = 0; k < 9; k++) rotation[i * 9 + k] = row[7 + (k % 3) * 3 + Math.floor(k / 3)]!;
  }
  return { labels, rate, units, time, position, rotation };
}

const cornerKeys = ['POSX_POSY', 'NEGX_POSY', 'NEGX_NEGY', 'POSX_NEGY'];

function plateOf(header: QualisysHeader, rate: number, time: Float64Array, data: Float64Array): PlateTable {
  const part = (first: number) => {
    const values = new Float64Array(time.length * 3);
    for (let i = 0; i < values.length; i++) {
      values[i] = data[Math.floor(i / 3) * plateWidth + first + (i % 3)]!;
    }
    return values;
  };
  const corners = cornerKeys.flatMap((corner) =>
    ['X', 'Y', 'Z'].map((axis) => {
      const key = `FORCE_PLATE_CORNER_${corner}_${axis}`;
      const value = Number(header.get(key)?.[0] || Number.NaN);
      return Number.isFinite(value) ? value : refuseLab('TSV', key, 'a number', header.get(key)?.[0]);
    }),
  );
  const [force, moment] = [part(0), part(3)];
  if (force.some(Number.isNaN) || moment.some(Number.isNaN)) {
    refuseLab('TSV', 'force and moment', 'a number in every row', Number.NaN);
  }
  return {
    name: header.get('FORCE_PLATE_NAME')?.[0] || 'force plate',
    rate,
    time,
    axes: axesOf(header.get('DESCRIPTION')?.[0] ?? ''),
    corners: Float64Array.from(corners),
    force,
    moment,
    centreOfPressure: part(6),
  };
}

function axesOf(description: string): PlateTable['axes'] {
  if (/local|force plate/i.test(description)) return 'plate';
  return /world|lab|global/i.test(description) ? 'laboratory' : null;
}
