import { StridewhyError } from '../../errors.ts';

/** What a laboratory file may hold at most: an hour of 100 markers at 200 Hz fits, memory stays bounded. */
export const labFileLimits = {
  /** Characters of a text file. */
  characters: 512e6,
  /** Characters of one line: 1,000 markers of three columns with 20 digits fit. */
  lineLength: 200_000,
  columns: 4_000,
  rows: 5_000_000,
  /** Lines of a text file, with header and blank ones. */
  lines: 5_100_000,
  /** Numbers held at once. */
  cells: 64e6,
  nameLength: 200,
  /** Distance from the laboratory's origin in the file's unit: ten kilometres in millimetres. */
  coordinate: 1e7,
} as const;

/**
 * Refuses a laboratory file: where, what was expected there and what was found.
 *
 * @throws StridewhyError always, `unreadable-file`.
 */
export function refuseLab(format: string, path: string, expected: string, actual: unknown): never {
  throw new StridewhyError(
    'unreadable-file',
    `${format} file: ${path} should be ${expected}, but is ${describe(actual)}.`,
    `Export the ${format} file again from the program that recorded it, or correct ${path}.`,
  );
}

/**
 * Refuses a laboratory file that ends too early.
 *
 * @throws StridewhyError always, `unreadable-file`.
 */
export function refuseCut(format: string, sign: string): never {
  throw new StridewhyError(
    'unreadable-file',
    `${format} file: it is cut short: ${sign}.`,
    `Copy the whole file again, or export it again from the program that recorded it.`,
  );
}

/** A whole number from `low` to `high`, else the file is refused. */
export function countIn(format: string, path: string, value: number, low: number, high: number): number {
  if (!Number.isInteger(value) || value < low || value > high) {
    refuseLab(format, path, `a whole number from ${low} to ${high}`, value);
  }
  return value;
}

/** A positive finite number, else the file is refused. */
export function positive(format: string, path: string, value: number): number {
  if (!(value > 0 && Number.isFinite(value))) refuseLab(format, path, 'a number above 0', value);
  return value;
}

function describe(value: unknown): string {
  if (value === undefined || value === '') return 'missing';
  return JSON.stringify(String(value).slice(0, 60));
}
