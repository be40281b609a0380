import { refuseLab } from './lab-errors.ts';
import type { MotionTable } from './lab-types.ts';
import {
  CutGuard,
  cellNumber,
  checkedNames,
  checkRising,
  LineReader,
  RowStore,
  written,
  writtenName,
} from './text-table.ts';

/**
 * Reads an OpenSim `.mot` or `.sto` table, with the header of OpenSim (`nRows=`) or of SIMM (`datarows`).
 *
 * @throws StridewhyError `unreadable-file` with the line when counts, columns or numbers do not agree.
 */
export function parseMot(text: string): MotionTable {
  const reader = new LineReader('MOT', text);
  const header = readHeader(reader);
  let line = reader.expect('the names of the columns');
  while (line.trim() === '') line = reader.expect('the names of the columns');
  const labels = checkedNames(reader, splitCells(line));
  agree('number of columns', header.columns, labels.length);
  const store = readRows(reader, labels.length);
  agree('number of rows', header.rows, store.rows);
  const columns = intoColumns(store);
  if (/^time$/i.test(labels[0]!)) checkRising('MOT', columns[0]!);
  return { name: header.name, labels, inDegrees: header.inDegrees, columns };
}

/**
 * Writes a table with true counts, as OpenSim reads them.
 *
 * @throws StridewhyError when columns differ in length or a name would shift the columns.
 */
export function serialiseMot(table: MotionTable): string {
  const { labels, columns } = table;
  const rows = columns[0]?.length ?? 0;
  if (columns.length !== labels.length || columns.some((column) => column.length !== rows)) {
    refuseLab('MOT', 'the columns to write', `${labels.length} of one length`, columns.length);
  }
  if (/=|^endheader$/i.test(table.name))
    refuseLab('MOT', 'the name to write', 'no line of a header', table.name);
  const lines = [
    writtenName('MOT', table.name),
    'version=1',
    `nRows=${rows}`,
    `nColumns=${labels.length}`,
    ...(table.inDegrees === null ? [] : [`inDegrees=${table.inDegrees ? 'yes' : 'no'}`]),
    'endheader',
    labels.map((label) => writtenName('MOT', label)).join('\t'),
  ];
  for (let i = 0; i < rows; i++) lines.push(columns.map((column) => written(column[i]!, 'nan')).join('\t'));
  return `${lines.join('\n')}\n`;
}

/** One column by its name. @throws StridewhyError when absent. */
export function motColumn(table: MotionTable, label: string): Float64Array {
  return (
    table.columns[table.labels.indexOf(label)] ?? refuseLab('MOT', `column ${label}`, 'present', undefined)
  );
}

interface Header {
  readonly name: string;
  readonly rows: number | null;
  readonly columns: number | null;
  readonly inDegrees: boolean | null;
}

function readHeader(reader: LineReader): Header {
  let name = '';
  let rows: number | null = null;
  let columns: number | null = null;
  let inDegrees: boolean | null = null;
  for (let lines = 0; ; lines++) {
    const line = reader.expect('"endheader"').trim();
    if (/^endheader$/i.test(line)) break;
    if (lines > 1000) reader.refuse('"endheader" within 1000 lines', line);
    const cut = line.search(/[=\s]/);
    const key = line.slice(0, Math.max(cut, 0)).toLowerCase();
    const value = line
      .slice(cut + 1)
      .trim()
      .replace(/^=/, '')
      .trim();
    if (key === 'nrows' || key === 'datarows') rows = Number(value || Number.NaN);
    else if (key === 'ncolumns' || key === 'datacolumns') columns = Number(value || Number.NaN);
    else if (key === 'indegrees') {
      const stated = readYesNo(reader, value);
      if (inDegrees !== null && stated !== inDegrees) reader.refuse('the same inDegrees as before', value);
      inDegrees = stated;
    } else if (key === 'datatype' && !/^double$/i.test(value)) reader.refuse('DataType=double', value);
    else if (key === 'name') name = value;
    else if (lines === 0) name = line;
  }
  return { name: name || 'motion', rows, columns, inDegrees };
}

function readYesNo(reader: LineReader, value: string): boolean {
  if (/^(yes|true)$/i.test(value)) return true;
  if (/^(no|false)$/i.test(value)) return false;
  return reader.refuse('inDegrees=yes or no', value);
}

function agree(path: string, stated: number | null, found: number): void {
  if (stated !== null && stated !== found) refuseLab('MOT', path, `as found, ${found}`, stated);
  if (found === 0) refuseLab('MOT', path, '1 or more', found);
}

function splitCells(line: string): string[] {
  const text = line.trim();
  return text.includes('\t') ? text.split('\t').map((cell) => cell.trim()) : text.split(/\s+/);
}

function readRows(reader: LineReader, width: number): RowStore {
  const guard = new CutGuard();
  const store = new RowStore(width);
  for (let line = reader.next(); line !== null; line = reader.next()) {
    if (line.trim() === '') continue;
    const cells = splitCells(line);
    if (cells.length !== width) reader.refuse(`${width} columns`, cells.length);
    guard.check(reader, cells.at(-1) ?? '');
    const { cells: row, at } = store.add(reader);
    for (let k = 0; k < width; k++) row[at + k] = cellNumber(reader, cells[k]!, k);
  }
  return store;
}

function intoColumns(store: RowStore): readonly Float64Array[] {
  const cells = store.finish();
  return Array.from({ length: store.width }, (_, k) => {
    const column = new Float64Array(store.rows);
    for (let i = 0; i < store.rows; i++) column[i] = cells[i * store.width + k]!;
    return column;
  });
}
