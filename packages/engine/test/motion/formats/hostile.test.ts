import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { StridewhyError } from '../../../src/errors.ts';
import {
  contentOfStart,
  openRecordingFile,
  type RecordingFile,
  startLength,
} from '../../../src/motion/index.ts';
import { c3dSeeds, jsonSeeds, motSeed, textSeeds, trcSeed, tsvSeed } from './seeds.ts';

const facts = { frameRate: 50 };

/** The recording, or `null` when the file was refused as it should be; any other failure fails the test. */
function open(content: Uint8Array | string): RecordingFile | null {
  try {
    return openRecordingFile(content, 'hostile', facts);
  } catch (error) {
    if (!(error instanceof StridewhyError)) throw error;
    expect(error.message.length).toBeLessThan(2000);
    expect(error.remedy).not.toBe('');
    return null;
  }
}

const finiteOrNaN = (values: ArrayLike<number>) =>
  Array.from(values).every((value) => Number.isFinite(value) || Number.isNaN(value));
const rising = (time: Float64Array) =>
  time.every((t, i) => Number.isFinite(t) && (i === 0 || t > time[i - 1]!));

/** What holds in every recording that was let in, whatever its numbers. */
function expectSound(file: RecordingFile | null): void {
  if (file === null) return;
  if (file.kind === 'clip') {
    const { time, points, landmarks, size } = file.clip.track;
    expect(rising(time)).toBe(true);
    expect(points.length).toBe(time.length * landmarks.length * 3);
    expect(finiteOrNaN(points)).toBe(true);
    expect(size.every((side) => side >= 1)).toBe(true);
  } else if (file.kind === 'c3d') {
    const { points, analog, forcePlates, events } = file.c3d;
    expect(points.rate > 0 && Number.isFinite(points.rate)).toBe(true);
    expect(points.data.length).toBe(points.frames * points.labels.length * 3);
    expect(analog.data.length).toBe(points.frames * analog.samplesPerFrame * analog.labels.length);
    expect(finiteOrNaN(points.data) && analog.data.every(Number.isFinite)).toBe(true);
    expect(new Set(points.labels).size).toBe(points.labels.length);
    expect(forcePlates.every((plate) => plate.channels.every((c) => c < analog.labels.length))).toBe(true);
    expect(events.every(({ time }) => Number.isFinite(time))).toBe(true);
  } else if (file.kind === 'markers') {
    const { time, data, labels, rate } = file.markers;
    expect(rising(time) && rate > 0).toBe(true);
    expect(data.length).toBe(time.length * labels.length * 3);
    expect(finiteOrNaN(data)).toBe(true);
    expect(new Set(labels).size).toBe(labels.length);
  } else if (file.kind === 'motion') {
    const { labels, columns } = file.motion;
    expect(columns.length).toBe(labels.length);
    expect(columns.every((column) => finiteOrNaN(column) && column.length === columns[0]!.length)).toBe(true);
  }
}

/** Bytes that break things: ends of ranges, signs, separators, digits. */
const byte = fc.oneof(
  fc.constantFrom(0, 1, 9, 10, 32, 45, 46, 48, 57, 84, 86, 101, 127, 128, 255),
  fc.nat({ max: 255 }),
);
const damage = fc.array(
  fc.record({
    kind: fc.constantFrom('change', 'change', 'insert', 'remove', 'repeat'),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    bytes: fc.array(byte, { minLength: 1, maxLength: 4 }),
  }),
  { minLength: 1, maxLength: 6 },
);

function damaged(
  seed: Uint8Array,
  steps: typeof damage extends fc.Arbitrary<infer T> ? T : never,
): Uint8Array {
  let bytes = [...seed];
  for (const { kind, at, bytes: chosen } of steps) {
    const i = Math.floor(at * bytes.length);
    if (kind === 'change') bytes.splice(i, chosen.length, ...chosen);
    else if (kind === 'insert') bytes.splice(i, 0, ...chosen);
    else if (kind === 'remove') bytes.splice(i, chosen.length);
    else bytes = [...bytes.slice(0, i), ...bytes.slice(Math.max(0, i - 300))];
  }
  return Uint8Array.from(bytes);
}

const latin = (bytes: Uint8Array) => Array.from(bytes, (code) => String.fromCharCode(code)).join('');
const bytesOf = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

describe('damaged files', () => {
  it('all seeds are whole', () => {
    for (const seed of [...c3dSeeds, ...textSeeds]) expect(open(seed)).not.toBeNull();
  });

  it('a damaged C3D file is refused or sound', () => {
    fc.assert(
      fc.property(fc.constantFrom(...c3dSeeds), damage, (seed, steps) =>
        expectSound(open(damaged(seed, steps))),
      ),
      { numRuns: 1500 },
    );
  });

  it('a C3D file with damaged header or parameters is refused or sound', () => {
    // Nearly all of a file is samples: here the damage meets the counts.
    fc.assert(
      fc.property(fc.constantFrom(...c3dSeeds), damage, (seed, steps) => {
        const bytes = seed.slice();
        for (const { at, bytes: chosen } of steps) bytes.set(chosen, Math.floor(at * (at < 0.3 ? 80 : 1200)));
        expectSound(open(bytes));
      }),
      { numRuns: 1500 },
    );
  });

  it('a damaged table or JSON file is refused or sound', () => {
    fc.assert(
      fc.property(fc.constantFrom(...textSeeds), damage, (seed, steps) =>
        expectSound(open(latin(damaged(bytesOf(seed), steps)))),
      ),
      { numRuns: 2000 },
    );
  });

  it('any JSON value is refused or sound', () => {
    fc.assert(fc.property(fc.json({ maxDepth: 6 }), (text) => expectSound(open(text))));
  });

  it('any value in place of one of a pose file’s is refused or sound', () => {
    const odd = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom<unknown>(null, -1, 1e308, 2 ** 53, '', [], {}, true),
    );
    fc.assert(
      fc.property(fc.constantFrom(...jsonSeeds), fc.nat(), odd, (seed, nth, value) => {
        let count = 0;
        const text = JSON.stringify(JSON.parse(seed), (key, old: unknown) =>
          key !== '' && count++ === nth % 60 ? value : old,
        );
        expectSound(open(text ?? ''));
      }),
      { numRuns: 1000 },
    );
  });

  it('any bytes are recognised as something', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(['c3d', 'json', 'table', 'media']).toContain(contentOfStart(bytes));
      }),
    );
  });
});

describe('files cut short', () => {
  it('a C3D file is refused at every length that loses samples', () => {
    for (const seed of c3dSeeds) {
      const last = seed.findLastIndex((value) => value !== 0);
      for (let length = 0; length <= last; length++) {
        expect(open(seed.subarray(0, length)), `${length} of ${seed.length} bytes`).toBeNull();
      }
    }
  });

  it.each([
    ['TRC', trcSeed],
    ['MOT', motSeed],
    ['TSV', tsvSeed],
  ])('a %s file is refused at every length, or whole but for its last line end', (_, seed) => {
    for (let length = 0; length < seed.length; length++) {
      const file = open(seed.slice(0, length));
      if (length < seed.length - 1) expect(file, `${length} of ${seed.length}`).toBeNull();
      else expect(file).toEqual(open(seed));
    }
  });

  it('a JSON file is refused at every length', () => {
    for (const seed of jsonSeeds) {
      for (let length = 0; length < seed.length; length += length < 200 ? 1 : 17) {
        expect(open(seed.slice(0, length))).toBeNull();
      }
    }
  });
});

describe('bombs', () => {
  const header = trcSeed.split('\n');
  it.each([
    ['one line without end', () => `PathFileType${'x'.repeat(30e6)}`],
    ['millions of tabs', () => `${header.slice(0, 3).join('\n')}\nFrame#\tTime${'\t'.repeat(20e6)}`],
    ['millions of lines', () => `${header.slice(0, 6).join('\n')}${'\n'.repeat(20e6)}`],
    ['a header without end', () => `Coordinates\nnRows=1\n${'note\n'.repeat(5e6)}`],
    ['a Qualisys header without end', () => `NO_OF_FRAMES\t1\n${'EVENT\tx\n'.repeat(2e6)}`],
    ['millions of rows that no count says', () => `${motSeed}${'1\t2\t3\n'.repeat(3e6)}`],
    ['brackets in brackets', () => '['.repeat(5e6)],
    ['objects in objects', () => `${'{"frames":['.repeat(200_000)}${']}'.repeat(200_000)}`],
    ['many small documents', () => '{}'.repeat(2e6)],
    [
      'a billion frames',
      () => '[{"image_id":"0.jpg","keypoints":[1,2,1]},{"image_id":"999999999.jpg","keypoints":[1,2,1]}]',
    ],
    [
      'a crowd that never comes back',
      () =>
        JSON.stringify({
          fps: 50,
          frames: Array.from({ length: 3000 }, (_, f) => ({
            people: Array.from({ length: 99 }, (_, p) => ({ pose_keypoints_2d: [f * 1000 + p, p * 999, 1] })),
          })),
        }),
    ],
  ])('%s', (_, make) => {
    expect(open(make())).toBeNull();
  });

  it('a C3D file whose every byte claims another parameter', () => {
    const seed = c3dSeeds[0]!;
    const bytes = new Uint8Array(4e6);
    bytes.set(seed.subarray(0, 516));
    // Name of one letter, group 1, next record in 3 bytes, text of 255 × 255.
    for (let at = 516; at + 6 < bytes.length; at += 6) bytes.set([1, 1, 65, 3, 0, 255], at);
    expect(open(bytes)).toBeNull();
  });
});

describe('corpus of named faults', () => {
  const corpus = fileURLToPath(new URL('./corpus/', import.meta.url));
  const faults: Record<string, string> = JSON.parse(readFileSync(`${corpus}faults.json`, 'utf8'));

  it('says of each file what is wrong with it', () => {
    expect(readdirSync(corpus).sort()).toEqual([...Object.keys(faults), 'faults.json'].sort());
  });

  it.each(Object.keys(faults))('%s', (name) => {
    const bytes = readFileSync(corpus + name);
    const isC3d = contentOfStart(bytes.subarray(0, startLength)) === 'c3d';
    expect(() => openRecordingFile(isC3d ? bytes : bytes.toString('utf8'), name)).toThrow(faults[name]!);
  });
});
