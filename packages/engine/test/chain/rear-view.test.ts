import { clipFor, rearCamera, sideCamera, simulateRunner, truthOf } from '@stridewhy/virtual-runner';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analyse.ts';
import type { PoseTrack } from '../../src/pose/index.ts';
import type { MeasureId } from '../../src/reference/index.ts';
import type { ClipAnalysis } from '../../src/report/index.ts';
import { fukuchiTrial, hasRecordings } from '../lab-recordings.ts';
import { film, type LabPoint } from '../motion/virtual-camera.ts';

function value({ measures }: ClipAnalysis, id: MeasureId, side: 'left' | 'right' | null): number {
  const found = measures.find((one) => one.id === id && one.side === side);
  return found?.kind === 'measured' ? found.value : Number.NaN;
}

/** The track with the higher ankle half-way down to the other one. */
function footLow(track: PoseTrack): PoseTrack {
  const points = track.points.slice();
  const [left, right] = ['left_ankle', 'right_ankle'].map((name) => track.landmarks.indexOf(name));
  for (let f = 0; f < track.time.length; f++) {
    const [a, b] = [left, right].map((k) => (f * track.landmarks.length + k!) * 3 + 1);
    const middle = (points[a!]! + points[b!]!) / 2;
    points[points[a!]! < points[b!]! ? a! : b!] = middle;
  }
  return { ...track, points };
}

const runner = { height: 1.75, mass: 70 };

describe('the virtual runner seen from behind', () => {
  it.each([
    { pelvicDrop: 0, stepWidth: 0.02, cadence: 185 },
    { pelvicDrop: 4, stepWidth: 0.09, cadence: 168 },
    { pelvicDrop: 9, stepWidth: 0.16, cadence: 152 },
  ])('has the pelvic drop and the step width it was made with: %o', (made) => {
    const run = simulateRunner(made);
    const truth = truthOf(run, 8);
    const seen = analyse({ ...clipFor(run, rearCamera, { duration: 8, noise: 0.7, seed: 1 }), runner });
    expect(value(seen, 'cadence', null)).toBeCloseTo(truth.cadence, 0);
    for (const side of ['left', 'right'] as const) {
      expect(Math.abs(value(seen, 'G2a', side) - truth.pelvicDrop)).toBeLessThan(1);
    }
    expect(Math.abs(value(seen, 'stepWidth', null) / 100 - truth.stepWidth)).toBeLessThan(0.01);
  });

  it('has it by stickers on the waistband where the hip marks stay level, and cannot tell it without', () => {
    const seen = (pelvicDrop: number, stickers: boolean) => {
      const filming = { duration: 8, noise: 0.7, seed: 2, levelHips: true, stickers };
      const { measures } = analyse({
        ...clipFor(simulateRunner({ pelvicDrop }), rearCamera, filming),
        runner,
      });
      return measures.filter(({ id }) => id === 'G2a' || id === 'G2b');
    };
    for (const drop of [0, 5, 12]) {
      for (const measure of seen(drop, true)) {
        if (measure.kind !== 'measured' || measure.id !== 'G2a') continue;
        expect(Math.abs(measure.value - drop)).toBeLessThan(0.5);
        expect(measure.error).toBeLessThan(3);
      }
      const without = seen(drop, false);
      expect(without.map((one) => one.kind === 'measured' && one.verdict)).toEqual(
        without.map(() => 'unclear'),
      );
    }
  });

  it('does without stickers that are seen in too few strides', () => {
    const clip = clipFor(simulateRunner({ pelvicDrop: 9 }), rearCamera, { duration: 8, stickers: true });
    const waist = clip.track.waist!.map((value, i) =>
      i < 0.8 * clip.track.waist!.length ? Number.NaN : value,
    );
    const { measures } = analyse({ ...clip, track: { ...clip.track, waist }, runner });
    const drop = measures.find(({ id }) => id === 'G2a');
    expect(drop?.kind === 'measured' && drop.error).toBeGreaterThan(12);
  });

  it('says that the toes’ turn is not seen from behind', () => {
    const { measures } = analyse({ ...clipFor(simulateRunner(), rearCamera, { duration: 8 }), runner });
    expect(
      measures.filter(({ id }) => id === 'F4').map((one) => one.kind === 'refused' && one.reason),
    ).toEqual(['toes-hidden', 'toes-hidden']);
  });

  it('gives nothing that only the side shows, and no times', () => {
    const seen = analyse({ ...clipFor(simulateRunner(), rearCamera, { duration: 8 }), runner });
    expect(seen.recording?.view).toBe('rear');
    expect(new Set(seen.measures.map(({ id }) => id))).toEqual(
      new Set(['cadence', 'F4', 'G2a', 'G2b', 'G2c', 'stepWidth']),
    );
    expect(seen.gait?.contacts).toEqual([]);
    expect(seen.gait?.contactTime).toEqual({ left: null, right: null });
    expect(seen.load?.legs).toEqual({ left: null, right: null });
  });

  it('is recognised without being told, a few degrees off, and refused from aside', () => {
    const run = simulateRunner();
    const seen = (yaw: number, view: 'rear' | null) =>
      analyse({ ...clipFor(run, { ...rearCamera, yaw }, { duration: 8 }), runner, view });
    expect(seen(0, null).recording?.view).toBe('rear');
    expect(value(seen(8, null), 'G2a', 'left')).toBeCloseTo(value(seen(0, 'rear'), 'G2a', 'left'), 0);
    for (const [yaw, view, code] of [
      [35, 'rear', 'not-from-behind'],
      [35, null, 'not-side-on'],
      [180, null, 'not-side-on'],
      [180, 'rear', 'not-from-behind'],
    ] as const) {
      const { refused, quality } = seen(yaw, view);
      expect(refused, `${yaw} ${view}`).toBe(true);
      expect(quality.map((note) => note.code)).toContain(code);
    }
  });

  it('does not pass for running when it walks or stands', () => {
    const codes = (gait: 'walk' | 'stand') => {
      const clip = clipFor(simulateRunner({ gait }), rearCamera, { duration: 8, noise: 0.7, seed: 1 });
      return analyse({ ...clip, runner })
        .quality.filter(({ severity }) => severity === 'refusal')
        .map(({ code }) => code);
    };
    expect(codes('walk')).toEqual(['walking']);
    expect(codes('stand')).toEqual(['not-running']);
  });

  it.each([
    ['run', []],
    ['walk', ['walking']],
  ] as const)(
    'is known for a %s though the network draws a swinging foot half as high as it is',
    (gait, codes) => {
      const clip = clipFor(simulateRunner({ gait }), rearCamera, { duration: 8, noise: 0.7, seed: 1 });
      const refusals = analyse({ ...clip, runner, track: footLow(clip.track) }).quality.filter(
        ({ severity }) => severity === 'refusal',
      );
      expect(refusals.map(({ code }) => code)).toEqual(codes);
    },
  );

  it('is refused when it was seen from the side or the front', () => {
    const side = clipFor(simulateRunner(), sideCamera, { duration: 8 });
    const rear = clipFor(simulateRunner(), rearCamera, { duration: 8 });
    // From the front, right is left.
    const { points, size } = rear.track;
    const mirrored = points.map((v, i) => (i % 3 === 0 ? size[0] - v : v));
    const front = { ...rear, track: { ...rear.track, points: mirrored } };
    for (const clip of [side, front]) {
      const { quality, measures } = analyse({ ...clip, view: 'rear', runner });
      expect(measures).toEqual([]);
      expect(quality.map(({ code }) => code)).toContain('not-from-behind');
    }
  });
});

describe.skipIf(!hasRecordings)('laboratory runners seen from behind', () => {
  it.each([
    ['001', 'runT35'],
    ['001', 'runT45'],
    ['014', 'runT25'],
    ['014', 'runT35'],
  ] as const)(
    'RBDS %s %s: pelvis and thigh within 3°, step width within 2 cm of the markers',
    (who, trial) => {
      const lab = analyse(fukuchiTrial(who, trial));
      const { points, time } = lab.recording!;
      const seen = Object.entries(points).flatMap(([name, { x, y, z }]): [string, LabPoint][] =>
        /_(?:hip|knee|ankle|heel|foot_index)$/u.test(name) && z !== null ? [[name, { x, y, z }]] : [],
      );
      const clip = film(
        { time, points: Object.fromEntries(seen) },
        { side: 'rear', frameRate: 60, noise: 2.5, seed: 3 },
      );
      // As tall as the legs make an adult: the scale is not what is tested here.
      const height = lab.body!.legLength.left! / (0.245 + 0.246);
      const phone = analyse({ ...clip, view: 'rear', runner: { ...runner, height } });
      for (const side of ['left', 'right'] as const) {
        for (const id of ['G2a', 'G2b'] as const) {
          expect(Math.abs(value(phone, id, side) - value(lab, id, side)), `${id} ${side}`).toBeLessThan(3);
        }
      }
      expect(Math.abs(value(phone, 'stepWidth', null) - value(lab, 'stepWidth', null))).toBeLessThan(2);
    },
  );
});
