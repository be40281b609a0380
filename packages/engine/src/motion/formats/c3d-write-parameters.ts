import type { C3d, ForcePlate } from './c3d-types.ts';
import { refuseLab } from './lab-errors.ts';

/** What a written C3D file holds: all of a read one but the parameters, which are made from it. */
export type C3dContent = Omit<C3d, 'parameters'>;

/** Values of one parameter; `dimensions` as in the file, the first index fastest. */
type Values =
  | { readonly type: 'text'; readonly values: readonly string[] }
  | {
      readonly type: 'integer' | 'real';
      readonly values: ArrayLike<number>;
      readonly dimensions?: readonly number[];
    };

type Group = readonly (readonly [name: string, values: Values])[];

const typeCodes = { text: 255, integer: 2, real: 4 } as const;

/** Most entries along one dimension of a parameter. */
const longest = 255;

/**
 * The groups POINT, ANALOG, FORCE_PLATFORM, EVENT and TRIAL as bytes, without the section's head.
 *
 * @param dataStart block of the first sample, from 1
 */
export function writeParameters(content: C3dContent, dataStart: number): Uint8Array {
  const { points, analog, forcePlates, events } = content;
  const groups: Readonly<Record<string, Group>> = {
    TRIAL: trialGroup(content),
    POINT: [
      ['USED', integers([points.labels.length])],
      ['FRAMES', points.frames > 0xffff ? reals([points.frames]) : integers([points.frames])],
      ['DATA_START', integers([dataStart])],
      ['SCALE', reals([-(points.residualStep || 1)])],
      ['RATE', reals([points.rate])],
      ['UNITS', { type: 'text', values: [points.units] }],
      ...inParts('LABELS', points.labels, texts),
    ],
    ANALOG: [
      ['USED', integers([analog.labels.length])],
      ['RATE', reals([analog.rate])],
      ['GEN_SCALE', reals([1])],
      ...inParts(
        'SCALE',
        Array.from(analog.labels, () => 1),
        reals,
      ),
      ...inParts(
        'OFFSET',
        Array.from(analog.labels, () => 0),
        integers,
      ),
      ...inParts('LABELS', analog.labels, texts),
      ...inParts('UNITS', analog.units, texts),
    ],
    FORCE_PLATFORM: plateGroup(forcePlates),
    EVENT: [
      ['USED', integers([events.length])],
      ...inParts(
        'CONTEXTS',
        events.map(({ context }) => context),
        texts,
      ),
      ...inParts(
        'LABELS',
        events.map(({ label }) => label),
        texts,
      ),
      ...inParts('TIMES', events, (part) =>
        reals(
          part.flatMap(({ time }) => [Math.floor(time / 60), time - 60 * Math.floor(time / 60)]),
          [2, part.length],
        ),
      ),
    ],
  };
  const bytes: number[] = [];
  Object.entries(groups).forEach(([name, parameters], index) => {
    record(bytes, name, -(index + 1), [0]);
    for (const [key, values] of parameters) record(bytes, key, index + 1, [...encoded(key, values), 0]);
  });
  bytes.push(0, 0);
  return Uint8Array.from(bytes);
}

/** First and last frame as two words each, low first: room beyond the header's 65535. */
function trialGroup({ points }: C3dContent): Group {
  const words = (frame: number) => integers([frame & 0xffff, Math.floor(frame / 0x10000)]);
  return [
    ['ACTUAL_START_FIELD', words(points.firstFrame)],
    ['ACTUAL_END_FIELD', words(points.firstFrame + points.frames - 1)],
  ];
}

function plateGroup(plates: readonly ForcePlate[]): Group {
  const used: Group = [['USED', integers([plates.length])]];
  if (plates.length === 0) return used;
  const wired = Math.max(...plates.map(({ channels }) => channels.length));
  const count = plates.length;
  const numbers = (read: (plate: ForcePlate) => ArrayLike<number>) =>
    plates.flatMap((plate) => Array.from(read(plate)));
  const channels = numbers((plate) => Array.from({ length: wired }, (_, i) => (plate.channels[i] ?? -1) + 1));
  const matrices = numbers(({ calibration }) =>
    Array.from({ length: 36 }, (_, i) => calibration?.[(i % 6) * 6 + Math.floor(i / 6)] ?? 0),
  );
  const calibrated = plates.some(({ calibration }) => calibration !== null);
  return [
    ...used,
    ['TYPE', integers(plates.map(({ type }) => type))],
    ['ZERO', integers(plates[0]?.zero ?? [0, 0])],
    [
      'CORNERS',
      reals(
        numbers(({ corners }) => corners),
        [3, 4, count],
      ),
    ],
    [
      'ORIGIN',
      reals(
        numbers(({ origin }) => origin),
        [3, count],
      ),
    ],
    ['CHANNEL', integers(channels, [wired, count])],
    ...(calibrated ? ([['CAL_MATRIX', reals(matrices, [6, 6, count])]] as const) : []),
  ];
}

function integers(values: ArrayLike<number>, dimensions?: readonly number[]): Values {
  return { type: 'integer', values, dimensions: dimensions ?? shapeOf(values) };
}

function reals(values: ArrayLike<number>, dimensions?: readonly number[]): Values {
  return { type: 'real', values, dimensions: dimensions ?? shapeOf(values) };
}

function texts(values: readonly string[]): Values {
  return { type: 'text', values };
}

/** One number is stored without dimensions. */
function shapeOf(values: ArrayLike<number>): readonly number[] {
  return values.length === 1 ? [] : [values.length];
}

/** `KEY`, `KEY2`, `KEY3` …, each with at most 255 entries. */
function inParts<T>(key: string, values: readonly T[], encode: (part: readonly T[]) => Values): Group {
  const parts = Math.max(1, Math.ceil(values.length / longest));
  return Array.from({ length: parts }, (_, i) => [
    i === 0 ? key : `${key}${i + 1}`,
    encode(values.slice(i * longest, (i + 1) * longest)),
  ]);
}

/** Type, dimensions and values of a parameter. */
function encoded(name: string, values: Values): readonly number[] {
  if (values.type === 'text') {
    const length = Math.max(1, ...values.values.map((text) => text.length));
    if (length > longest)
      refuseLab('C3D', `the text of ${name} to write`, `at most ${longest} characters`, length);
    const characters = values.values.flatMap((text) =>
      Array.from({ length }, (_, i) => latin(name, text.charCodeAt(i))),
    );
    return [typeCodes.text, 2, length, values.values.length, ...characters];
  }
  const { type, dimensions = [] } = values;
  const size = type === 'real' ? 4 : 2;
  const view = new DataView(new ArrayBuffer(values.values.length * size));
  Array.from(values.values).forEach((value, i) => {
    if (type === 'real') view.setFloat32(i * 4, value, true);
    else view.setUint16(i * 2, value, true);
  });
  return [typeCodes[type], dimensions.length, ...dimensions, ...new Uint8Array(view.buffer)];
}

/** A character's byte, a blank after the text's end. C3D text has no letters beyond Latin-1. */
function latin(name: string, code: number): number {
  if (Number.isNaN(code)) return 32;
  return code > 255 ? refuseLab('C3D', `the text of ${name} to write`, 'in Latin letters', code) : code;
}

/** Appends one record: lengths, group number, name, way to the next record, content. */
function record(bytes: number[], name: string, group: number, content: readonly number[]): void {
  const step = content.length + 2;
  if (step > 0xffff) refuseLab('C3D', `the parameter ${name} to write`, 'at most 65535 bytes', step);
  const letters = Array.from(name, (letter) => letter.charCodeAt(0));
  bytes.push(name.length, group & 0xff, ...letters, step & 0xff, step >> 8);
  for (const byte of content) bytes.push(byte);
}
