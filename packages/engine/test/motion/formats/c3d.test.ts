import { describe, expect, it } from 'vitest';
import { StridewhyError } from '../../../src/errors.ts';
import { parseC3d } from '../../../src/motion/index.ts';
import { buildC3d, type C3dSketch, type Encoding } from './c3d-file.ts';

/** Two markers and two channels; numbers as stored, so that integers and floats share them. */
const sketch: C3dSketch = {
  encoding: 'intel',
  float: false,
  points: 2,
  rate: 100,
  scale: 0.5,
  channels: 2,
  samplesPerFrame: 2,
  frames: [
    [2, 4, 6, 0x0305, -8, 10, 12, 0, 100, 200, 300, 400],
    [0, 0, 0, 0, 14, 16, 18, -1, -100, -200, -300, -400],
  ],
  parameters: {
    'POINT:USED': { int: [2] },
    'POINT:SCALE': { real: [0.5] },
    'POINT:RATE': { real: [100] },
    'POINT:UNITS': { text: ['mm'] },
    'POINT:LABELS': { text: ['LHEE', 'LTOE'] },
    'ANALOG:USED': { int: [2] },
    'ANALOG:RATE': { real: [200] },
    'ANALOG:LABELS': { text: ['Fx1', 'Fy1'] },
    'ANALOG:UNITS': { text: ['N', 'N'] },
    'ANALOG:GEN_SCALE': { real: [0.1] },
    'ANALOG:SCALE': { real: [1, 2] },
    'ANALOG:OFFSET': { int: [10, 0] },
  },
};

const seen = [1, 2, 3, -4, 5, 6];
const NONE = [Number.NaN, Number.NaN, Number.NaN];

const build = (changes: Partial<C3dSketch>) => buildC3d({ ...sketch, ...changes });
const withParameters = (parameters: C3dSketch['parameters'], changes: Partial<C3dSketch> = {}) =>
  build({ ...changes, parameters: { ...sketch.parameters, ...parameters } });

function refusal(bytes: Uint8Array): string {
  try {
    parseC3d(bytes);
  } catch (error) {
    expect(error).toBeInstanceOf(StridewhyError);
    return (error as StridewhyError).message;
  }
  return 'read';
}

/** What the encoding keeps: a float file holds lengths, an integer file steps of the scale. */
function inEncoding(encoding: Encoding, float: boolean): Uint8Array {
  if (!float) return build({ encoding });
  const frames = sketch.frames.map((frame) =>
    frame.map((value, i) => (i < 8 && i % 4 !== 3 ? value * 0.5 : value)),
  );
  return withParameters({ 'POINT:SCALE': { real: [-0.5] } }, { encoding, float, frames });
}

describe('C3D', () => {
  const encodings = (['intel', 'dec', 'mips'] as const).flatMap((encoding) => [
    { encoding, float: false },
    { encoding, float: true },
  ]);

  it.each(encodings)('reads the same numbers from $encoding, float $float', ({ encoding, float }) => {
    const { points, analog } = parseC3d(inEncoding(encoding, float));
    expect([...points.data]).toEqual([...seen, ...NONE, ...NONE]);
    expect([...points.residuals]).toEqual([5, 0, 0, 0]);
    expect([...points.cameras]).toEqual([3, 0, 0, 0]);
    expect(points.residualStep).toBe(0.5);
    expect(points).toMatchObject({
      labels: ['LHEE', 'LTOE'],
      rate: 100,
      units: 'mm',
      frames: 2,
      firstFrame: 1,
    });
    expect(analog).toMatchObject({
      labels: ['Fx1', 'Fy1'],
      units: ['N', 'N'],
      rate: 200,
      samplesPerFrame: 2,
    });
    // (sample − offset) × scale × general scale
    expect([...analog.data].map((value) => Math.round(value * 1e4) / 1e4)).toEqual([
      9, 40, 29, 80, -11, -40, -31, -80,
    ]);
  });

  it('reads a file that does not lie on a word border in memory', () => {
    const bytes = build({});
    const shifted = new Uint8Array(bytes.length + 1);
    shifted.set(bytes, 1);
    expect(parseC3d(shifted.subarray(1)).points.data).toEqual(parseC3d(bytes).points.data);
  });

  it.each(encodings)(
    'reads $encoding, float $float, piece by piece through one buffer',
    ({ encoding, float }) => {
      const bytes = inEncoding(encoding, float);
      const buffer = new Uint8Array(2 ** 20);
      const read = (at: number, length: number) => {
        const piece = bytes.subarray(at, at + length);
        buffer.fill(255).set(piece);
        return buffer.subarray(0, piece.length);
      };
      expect(parseC3d({ length: bytes.length, read })).toEqual(parseC3d(bytes));
    },
  );

  it('refuses a file that became shorter while it was read', () => {
    const bytes = build({});
    const read = (at: number, length: number) => bytes.subarray(at, at === 0 ? length : at + 3);
    expect(() => parseC3d({ length: bytes.length, read })).toThrow(StridewhyError);
  });

  it('takes a coordinate that is not a number as not seen', () => {
    const frames = [[1, Number.NaN, 3, 0, 4, 5, 6, 0]];
    const parameters = { 'POINT:SCALE': { real: [-1] } };
    const bytes = build({ float: true, scale: -1, channels: 0, samplesPerFrame: 0, frames, parameters });
    expect([...parseC3d(bytes).points.data]).toEqual([...NONE, 4, 5, 6]);
  });

  it('reads unsigned samples and offsets', () => {
    const frames = [[2, 4, 6, 0, 2, 4, 6, 0, 40000, 32768, 32768, 32768]];
    const bytes = withParameters(
      {
        'ANALOG:FORMAT': { text: ['UNSIGNED'] },
        'ANALOG:OFFSET': { int: [32768, 32768] },
        'ANALOG:GEN_SCALE': { real: [1] },
      },
      { frames },
    );
    expect([...parseC3d(bytes).analog.data]).toEqual([7232, 0, 0, 0]);
  });

  it('reads a file with nothing but its header and a scale', () => {
    const bytes = build({
      channels: 0,
      samplesPerFrame: 0,
      frames: [[2, 4, 6, 0, 2, 4, 6, 0]],
      parameters: {},
    });
    const { points, analog, forcePlates, events } = parseC3d(bytes);
    expect(points).toMatchObject({ labels: ['*1', '*2'], units: 'mm', rate: 100 });
    expect([analog.labels, forcePlates, events]).toEqual([[], [], []]);
  });

  it('continues labels beyond 255 in LABELS2 and numbers labels met again', () => {
    const names = Array.from({ length: 300 }, (_, i) => `M${i}`);
    names[299] = 'M0';
    const bytes = build({
      points: 300,
      channels: 0,
      samplesPerFrame: 0,
      frames: [names.flatMap((_, i) => [i + 1, 1, 1, 0])],
      parameters: {
        'POINT:LABELS': { text: names.slice(0, 255) },
        'POINT:LABELS2': { text: names.slice(255) },
      },
    });
    const { labels } = parseC3d(bytes).points;
    expect(labels.slice(254, 257)).toEqual(['M254', 'M255', 'M256']);
    expect(labels[299]).toBe('M0#300');
  });

  describe('frames beyond the header’s 65535', () => {
    const frames = Array.from({ length: 70_000 }, (_, i) => [i % 30_000, 1, 1, 0]);
    const long = (parameters: C3dSketch['parameters'], header: Record<number, number> = {}) =>
      parseC3d(build({ points: 1, channels: 0, samplesPerFrame: 0, frames, parameters, header })).points
        .frames;

    it.each([
      [
        'TRIAL:ACTUAL_*',
        { 'TRIAL:ACTUAL_START_FIELD': { int: [1, 0] }, 'TRIAL:ACTUAL_END_FIELD': { int: [4464, 1] } },
      ],
      ['POINT:LONG_FRAMES', { 'POINT:LONG_FRAMES': { real: [70_000] } }],
      ['POINT:FRAMES as a real', { 'POINT:FRAMES': { real: [70_000] } }],
    ])('come from %s', (_, parameters: C3dSketch['parameters']) => {
      expect(long(parameters)).toBe(70_000);
    });

    it('come from the parameters also where the header’s number has wrapped', () => {
      expect(long({ 'POINT:LONG_FRAMES': { real: [70_000] } }, { 8: 4464 })).toBe(70_000);
    });

    it('come from the length when the header is full and nothing else says', () => {
      expect(long({})).toBe(70_000);
    });
  });

  it('keeps the places of a trial cut out of a longer one', () => {
    const bytes = withParameters(
      { 'TRIAL:ACTUAL_START_FIELD': { int: [51, 0] }, 'TRIAL:ACTUAL_END_FIELD': { int: [52, 0] } },
      { firstFrame: 51 },
    );
    expect(parseC3d(bytes).points).toMatchObject({ frames: 2, firstFrame: 51 });
  });

  describe('force plates', () => {
    const corners = [0, 400, 0, 600, 400, 0, 600, 0, 0, 0, 0, 0];
    const plate = (type: number, channels: number, more: C3dSketch['parameters'] = {}) => {
      const stored = Array.from({ length: channels }, (_, i) => i + 1);
      return parseC3d(
        build({
          channels,
          samplesPerFrame: 1,
          frames: [[2, 4, 6, 0, 2, 4, 6, 0, ...stored]],
          parameters: {
            'FORCE_PLATFORM:USED': { int: [1] },
            'FORCE_PLATFORM:TYPE': { int: [type], size: [1] },
            'FORCE_PLATFORM:CORNERS': { real: corners, size: [3, 4, 1] },
            'FORCE_PLATFORM:ORIGIN': { real: [1, 2, -40], size: [3, 1] },
            'FORCE_PLATFORM:CHANNEL': { int: stored, size: [channels, 1] },
            ...more,
          },
        }),
      ).forcePlates[0];
    };

    it.each([
      [1, 6],
      [2, 6],
      [3, 8],
    ])('of type %i have %i channels', (type, channels) => {
      const found = plate(type, channels);
      expect(found).toMatchObject({ type, origin: [1, 2, -40], calibration: null, zero: null });
      expect(found?.channels).toEqual(Array.from({ length: channels }, (_, i) => i));
      expect([...(found?.corners ?? [])]).toEqual(corners);
    });

    it('of type 4 have a matrix, stored by column', () => {
      const matrix = Array.from({ length: 36 }, (_, i) => i);
      const found = plate(4, 6, {
        'FORCE_PLATFORM:CAL_MATRIX': { real: matrix, size: [6, 6, 1] },
        'FORCE_PLATFORM:ZERO': { int: [1, 10] },
      });
      expect(found?.zero).toEqual([1, 10]);
      expect([...(found?.calibration ?? [])].slice(0, 7)).toEqual([0, 6, 12, 18, 24, 30, 1]);
    });

    it.each([
      [
        'a channel that is not recorded',
        { 'FORCE_PLATFORM:CHANNEL': { int: [1, 2, 3, 4, 5, 7], size: [6, 1] } },
      ],
      ['too few channels', { 'FORCE_PLATFORM:CHANNEL': { int: [1, 2, 3], size: [3, 1] } }],
      ['no corners', { 'FORCE_PLATFORM:CORNERS': { real: [0, 0, 0], size: [3] } }],
      ['no matrix', { 'FORCE_PLATFORM:TYPE': { int: [4] } }],
    ])('are refused with %s', (_, more: C3dSketch['parameters']) => {
      expect(() => plate(2, 6, more)).toThrow(StridewhyError);
    });
  });

  describe('events', () => {
    it('come from the EVENT group: minutes and seconds', () => {
      const bytes = withParameters({
        'EVENT:USED': { int: [2] },
        'EVENT:LABELS': { text: ['Foot Strike', 'Foot Off'] },
        'EVENT:CONTEXTS': { text: ['Left', 'Right'] },
        'EVENT:TIMES': { real: [0, 0.25, 1, 2.5], size: [2, 2] },
      });
      expect(parseC3d(bytes).events).toEqual([
        { label: 'Foot Strike', context: 'Left', time: 0.25 },
        { label: 'Foot Off', context: 'Right', time: 62.5 },
      ]);
    });

    it('come from the header of older files, without those switched off', () => {
      const bytes = build({ header: { 298: 12345, 300: 2 } });
      const view = new DataView(bytes.buffer);
      view.setFloat32(304, 0.5, true);
      view.setFloat32(308, 0.75, true);
      bytes[377] = 1;
      bytes.set(
        [...'LHS RTO '].map((letter) => letter.charCodeAt(0)),
        396,
      );
      expect(parseC3d(bytes).events).toEqual([{ label: 'LHS', context: '', time: 0.5 }]);
    });
  });

  it.each<[string, Uint8Array, RegExp]>([
    ['more frames than there are', build({ header: { 8: 40 } }), /its length holds/],
    [
      'fewer frames than there are',
      build({ frames: Array(100).fill(sketch.frames[0]), header: { 8: 3 } }),
      /number of frames/,
    ],
    ['a rate of 0', withParameters({ 'POINT:RATE': { real: [0] } }, { rate: 0 }), /POINT:RATE/],
    ['two rates', withParameters({ 'POINT:RATE': { real: [200] } }), /POINT:RATE/],
    ['two analog rates', withParameters({ 'ANALOG:RATE': { real: [1000] } }), /ANALOG:RATE/],
    ['two scales', withParameters({ 'POINT:SCALE': { real: [0.01] } }), /POINT:SCALE/],
    ['floats and integers at once', withParameters({ 'POINT:SCALE': { real: [-0.5] } }), /POINT:SCALE/],
    ['two point counts', withParameters({ 'POINT:USED': { int: [3] } }), /POINT:USED/],
    ['a scale for one of two channels', withParameters({ 'ANALOG:SCALE': { real: [1] } }), /ANALOG:SCALE/],
    ['a general scale of 0', withParameters({ 'ANALOG:GEN_SCALE': { real: [0] } }), /GEN_SCALE/],
    [
      'more events than times',
      withParameters({ 'EVENT:USED': { int: [9] }, 'EVENT:TIMES': { real: [0, 1] } }),
      /EVENT:TIMES/,
    ],
    ['data before the parameters', build({ header: { 16: 1 } }), /data block/],
    [
      'no points and no channels',
      build({ points: 0, channels: 0, frames: [[]], parameters: {} }),
      /points and channels/,
    ],
  ])('refuses a file with %s', (_, bytes, message) => {
    expect(refusal(bytes)).toMatch(message);
  });
});
