import { countIn, labFileLimits, refuseLab } from './lab-errors.ts';
import {
  CutGuard,
  cellNumber,
  checkedNames,
  checkRate,
  checkRising,
  LineReader,
  RowStore,
} from './text-table.ts';

/** The values behind each word of a Qualisys header. */
export type QualisysHeader = ReadonlyMap<string, readonly string[]>;

interface Begun {
  readonly reader: LineReader;
  readonly header: QualisysHeader;
  /** The first row of numbers, already read. */
  readonly firstRow: string;
}

/** A word of the header: capitals with an underscore, or FREQUENCY and its like; not the columns' own `SAMPLE`, `X`. */
const headerWord = /^(?:[A-Z0-9]+(?:_[A-Z0-9]+)+|FREQUENCY|DESCRIPTION|EVENT)$/;

/** Words and values up to the first row of numbers; the row that names the columns is skipped. */
export function readQualisysHeader(text: string): Begun {
  const reader = new LineReader('TSV', text);
  const header = new Map<string, readonly string[]>();
  for (let lines = 0; lines < 1000; lines++) {
    const line = reader.expect('a row of numbers');
    const [word = '', ...values] = line.split('\t').map((cell) => cell.trim());
    if (headerWord.test(word)) {
      // Events and their like come many times; the counts must not.
      if (header.has(word) && word !== 'EVENT') reader.refuse('words that differ', `${word} twice`);
      header.set(word, values);
    } else if (/^[-+.\d]/.test(line.trim())) return { reader, header, firstRow: line };
  }
  return reader.refuse('a row of numbers within 1000 lines', 'none');
}

/** Names as many as the header counts. */
export function qualisysNames(
  reader: LineReader,
  header: QualisysHeader,
  namesKey: string,
  countKey: string,
): readonly string[] {
  const stated = Number(header.get(countKey)?.[0] || Number.NaN);
  const count = countIn('TSV', countKey, stated, 1, labFileLimits.columns);
  const names = header.get(namesKey)?.filter((name) => name !== '') ?? [];
  if (names.length !== count) refuseLab('TSV', namesKey, `${count} names as ${countKey} says`, names.length);
  return checkedNames(reader, names);
}

/** All rows; a frame number and a time may stand before the `width` numbers of each. */
export function readQualisysRows(
  reader: LineReader,
  firstRow: string,
  width: number,
  rate: number,
): { readonly time: Float64Array; readonly data: Float64Array } {
  const leading = cellsOf(firstRow, width).length - width;
  if (leading < 0 || leading > 2) {
    reader.refuse(`${width} columns, or up to two more for frame and time`, width + leading);
  }
  const guard = new CutGuard();
  const store = new RowStore(width + leading);
  for (let line: string | null = firstRow; line !== null; line = reader.next()) {
    if (line.trim() === '') continue;
    const cells = cellsOf(line, width + leading);
    if (cells.length !== store.width) reader.refuse(`${store.width} columns`, cells.length);
    guard.check(reader, cells.at(-1) ?? '');
    const { cells: row, at } = store.add(reader);
    for (let k = 0; k < store.width; k++) row[at + k] = cellNumber(reader, cells[k]!, k);
  }
  const all = store.finish();
  const time = new Float64Array(store.rows);
  const data = new Float64Array(store.rows * width);
  for (let i = 0; i < store.rows; i++) {
    time[i] = leading === 2 ? all[i * store.width + 1]! : i / rate;
    data.set(all.subarray(i * store.width + leading, (i + 1) * store.width), i * width);
  }
  checkRising('TSV', time);
  checkRate('TSV', 'FREQUENCY', time, rate);
  return { time, data };
}

/** Cells of a row. Blank ones at its end beyond the columns are the tabs that some versions put there. */
function cellsOf(line: string, columns: number): readonly string[] {
  const cells = line.replace(/\r$/, '').split('\t');
  while (cells.length > columns && cells.at(-1)?.trim() === '') cells.pop();
  return cells;
}
