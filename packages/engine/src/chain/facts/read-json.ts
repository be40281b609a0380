import { StridewhyError } from '../../errors.ts';

/** Refuses a facts file: where, what was expected there and what was found. */
export function refuse(path: string, expected: string, actual: unknown): never {
  throw new StridewhyError(
    'bad-facts',
    `Facts: ${path} should be ${expected}, but is ${describe(actual)}.`,
    `Correct ${path} in the facts file.`,
  );
}

/** A value of the file with the place it stands at. */
export interface Place {
  readonly value: unknown;
  readonly path: string;
}

/** An object with no other keys than `keys`; each key's place. Keys that are missing or null have `undefined`. */
export function fieldsOf<K extends string>(
  { value, path }: Place,
  keys: readonly K[],
): Readonly<Record<K, Place | undefined>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    refuse(path === '' ? 'the file' : path, 'an object', value);
  }
  const inside = (key: string): string => (path === '' ? key : `${path}.${key}`);
  const known = new Set<string>(keys);
  const strange = Object.keys(value).find((key) => !known.has(key));
  if (strange !== undefined) refuse(inside(strange), `one of: ${keys.join(', ')}`, 'another key');
  const source = value as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    keys.map((key) => {
      const field = Object.hasOwn(source, key) ? source[key] : undefined;
      return [key, field === undefined || field === null ? undefined : { value: field, path: inside(key) }];
    }),
  ) as Record<K, Place | undefined>;
}

export function listOf({ value, path }: Place, least: number, most: number): readonly Place[] {
  if (!Array.isArray(value) || value.length < least || value.length > most) {
    refuse(path, `a list of ${least} to ${most}`, value);
  }
  return value.map((item: unknown, index) => ({ value: item, path: `${path}[${index}]` }));
}

export function numberIn({ value, path }: Place, low: number, high: number): number {
  if (typeof value !== 'number' || !(value >= low && value <= high)) {
    refuse(path, `a number from ${low} to ${high}`, value);
  }
  return value;
}

export function oneOf<T extends string>({ value, path }: Place, allowed: readonly T[]): T {
  return (
    allowed.find((candidate) => candidate === value) ?? refuse(path, `one of: ${allowed.join(', ')}`, value)
  );
}

/** A field that has to be there. */
export function needed(place: Place | undefined, path: string): Place {
  return place ?? refuse(path, 'given', undefined);
}

function describe(value: unknown): string {
  if (value === undefined) return 'missing';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) return 'an object';
  return String(value).slice(0, 60);
}
