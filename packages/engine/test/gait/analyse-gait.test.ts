import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clipFor, type RunnerKnobs, sideCamera, simulateRunner } from '../../../virtual-runner/src/index.ts';
import { analyseGait, type Gait } from '../../src/gait/index.ts';
import { type Clip, toRecording } from '../../src/motion/index.ts';
import { type PlanarGait, planarGait } from '../motion/planar-gait.ts';
import { film } from '../motion/virtual-camera.ts';

const height = { height: 1.7, mass: null };

describe('cadence', () => {
  it('is the figure’s at any speed, side and frame rate', () => {
    const setting = fc.record({
      cadence: fc.integer({ min: 145, max: 200 }),
      speed: fc.double({ min: 2.2, max: 4.5, noNaN: true }),
      side: fc.constantFrom('left' as const, 'right' as const),
      frameRate: fc.constantFrom(30, 50, 59.94, 120),
    });
    fc.assert(
      fc.property(setting, ({ cadence, speed, side, frameRate }) => {
        const gait = gaitOf({ kind: 'run', cadence, speed, dutyFactor: 0.34 }, { side, frameRate });
        expect(Math.abs(gait.cadence!.value - cadence)).toBeLessThan(0.5);
        expect(gait.strides.every((stride) => stride.side === side)).toBe(true);
      }),
      { numRuns: 20 },
    );
  });

  it('is not moved by a lost foot or a stumble; the odd stride is left out', () => {
    const clip = film(planarGait({ kind: 'run' }), { side: 'left', frameRate: 60 });
    const time = clip.track.time.map((t) => (t > 6 ? t + 0.12 : t));
    const gait = analysed({ ...clip, runner: height, track: { ...clip.track, time } });
    expect(gait.cadence!.value).toBeCloseTo(168, 0);
    expect(gait.rejected.length).toBeGreaterThan(0);
  });
});

describe('the timing table', () => {
  const gait = gaitOf({ kind: 'run' }, { side: 'right', frameRate: 120, speed: 3 });

  it('fits together: cadence × (contact + flight) = 60 s', () => {
    const step = gait.contactTime.right!.value + gait.flightTime.right!.value;
    expect((gait.cadence!.value * step) / 60).toBeCloseTo(1, 3);
    expect(gait.dutyFactor.right!.value).toBeCloseTo(gait.contactTime.right!.value / (2 * step), 3);
  });

  it('tells the near leg alone', () => {
    expect(gait.contactTime.left).toBeNull();
    expect(gait.flightTime.left).toBeNull();
    expect(gait.contacts.every(({ side }) => side === 'right')).toBe(true);
  });

  it('has a stride length only when the speed is known', () => {
    expect(gait.strideLength!.value).toBeCloseTo((3 * 120) / 168, 2);
    expect(gaitOf({ kind: 'run' }, { side: 'right', frameRate: 60 }).strideLength).toBeNull();
  });
});

describe('what is not running', () => {
  it.each<[string, PlanarGait]>([
    ['strolling', { kind: 'walk', cadence: 90, speed: 1, dutyFactor: 0.65 }],
    ['walking', { kind: 'walk' }],
    ['walking fast', { kind: 'walk', cadence: 135, speed: 2.1, dutyFactor: 0.56 }],
    ['race walking', { kind: 'walk', cadence: 185, speed: 3.2, dutyFactor: 0.51 }],
  ])('%s is refused, at every frame rate', (_, gait) => {
    for (const frameRate of [30, 60, 240]) {
      const found = gaitOf(gait, { side: 'left', frameRate });
      expect(found.quality).toMatchObject([{ code: 'walking', severity: 'refusal' }]);
      expect(found.strides).toEqual([]);
      expect(found.cadence).toBeNull();
    }
  });

  it.each([
    { speed: 1, cadence: 100, dutyFactor: 0.63 },
    { speed: 1.4, cadence: 115, dutyFactor: 0.6 },
    { speed: 2.1, cadence: 135, dutyFactor: 0.54 },
  ])(
    'a three-dimensional walker at $speed m/s is refused, at 30 frames a second and height unknown',
    (knobs) => {
      expect(unknown({ gait: 'walk', ...knobs }).quality).toMatchObject([{ code: 'walking' }]);
    },
  );

  it.each([
    { speed: 2.2, cadence: 155, dutyFactor: 0.42 },
    { speed: 3, cadence: 180, dutyFactor: 0.36 },
    { speed: 5, cadence: 190, dutyFactor: 0.28 },
  ])('a three-dimensional runner at $speed m/s is not, nor is their clock doubted', (knobs) => {
    const gait = unknown({ gait: 'run', ...knobs });
    expect(gait.quality.map(({ severity }) => severity)).not.toContain('refusal');
    expect(gait.timeBase.kind).toBe('coarse');
    expect(Math.abs(gait.cadence!.value - knobs.cadence)).toBeLessThan(0.5);
  });

  it('walking stays walking in slow motion', () => {
    expect(slowed({ kind: 'walk' }, 4).quality).toMatchObject([{ code: 'walking', severity: 'refusal' }]);
  });

  it('standing is refused', () => {
    const clip = film(planarGait({ kind: 'run' }), { side: 'left', frameRate: 60, noise: 1 });
    const width = clip.track.landmarks.length * 3;
    const still = clip.track.points.map((value, i) => clip.track.points[i % width]! + 0.02 * value);
    expect(analysed({ ...clip, track: { ...clip.track, points: still } }).quality).toMatchObject([
      { code: 'not-running', severity: 'refusal' },
    ]);
  });

  it('a clip of two strides is refused, one of five is told to be short', () => {
    expect(codes(gaitOf({ kind: 'run', seconds: 1.3 }, { side: 'left', frameRate: 60 }))).toEqual(
      expect.arrayContaining([expect.stringMatching(/too-few-strides|not-running/)]),
    );
    const short = gaitOf({ kind: 'run', seconds: 4.4 }, { side: 'left', frameRate: 60 });
    expect(codes(short)).toContain('too-few-strides');
    expect(short.cadence).not.toBeNull();
  });
});

describe('a clock that bodies cannot follow', () => {
  it.each([2, 4, 8])('shows when the clip is slowed %d-fold: angles stay, times go', (factor) => {
    const gait = slowed({ kind: 'run' }, factor);
    expect(gait.timeBase).toEqual({ kind: 'implausible', reason: 'slow-motion-undeclared' });
    expect(codes(gait)).toContain('slow-motion-undeclared');
    expect(gait.strides.length).toBeGreaterThanOrEqual(14);
    expect(gait.cadence).toBeNull();
    expect(gait.contactTime.left).toBeNull();
  });

  it('shows by the fall of the body where the cadence alone could be a runner’s', () => {
    const gait = slowed({ kind: 'run', cadence: 190 }, 1.5);
    expect(gait.timeBase).toEqual({ kind: 'implausible', reason: 'free-fall-mismatch' });
    expect(gait.cadence).toBeNull();
  });

  it('shows on the moon', () => {
    const gait = gaitOf({ kind: 'run', gravity: 1.62 }, { side: 'left', frameRate: 60 });
    expect(gait.timeBase.kind).toBe('implausible');
  });

  it('is believed when it is right, whatever cadence and duty factor', () => {
    for (const cadence of [150, 168, 190]) {
      for (const dutyFactor of [0.3, 0.38]) {
        const gait = gaitOf({ kind: 'run', cadence, dutyFactor, speed: 3 }, { side: 'left', frameRate: 60 });
        expect(gait.timeBase.kind).toBe('true');
      }
    }
  });
});

interface Filming {
  readonly side: 'left' | 'right';
  readonly frameRate: number;
  readonly speed?: number;
}

function gaitOf(gait: PlanarGait, { side, frameRate, speed }: Filming): Gait {
  const clip = film(planarGait(gait), { side, frameRate, noise: 1 });
  return analysed({ ...clip, runner: height, speed: speed ?? null });
}

/** The gait of a virtual person filmed at 30 frames a second, 4 px off (1.5 cm), of whom nothing is known. */
function unknown(knobs: Partial<RunnerKnobs>): Gait {
  const clip = clipFor(simulateRunner(knobs), sideCamera, { duration: 8, frameRate: 30, noise: 4 });
  return analysed({ ...clip, runner: { height: null, mass: null }, speed: null });
}

/** The gait of a clip played `factor` times slower than it was taken, without saying so. */
function slowed(gait: PlanarGait, factor: number): Gait {
  const clip = film(planarGait(gait), { side: 'left', frameRate: 30 * factor, noise: 1 });
  return analysed({
    ...clip,
    runner: height,
    track: { ...clip.track, time: clip.track.time.map((t) => t * factor) },
  });
}

function analysed(clip: Clip): Gait {
  const cleaned = toRecording(clip);
  if (cleaned.kind === 'refused') throw new Error(cleaned.quality.map(({ code }) => code).join());
  return analyseGait(cleaned.recording);
}

function codes(gait: Gait): readonly string[] {
  return gait.quality.map(({ code }) => code);
}
