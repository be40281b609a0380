import { countIn, labFileLimits, positive, refuseLab } from './lab-errors.ts';
import type { MarkerTable } from './lab-types.ts';
import {
  blankUnseen,
  CutGuard,
  cellNumber,
  checkedNames,
  checkRate,
  LineReader,
  RowStore,
  splitTime,
  written,
  writtenName,
} from './text-table.ts';

/**
 * Reads a TRC marker file (Motion Analysis, OpenSim, OpenCap). Blank cells, `nan` and markers at exactly (0, 0, 0)
 * are NaN. Axes and unit stay as in the file.
 *
 * @throws StridewhyError `unreadable-file` with the line when text, counts or numbers are not what the header says.
 */
export function parseTrc(text: string): MarkerTable {
  const reader = new LineReader('TRC', text);
  const first = reader.expect('"PathFileType"');
  if (!first.trimStart().startsWith('PathFileType')) reader.refuse('"PathFileType …"', first);
  const header = readHeader(reader);
  const labels = readLabels(reader, header.markers);
  reader.expect('the names of the axes');
  const store = readRows(reader, labels.length);
  if (store.rows !== header.frames) {
    refuseLab('TRC', 'NumFrames', `the number of rows, ${store.rows}`, header.frames);
  }
  const { time, data } = splitTime('TRC', store);
  checkRate('TRC', 'DataRate', time, header.rate);
  return { labels, rate: header.rate, units: header.units, time, data };
}

/** Writes a TRC file that OpenSim reads. `name` is stated inside the file. */
export function serialiseTrc(table: MarkerTable, name: string): string {
  const { labels, rate, units, time, data } = table;
  const names = labels.map((label) => writtenName('TRC', label));
  const axes = names.flatMap((_, i) => [`X${i + 1}`, `Y${i + 1}`, `Z${i + 1}`]);
  const lines = [
    `PathFileType\t4\t(X/Y/Z)\t${writtenName('TRC', name)}`,
    'DataRate\tCameraRate\tNumFrames\tNumMarkers\tUnits\tOrigDataRate\tOrigDataStartFrame\tOrigNumFrames',
    [rate, rate, time.length, names.length, units, rate, 1, time.length].join('\t'),
    ['Frame#', 'Time', ...names.flatMap((label) => [label, '', ''])].join('\t'),
    ['', '', ...axes].join('\t'),
    '',
  ];
  const width = names.length * 3;
  for (let f = 0; f < time.length; f++) {
    const row = [String(f + 1), String(time[f])];
    for (let k = 0; k < width; k++) row.push(written(data[f * width + k]!, ''));
    lines.push(row.join('\t'));
  }
  return `${lines.join('\n')}\n`;
}

interface Header {
  readonly rate: number;
  readonly frames: number;
  readonly markers: number;
  readonly units: string;
}

function readHeader(reader: LineReader): Header {
  const keys = reader.expect('the names of the header').split('\t');
  const values = reader.expect('the values of the header').split('\t');
  const value = (name: string) => {
    const at = keys.findIndex((key) => key.trim() === name);
    return at < 0 ? '' : (values[at]?.trim() ?? '');
  };
  const number = (name: string) => (value(name) === '' ? Number.NaN : Number(value(name)));
  const units = value('Units');
  if (!/^[A-Za-z]{1,12}$/.test(units)) refuseLab('TRC', 'Units', 'a unit of length', units);
  return {
    rate: positive('TRC', 'DataRate', number('DataRate')),
    frames: countIn('TRC', 'NumFrames', number('NumFrames'), 1, labFileLimits.rows),
    markers: countIn('TRC', 'NumMarkers', number('NumMarkers'), 1, labFileLimits.columns),
    units,
  };
}

function readLabels(reader: LineReader, markers: number): readonly string[] {
  const cells = reader.expect('the names of the markers').split('\t');
  const labels = cells.slice(2).flatMap((cell) => (cell.trim() === '' ? [] : [cell.trim()]));
  if (labels.length !== markers) reader.refuse(`${markers} marker names as NumMarkers says`, labels.length);
  return checkedNames(reader, labels);
}

/** Rows of time and markers; the frame number is dropped. */
function readRows(reader: LineReader, markers: number): RowStore {
  const guard = new CutGuard();
  const store = new RowStore(1 + markers * 3);
  for (let line = reader.next(); line !== null; line = reader.next()) {
    if (line.trim() === '') continue;
    const cells = line.split('\t');
    const extra = cells.slice(2 + markers * 3).some((cell) => cell.trim() !== '');
    // Programs may leave out the blank cells at a row's end, but a row never ends within a marker or without line end.
    const short = cells.length < (reader.endsOpen ? 2 + markers * 3 : 2);
    if (extra || short) reader.refuse(`${2 + markers * 3} columns`, cells.length);
    guard.check(reader, cells.at(-1) ?? '');
    const { cells: row, at } = store.add(reader);
    for (let k = 0; k < store.width; k++) row[at + k] = cellNumber(reader, cells[k + 1] ?? '', k + 1);
    for (let k = 1; k < store.width; k += 3) {
      const fault = blankUnseen(row, at + k);
      if (fault !== null) reader.refuse(fault.expected, fault.found, k + 1);
    }
  }
  return store;
}
