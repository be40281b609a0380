import type { Tables } from './migrations.ts';

/** A file that lies beside the records, by its name there. */
export type BesideFiles = Map<string, Blob>;

/** Records as text. Number series keep every bit; files are put into `beside` and named in their place. */
export function recordText(tables: Tables, beside: BesideFiles): string {
  return JSON.stringify(tables, (_key, value: unknown) => {
    if (value instanceof Float64Array)
      return { $float64: toBase64(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)) };
    if (value instanceof Uint8Array) return { $uint8: toBase64(value) };
    if (!(value instanceof Blob)) return value;
    const name = `files/${beside.size + 1}`;
    beside.set(name, value);
    return { $file: name, type: value.type };
  });
}

/** What {@link recordText} wrote. @throws SyntaxError for anything else. */
export function recordsFrom(text: string, beside: BesideFiles): unknown {
  return JSON.parse(text, (_key, value: unknown) => {
    if (typeof value !== 'object' || value === null) return value;
    if ('$float64' in value) return new Float64Array(fromBase64(value.$float64).buffer);
    if ('$uint8' in value) return fromBase64(value.$uint8);
    if ('$file' in value) return beside.get(String(value.$file)) ?? null;
    return value;
  });
}

/** Bytes that become text at once: more would not fit on the stack as arguments. */
const piece = 0x8000;

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let start = 0; start < bytes.length; start += piece) {
    text += String.fromCharCode(...bytes.subarray(start, start + piece));
  }
  return btoa(text);
}

function fromBase64(text: unknown): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(String(text)), (letter) => letter.charCodeAt(0));
}
