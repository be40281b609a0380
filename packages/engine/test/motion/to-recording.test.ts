import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyseGait } from '../../src/gait/index.ts';
import { toRecording } from '../../src/motion/index.ts';
import { codes, recordingOf, runner } from './clips.ts';
import { film } from './virtual-camera.ts';

const height = { height: 1.7, mass: null };

describe('scale', () => {
  const clip = film(runner, { side: 'left', frameRate: 60, distance: 40 });

  it('comes from the runner’s height through the segments', () => {
    const { scale } = recordingOf({ ...clip, runner: height });
    expect(scale.source).toBe('runner-height');
    expect(scale.metresPerPixel * 420).toBeCloseTo(1, 1.5);
  });

  it('comes from a known length when there is one', () => {
    const { scale } = recordingOf({
      ...clip,
      runner: height,
      knownLength: { from: [100, 100], to: [100, 520], length: 1.05 },
    });
    expect(scale).toMatchObject({ source: 'known-length', metresPerPixel: 1.05 / 420 });
  });

  it('is assumed, with a larger error, when nothing is known', () => {
    const { scale } = recordingOf(clip);
    expect(scale.source).toBe('assumed');
    expect(scale.relativeError).toBeGreaterThan(recordingOf({ ...clip, runner: height }).scale.relativeError);
    expect(codes(clip)).toContain('height-unknown');
  });
});

describe('horizon', () => {
  it.each([-4, -1.5, 2, 4])('is levelled when the camera is rolled by %d°', (degrees) => {
    for (const side of ['left', 'right'] as const) {
      const roll = (degrees * Math.PI) / 180;
      const { horizon, points, quality } = recordingOf(film(runner, { side, frameRate: 60, roll, noise: 1 }));
      expect(quality.map(({ code }) => code)).not.toContain('horizon-unknown');
      expect((horizon * 180) / Math.PI).toBeCloseTo(-degrees, 0.5);
      const lean = points[`${side}_shoulder`]!.x.map((x, i) => x - points[`${side}_hip`]!.x[i]!);
      // The figure's shoulders are 5 cm ahead of its hips.
      for (const value of lean) expect(Math.abs(value - 0.05)).toBeLessThan(0.03);
    }
  });

  it('is left alone, and said to be unknown, when the ground rises as only a treadmill does', () => {
    const clip = film(runner, { side: 'left', frameRate: 60, roll: (8 * Math.PI) / 180 });
    expect(recordingOf(clip).horizon).toBe(0);
    expect(codes(clip)).toContain('horizon-unknown');
  });

  it('is said to be unknown when the marks of the resting toes wander', () => {
    const clip = film(runner, { side: 'left', frameRate: 60, roll: (3 * Math.PI) / 180, noise: 40 });
    expect(codes(clip)).toContain('horizon-unknown');
  });
});

it('never throws, whatever the landmarks are', () => {
  const { track } = film(runner, { side: 'left', frameRate: 60 });
  const number = fc.oneof(
    fc.constant(Number.NaN),
    fc.constant(0),
    fc.double({ min: -1e6, max: 1e6, noNaN: true }),
  );
  fc.assert(
    fc.property(
      fc.array(number, { minLength: 30, maxLength: 900 }),
      fc.double({ min: 1e-6, max: 10, noNaN: true }),
      (values, step) => {
        const width = track.landmarks.length * 3;
        const frames = Math.max(1, Math.floor(values.length / 8));
        const points = Float64Array.from({ length: frames * width }, (_, i) =>
          i % 3 === 2 ? (i % 7 === 0 ? 0 : 1) : values[(i * 13) % values.length]!,
        );
        const time = Float64Array.from({ length: frames }, (_, i) => i * step);
        const cleaned = toRecording({
          ...film(runner, { side: 'left', frameRate: 1 }),
          track: { ...track, time, points },
        });
        if (cleaned.kind === 'recording')
          expect(analyseGait(cleaned.recording).quality).toBeInstanceOf(Array);
        else expect(cleaned.quality).not.toHaveLength(0);
      },
    ),
    { numRuns: 60 },
  );
});
