import type { NumberReader } from './c3d-bytes.ts';
import type { C3dParameter, C3dParameters } from './c3d-types.ts';
import { refuseLab } from './lab-errors.ts';

const types: Readonly<Record<number, C3dParameter['type']>> = {
  255: 'text',
  1: 'byte',
  2: 'integer',
  4: 'real',
};

/** Where a parameter section may claim no more: 64k values are 255 labels 255 times over. */
const mostValues = 65_536;

/** Groups and parameters in one file. */
const mostRecords = 10_000;

/**
 * Reads groups and parameters. Records point ahead only, so the walk ends whatever the file says.
 *
 * @param start byte of the parameter section
 */
export function readParameters(reader: NumberReader, start: number): C3dParameters {
  const groups = new Map<number, string>();
  const found: { group: number; name: string; parameter: C3dParameter }[] = [];
  let at = start + 4;
  for (let records = 0; at + 2 <= reader.length; records++) {
    const nameLength = Math.abs(signed(reader.uint8(at)));
    const group = signed(reader.uint8(at + 1));
    if (nameLength === 0 || group === 0) break;
    const name = reader.text(at + 2, nameLength).toUpperCase();
    const pointer = at + 2 + nameLength;
    const step = reader.uint16(pointer);
    if (group < 0) groups.set(-group, name);
    else {
      // The last record points nowhere.
      const end = step === 0 ? reader.length : pointer + step;
      found.push({ group, name, parameter: readParameter(reader, pointer + 2, end, name) });
    }
    if (step === 0) break;
    if (step < 3) refuseLab('C3D', `the record of ${name}`, 'at least 3 bytes long', step);
    if (records > mostRecords)
      refuseLab('C3D', 'the number of parameters', `at most ${mostRecords}`, records);
    at = pointer + step;
  }
  const named = found.map(({ group, name, parameter }): [string, C3dParameter] => {
    const groupName = groups.get(group) ?? refuseLab('C3D', `the group of ${name}`, 'named', group);
    return [`${groupName}:${name}`, parameter];
  });
  return new Map(named);
}

/** Records lie one behind the other: no values beyond where the next one begins, so that reading is linear. */
function readParameter(reader: NumberReader, at: number, next: number, name: string): C3dParameter {
  const type =
    types[reader.uint8(at)] ??
    refuseLab('C3D', `the type of ${name}`, '-1, 1, 2 or 4', signed(reader.uint8(at)));
  const rank = reader.uint8(at + 1);
  if (rank > 7) refuseLab('C3D', `the dimensions of ${name}`, 'at most 7', rank);
  const sizes = Array.from({ length: rank }, (_, i) => reader.uint8(at + 2 + i));
  const first = at + 2 + rank;
  const count = sizes.reduce((product, size) => product * size, 1);
  if (count > mostValues) refuseLab('C3D', `the size of ${name}`, `at most ${mostValues} values`, count);
  const end = first + count * (type === 'integer' ? 2 : type === 'real' ? 4 : 1);
  if (end > next) refuseLab('C3D', `the size of ${name}`, `at most ${next - first} bytes`, end - first);
  const description = end < reader.length ? reader.text(end + 1, reader.uint8(end)) : '';
  if (type === 'text') {
    const length = sizes[0] ?? 1;
    const strings = count === 0 ? 0 : count / length;
    const values = Array.from({ length: strings }, (_, i) => reader.text(first + i * length, length));
    return { type, dimensions: sizes.slice(1), values, description };
  }
  const read = type === 'byte' ? reader.uint8 : type === 'integer' ? reader.int16 : reader.float;
  const size = type === 'byte' ? 1 : type === 'integer' ? 2 : 4;
  const values = Float64Array.from({ length: count }, (_, i) => read(first + i * size));
  return { type, dimensions: sizes, values, description };
}

function signed(byte: number): number {
  return byte > 127 ? byte - 256 : byte;
}

/** Numbers of a parameter; empty when absent or text. */
export function numbersOf(parameters: C3dParameters, key: string): Float64Array {
  const values = parameters.get(key)?.values;
  return values instanceof Float64Array ? values : new Float64Array(0);
}

/** First number of a parameter, `null` when absent. */
export function numberOf(parameters: C3dParameters, key: string): number | null {
  return numbersOf(parameters, key)[0] ?? null;
}

/** A whole number stored in 16 bits, read without its sign; real parameters as they are. */
export function countOf(parameters: C3dParameters, key: string): number | null {
  const value = numberOf(parameters, key);
  return value !== null && parameters.get(key)?.type === 'integer' ? value & 0xffff : value;
}

/** Strings of a parameter; empty when absent or numbers. */
export function textsOf(parameters: C3dParameters, key: string): readonly string[] {
  const values = parameters.get(key)?.values;
  return values === undefined || values instanceof Float64Array ? [] : values;
}

/** Values of `KEY`, `KEY2`, `KEY3` …: a parameter holds at most 255, the rest follows in the next. */
export function continued<T>(
  parameters: C3dParameters,
  key: string,
  read: (parameters: C3dParameters, key: string) => Iterable<T>,
): T[] {
  const values = [...read(parameters, key)];
  for (let i = 2; parameters.has(`${key}${i}`); i++) values.push(...read(parameters, `${key}${i}`));
  return values;
}
