/** Builds C3D files byte by byte after the format's manual (c3d.org), apart from the product's own writer. */

export type Encoding = 'intel' | 'dec' | 'mips';

/** A number becomes a real; `int` marks integers. */
export type Value =
  | { readonly text: readonly string[] }
  | { readonly int: readonly number[]; readonly size?: readonly number[] }
  | { readonly real: readonly number[]; readonly size?: readonly number[] };

export interface C3dSketch {
  readonly encoding: Encoding;
  readonly float: boolean;
  readonly points: number;
  readonly rate: number;
  readonly scale: number;
  readonly firstFrame?: number;
  readonly channels?: number;
  readonly samplesPerFrame?: number;
  /** Per frame: four numbers per point as stored, then the analog samples as stored. */
  readonly frames: readonly (readonly number[])[];
  readonly parameters: Readonly<Record<string, Value>>;
  /** Words of the header that lie: byte → 16-bit number. */
  readonly header?: Readonly<Record<number, number>>;
}

const block = 512;
const processors: Readonly<Record<Encoding, number>> = { intel: 84, dec: 85, mips: 86 };

export function buildC3d(sketch: C3dSketch): Uint8Array {
  const { encoding, frames } = sketch;
  const parameters = parameterBytes(sketch);
  const blocks = Math.ceil((parameters.length + 4) / block);
  const samples = frames.flatMap((frame) =>
    frame.flatMap((value) => (sketch.float ? real(value, encoding) : int(value, encoding))),
  );
  const start = (1 + blocks) * block;
  const bytes = new Uint8Array(start + Math.ceil(samples.length / block) * block);
  bytes.set(headerBytes(sketch, 2 + blocks));
  bytes.set([1, 0x50, blocks, processors[encoding]], block);
  bytes.set(parameters, block + 4);
  bytes.set(samples, start);
  return bytes;
}

function headerBytes(sketch: C3dSketch, dataBlock: number): Uint8Array {
  const { encoding, points, frames, channels = 0, samplesPerFrame = 0, firstFrame = 1 } = sketch;
  const bytes = new Uint8Array(block);
  const words: Readonly<Record<number, number>> = {
    2: points,
    4: channels * samplesPerFrame,
    6: firstFrame,
    8: Math.min(0xffff, firstFrame + frames.length - 1),
    16: dataBlock,
    18: samplesPerFrame,
    ...sketch.header,
  };
  bytes.set([2, 0x50]);
  for (const [at, value] of Object.entries(words)) bytes.set(int(value, encoding), Number(at));
  bytes.set(real(sketch.float ? -Math.abs(sketch.scale) : sketch.scale, encoding), 12);
  bytes.set(real(sketch.rate, encoding), 20);
  return bytes;
}

function parameterBytes({ parameters, encoding }: C3dSketch): number[] {
  const groups = [...new Set(Object.keys(parameters).map((key) => key.split(':')[0] ?? ''))];
  const bytes: number[] = [];
  const add = (name: string, group: number, content: readonly number[]) => {
    bytes.push(name.length, group & 0xff, ...[...name].map((letter) => letter.charCodeAt(0)));
    bytes.push(...int(content.length + 2, encoding), ...content);
  };
  groups.forEach((group, i) => {
    add(group, -(i + 1), [0]);
  });
  for (const [key, value] of Object.entries(parameters)) {
    const [group = '', name = ''] = key.split(':');
    add(name, groups.indexOf(group) + 1, [...valueBytes(value, encoding), 0]);
  }
  return [...bytes, 0, 0];
}

function valueBytes(value: Value, encoding: Encoding): number[] {
  if ('text' in value) {
    const length = Math.max(1, ...value.text.map((text) => text.length));
    const letters = value.text.flatMap((text) =>
      [...text.padEnd(length)].map((letter) => letter.charCodeAt(0)),
    );
    return [255, 2, length, value.text.length, ...letters];
  }
  const numbers = 'int' in value ? value.int : value.real;
  const size = value.size ?? (numbers.length === 1 ? [] : [numbers.length]);
  const encode = 'int' in value ? int : real;
  return [
    'int' in value ? 2 : 4,
    size.length,
    ...size,
    ...numbers.flatMap((number) => encode(number, encoding)),
  ];
}

function int(value: number, encoding: Encoding): number[] {
  const [low, high] = [value & 0xff, (value >> 8) & 0xff];
  return encoding === 'mips' ? [high, low] : [low, high];
}

/** DEC: the IEEE bytes of four times the number, its 16-bit halves exchanged. */
function real(value: number, encoding: Encoding): number[] {
  const view = new DataView(new ArrayBuffer(4));
  view.setFloat32(0, encoding === 'dec' ? value * 4 : value);
  const [a, b, c, d] = [0, 1, 2, 3].map((i) => view.getUint8(i)) as [number, number, number, number];
  if (encoding === 'mips') return [a, b, c, d];
  return encoding === 'intel' ? [d, c, b, a] : [b, a, d, c];
}
