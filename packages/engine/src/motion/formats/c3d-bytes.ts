import { refuseLab } from './lab-errors.ts';

/** Computer whose numbers the file holds: parameter section, byte 4. */
export type Processor = 'intel' | 'dec' | 'mips';

/** Numbers out of a C3D file in the byte order of its processor. Reading past the end refuses the file. */
export interface NumberReader {
  readonly processor: Processor;
  readonly length: number;
  uint8(at: number): number;
  int16(at: number): number;
  uint16(at: number): number;
  float(at: number): number;
  /** Latin-1 text without trailing blanks and zeros. */
  text(at: number, length: number): string;
}

const processors: Readonly<Record<number, Processor>> = { 84: 'intel', 85: 'dec', 86: 'mips' };

/** The processor type as the byte says. @throws StridewhyError when it is none known. */
export function processorOf(code: number): Processor {
  return processors[code] ?? refuseLab('C3D', 'the processor type', '84, 85 or 86', code);
}

export function numberReader(bytes: Uint8Array, processor: Processor): NumberReader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const little = processor !== 'mips';
  const within = (at: number, size: number) => {
    if (!(at >= 0 && at + size <= bytes.length)) {
      refuseLab('C3D', 'the file', `at least ${at + size} bytes long`, `${bytes.length} bytes`);
    }
  };
  return {
    processor,
    length: bytes.length,
    uint8: (at) => {
      within(at, 1);
      return bytes[at]!;
    },
    int16: (at) => {
      within(at, 2);
      return view.getInt16(at, little);
    },
    uint16: (at) => {
      within(at, 2);
      return view.getUint16(at, little);
    },
    float: (at) => {
      within(at, 4);
      return processor === 'dec' ? decFloat(view, at) : view.getFloat32(at, little);
    },
    text: (at, length) => {
      within(at, length);
      let end = at + length;
      while (end > at && (bytes[end - 1] === 32 || bytes[end - 1] === 0)) end--;
      let text = '';
      for (let i = at; i < end; i++) text += String.fromCharCode(bytes[i]!);
      return text;
    },
  };
}

/** VAX F format: 16-bit words swapped, hidden bit 0.1 and bias 128 make it four times the IEEE number. */
function decFloat(view: DataView, at: number): number {
  const high = view.getUint16(at, true);
  const exponent = (high >> 7) & 0xff;
  if (exponent === 0) return (high & 0x8000) === 0 ? 0 : Number.NaN;
  const fraction = ((high & 0x7f) << 16) | view.getUint16(at + 2, true);
  return ((high & 0x8000) === 0 ? 1 : -1) * (0x800000 + fraction) * 2 ** (exponent - 152);
}
