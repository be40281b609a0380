import { mean, median } from '../statistics.ts';
import { labFileLimits, refuseLab } from './lab-errors.ts';

/** Walks a text line by line without ever holding all lines; line ends may be of any system. */
export class LineReader {
  readonly format: string;
  /** Number of the line last read, from 1. */
  lineNumber = 0;
  /** Whether the line last read ends with the file instead of a line end: it may be cut. */
  endsOpen = false;
  readonly #text: string;
  #at: number;

  constructor(format: string, text: string) {
    this.format = format;
    this.#text = text;
    this.#at = text.startsWith('\uFEFF') ? 1 : 0;
    if (text.length > labFileLimits.characters) {
      refuseLab(format, 'the file', `at most ${labFileLimits.characters} characters`, text.length);
    }
  }

  /** The next line without its end, `null` after the last. */
  next(): string | null {
    if (this.#at >= this.#text.length) return null;
    const feed = this.#text.indexOf('\n', this.#at);
    const end = feed < 0 ? this.#text.length : feed;
    this.endsOpen = feed < 0;
    this.lineNumber++;
    if (this.lineNumber > labFileLimits.lines) this.refuse(`at most ${labFileLimits.lines} lines`, 'more');
    if (end - this.#at > labFileLimits.lineLength) {
      this.refuse(`at most ${labFileLimits.lineLength} characters`, end - this.#at);
    }
    const line = this.#text.slice(this.#at, this.#text[end - 1] === '\r' ? end - 1 : end);
    this.#at = end + 1;
    return line;
  }

  /** The next line; a file that ends before it is refused. */
  expect(what: string): string {
    const line = this.next();
    if (line === null) refuseLab(this.format, `line ${this.lineNumber + 1}`, what, 'the end of the file');
    return line;
  }

  refuse(expected: string, actual: unknown, column?: number): never {
    const place = column === undefined ? '' : `, column ${column + 1}`;
    refuseLab(this.format, `line ${this.lineNumber}${place}`, expected, actual);
  }
}

/** A number as written by laboratory programs; blank and `nan` are NaN, anything else is refused. */
export function cellNumber(reader: LineReader, cell: string, column: number): number {
  const text = cell.trim();
  if (text === '' || /^[-+]?nan(\(ind\))?$/i.test(text)) return Number.NaN;
  const value = /^[-+]?(\d|\.\d)[\d.eE+-]*$/.test(text) ? Number(text) : Number.NaN;
  if (!Number.isFinite(value)) reader.refuse('a number', text, column);
  return value;
}

/** Rows from which a number of decimals that never changes is the program's way of writing. Choice. */
const fixedRows = 3;

/**
 * Finds a last number that was cut off with the file: all rows before write it with as many characters behind the
 * point, the last row, which has no line end, with fewer.
 */
export class CutGuard {
  #rows = 0;
  /** Characters behind the integer part, `null` when rows differ. */
  #tail: number | null = null;

  /** Takes the last cell of a row just read. */
  check(reader: LineReader, cell: string): void {
    const tail = cell.trim().replace(/^[-+]?\d*/, '').length;
    if (reader.endsOpen && this.#rows >= fixedRows && this.#tail !== null && tail < this.#tail) {
      reader.refuse('a line end behind the last number', cell);
    }
    this.#tail = this.#rows === 0 || tail === this.#tail ? tail : null;
    this.#rows++;
  }
}

/** Numbers that double their room as rows come, so that a header that lies about counts costs nothing. */
export class RowStore {
  readonly width: number;
  rows = 0;
  #cells: Float64Array;

  constructor(width: number) {
    this.width = width;
    this.#cells = new Float64Array(width * 64);
  }

  /** Adds an empty row and gives the whole store and the place where the row begins. */
  add(reader: LineReader): { cells: Float64Array; at: number } {
    const { cells: most, rows } = labFileLimits;
    if (this.rows >= rows || (this.rows + 1) * this.width > most) {
      reader.refuse(`within ${rows} rows and ${most} numbers`, this.rows + 1);
    }
    const at = this.rows++ * this.width;
    if (at + this.width > this.#cells.length) {
      const larger = new Float64Array(this.#cells.length * 2);
      larger.set(this.#cells);
      this.#cells = larger;
    }
    return { cells: this.#cells, at };
  }

  /** The filled rows. */
  finish(): Float64Array {
    return this.#cells.slice(0, this.rows * this.width);
  }
}

/** Names of columns or markers: not too many, not too long, none twice. */
export function checkedNames(reader: LineReader, names: readonly string[]): readonly string[] {
  if (names.length === 0 || names.length > labFileLimits.columns) {
    reader.refuse(`1 to ${labFileLimits.columns} names`, names.length);
  }
  const seen = new Set<string>();
  for (const name of names) {
    if (name === '' || name.length > labFileLimits.nameLength) {
      reader.refuse(`a name of 1 to ${labFileLimits.nameLength} characters`, name);
    }
    if (seen.has(name)) reader.refuse('names that differ', `${name} twice`);
    seen.add(name);
  }
  return names;
}

/** Refuses times that do not rise: everything after counts on them. */
export function checkRising(format: string, time: Float64Array): void {
  for (let i = 0; i < time.length; i++) {
    if (!Number.isFinite(time[i]!) || (i > 0 && time[i]! <= time[i - 1]!)) {
      refuseLab(format, `time of row ${i + 1}`, i > 0 ? `above ${time[i - 1]}` : 'a number', time[i]);
    }
  }
}

/** How far a stated rate may differ from that of the times: 59.94 and 60 Hz, or times rounded to 1 ms. Choice. */
const rateTolerance = 0.01;

/** Refuses a stated rate, Hz, that the times deny: by their mean step, which rounding leaves, and by their median, which gaps leave. */
export function checkRate(format: string, path: string, time: Float64Array, rate: number): void {
  if (time.length < 2) return;
  const steps = time.slice(1).map((t, i) => t - time[i]!);
  const denied = [mean(steps), median(steps)].every((step) => Math.abs(step * rate - 1) > rateTolerance);
  if (denied) refuseLab(format, path, `the rate of the times, ${1 / median(steps)}`, rate);
}

/** A number with as few digits as give it back exactly; NaN as `blank`. */
export function written(value: number, blank: string): string {
  return Number.isNaN(value) ? blank : String(value);
}

/** A name fit for a table: no tab, line end or edge blanks that would shift columns. */
export function writtenName(format: string, name: string): string {
  if (name === '' || name !== name.trim() || /[\t\r\n]/.test(name)) {
    refuseLab(format, 'a name to write', 'text without tabs, line ends and blanks at its edges', name);
  }
  return name;
}

/**
 * Takes one place among the cells: a marker not seen is blank or zero in all three axes and becomes NaN.
 *
 * @returns what was expected and what was found instead where one or two axes are blank, as in a damaged row, or the place
 *   lies outside any laboratory
 */
export function blankUnseen(
  cells: Float64Array,
  at: number,
): { readonly expected: string; readonly found: string } | null {
  const [x, y, z] = [cells[at]!, cells[at + 1]!, cells[at + 2]!];
  const blanks = Number(Number.isNaN(x)) + Number(Number.isNaN(y)) + Number(Number.isNaN(z));
  if (blanks === 1 || blanks === 2) return { expected: 'three coordinates', found: `${3 - blanks}` };
  if (x === 0 && y === 0 && z === 0) cells.fill(Number.NaN, at, at + 3);
  const { coordinate } = labFileLimits;
  const isFar = Math.max(Math.abs(x), Math.abs(y), Math.abs(z)) > coordinate;
  return isFar ? { expected: `within ${coordinate} of the origin`, found: 'further away' } : null;
}

/** Parts rows of (time, coordinates…) into both; times must rise. */
export function splitTime(format: string, store: RowStore): { time: Float64Array; data: Float64Array } {
  const cells = store.finish();
  const width = store.width - 1;
  const time = new Float64Array(store.rows);
  const data = new Float64Array(store.rows * width);
  for (let f = 0; f < store.rows; f++) {
    time[f] = cells[f * store.width]!;
    data.set(cells.subarray(f * store.width + 1, (f + 1) * store.width), f * width);
  }
  checkRising(format, time);
  return { time, data };
}
