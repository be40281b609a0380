import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { StridewhyError } from '../../../src/errors.ts';
import { type C3d, type C3dContent, parseC3d, serialiseC3d } from '../../../src/motion/index.ts';

const label = fc.stringMatching(/^[A-Za-z][A-Za-z0-9_.:]{0,20}$/);
const labels = (size: number) => fc.uniqueArray(label, { minLength: size, maxLength: size });
/** Numbers that 4 bytes hold, so that writing loses nothing. */
const single = fc.float({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 });
const singles = (length: number) => fc.array(single, { minLength: length, maxLength: length });

const plate = (channels: number): fc.Arbitrary<C3dContent['forcePlates'][number]> =>
  fc
    .record({
      type: fc.constantFrom(...(channels >= 8 ? [1, 2, 3, 4] : channels >= 6 ? [1, 2, 4] : [])),
      corners: singles(12).map((values) => Float64Array.from(values)),
      origin: singles(3) as unknown as fc.Arbitrary<[number, number, number]>,
      matrix: singles(36).map((values) => Float64Array.from(values)),
      channels: fc.uniqueArray(fc.nat({ max: channels - 1 }), { minLength: 6, maxLength: 6 }),
    })
    .map(({ matrix, channels: six, ...rest }) => ({
      ...rest,
      channels: rest.type === 3 ? [0, 1, 2, 3, 4, 5, 6, 7] : six,
      calibration: rest.type === 4 ? matrix : null,
      zero: null,
    }));

const content: fc.Arbitrary<C3dContent> = fc
  .record({
    markers: fc.integer({ min: 1, max: 4 }),
    frames: fc.integer({ min: 1, max: 6 }),
    channels: fc.nat({ max: 9 }),
    samplesPerFrame: fc.integer({ min: 1, max: 3 }),
    firstFrame: fc.integer({ min: 1, max: 65_000 }),
    rate: fc.constantFrom(50, 100, 150, 240),
  })
  .chain(({ markers, frames, channels, samplesPerFrame, firstFrame, rate }) =>
    fc.record({
      points: fc
        .record({
          labels: labels(markers),
          units: fc.constantFrom('mm', 'm'),
          data: singles(frames * markers * 3).map((values) => Float32Array.from(values)),
          unseen: fc.array(fc.boolean(), { minLength: frames * markers, maxLength: frames * markers }),
          residuals: fc.uint8Array({ minLength: frames * markers, maxLength: frames * markers }),
          residualStep: fc.constantFrom(0.125, 1),
          cameras: fc.uint8Array({ minLength: frames * markers, maxLength: frames * markers, max: 127 }),
        })
        .map(({ unseen, ...points }) => {
          unseen.forEach((hidden, k) => {
            const place = points.data.subarray(k * 3, k * 3 + 3);
            if (!hidden && place.some((value) => value !== 0)) return;
            place.fill(Number.NaN);
            points.residuals[k] = 0;
            points.cameras[k] = 0;
          });
          return { ...points, frames, firstFrame, rate };
        }),
      analog: fc.record({
        labels: labels(channels),
        units: fc.constant(Array.from({ length: channels }, () => 'V')),
        rate: fc.constant(channels === 0 ? 0 : rate * samplesPerFrame),
        samplesPerFrame: fc.constant(channels === 0 ? 0 : samplesPerFrame),
        data: singles(channels === 0 ? 0 : frames * channels * samplesPerFrame).map((values) =>
          Float32Array.from(values),
        ),
      }),
      forcePlates: channels < 6 ? fc.constant([]) : fc.array(plate(channels), { maxLength: 2 }),
      events: fc.array(
        fc.record({
          label: label,
          context: fc.constantFrom('Left', 'Right', 'General'),
          // Quarter seconds are exact in any split into minutes and seconds.
          time: fc.nat({ max: 40_000 }).map((quarters) => quarters / 4),
        }),
        { maxLength: 3 },
      ),
    }),
  );

const without = ({ parameters: _, ...rest }: C3d): C3dContent => rest;

/** Three seconds of one marker, to be changed. */
const small: C3dContent = {
  points: {
    labels: ['A'],
    rate: 100,
    units: 'mm',
    frames: 3,
    firstFrame: 1,
    data: Float32Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9),
    residuals: new Uint8Array(3),
    residualStep: 1,
    cameras: new Uint8Array(3),
  },
  analog: { labels: [], units: [], rate: 0, samplesPerFrame: 0, data: new Float32Array(0) },
  forcePlates: [],
  events: [],
};

function many(frames: number): C3dContent {
  const data = Float32Array.from({ length: frames * 3 }, (_, i) => 1 + (i % 1000));
  const points = {
    ...small.points,
    frames,
    data,
    residuals: new Uint8Array(frames),
    cameras: new Uint8Array(frames),
  };
  return { ...small, points };
}

describe('C3D writer', () => {
  it('is read back as written', () => {
    fc.assert(
      fc.property(content, (written) => {
        expect(without(parseC3d(serialiseC3d(written)))).toEqual(written);
      }),
    );
  });

  it('says more than 65535 frames in a way that is read back', () => {
    const written = many(70_000);
    const { points } = parseC3d(serialiseC3d(written));
    expect(points.frames).toBe(70_000);
    expect(points.data).toEqual(written.points.data);
  });

  it('names more than 255 points', () => {
    const labels = Array.from({ length: 600 }, (_, i) => `marker ${i}`);
    const points = {
      ...small.points,
      labels,
      frames: 1,
      data: new Float32Array(1800).fill(1),
      residuals: new Uint8Array(600),
      cameras: new Uint8Array(600),
    };
    expect(parseC3d(serialiseC3d({ ...small, points })).points.labels).toEqual(labels);
  });

  it.each<[string, Partial<C3dContent['points']>]>([
    ['a name in letters that C3D does not have', { labels: ['膝'] }],
    ['a name longer than a parameter', { labels: ['A'.repeat(300)] }],
    ['no frames', { frames: 0, data: new Float32Array(0) }],
    ['fewer numbers than frames', { frames: 4 }],
    ['a rate of 0', { rate: 0 }],
  ])('refuses to write %s', (_, changes) => {
    expect(() => serialiseC3d({ ...small, points: { ...small.points, ...changes } })).toThrow(StridewhyError);
  });
});
