import { type Camera, clipFor, sideCamera, simulateStepUps } from '@stridewhy/virtual-runner';
import { describe, expect, test } from 'vitest';
import { countLiveHeelRaises, countStepUps, type LiveFrame, liveBody } from '../../src/practice/index.ts';
import { landmarkNames } from '../../src/reference/index.ts';

/** What the body does at a moment: angles in deg, the heel's lift in foot lengths. */
interface Moment {
  readonly hip: number;
  readonly knee: number;
  readonly lift: number;
}

interface Filmed {
  readonly seconds: number;
  readonly pose: (time: number) => Moment;
  readonly rate?: number;
  readonly noise?: number;
  readonly facing?: 1 | -1;
  readonly side?: 'left' | 'right';
  /** Times at which nobody is seen. */
  readonly hidden?: (time: number) => boolean;
}

/** A stick leg with a trunk seen from the side, in pixels: forward kinematics from the angles, uneven frame times. */
function film({
  seconds,
  pose,
  rate = 15,
  noise = 0,
  facing = 1,
  side = 'left',
  hidden,
}: Filmed): LiveFrame[] {
  let state = 7;
  const uniform = () => {
    state = (1664525 * state + 1013904223) % 2 ** 32;
    return state / 2 ** 32;
  };
  const normal = () => Math.sqrt(-2 * Math.log(uniform() + 1e-12)) * Math.cos(2 * Math.PI * uniform());
  return Array.from({ length: Math.round(seconds * rate) }, (_, i) => {
    const time = (i + 0.3 * uniform()) / rate;
    if (hidden?.(time)) return { time, points: null };
    const { hip, knee, lift } = pose(time);
    const [h, k] = [(hip * Math.PI) / 180, (knee * Math.PI) / 180];
    // Shank over the foot by a third of the knee's bend; thigh and trunk follow from the angles.
    const shank = k / 3;
    const thigh = k - shank;
    const trunk = h - thigh;
    const ankle = [0, 12 + 60 * lift] as const;
    const top = (from: readonly [number, number], length: number, angle: number) =>
      [from[0] + length * Math.sin(angle), from[1] + length * Math.cos(angle)] as const;
    const kneeAt = top(ankle, 170, shank);
    const hipAt = top(kneeAt, 170, -thigh);
    const points = new Float64Array(landmarkNames.length * 3);
    const put = (name: string, [x, y]: readonly [number, number]) => {
      const index = landmarkNames.indexOf(`${side}_${name}` as (typeof landmarkNames)[number]);
      points.set([400 + facing * x + noise * normal(), 600 - y + noise * normal(), 0.9], 3 * index);
    };
    put('ankle', ankle);
    put('knee', kneeAt);
    put('hip', hipAt);
    put('shoulder', top(hipAt, 200, trunk));
    put('heel', [-25, 60 * lift]);
    put('foot_index', [35, 0]);
    return { time, points };
  });
}

const smooth = (share: number) => 0.5 - 0.5 * Math.cos(Math.PI * Math.max(0, Math.min(1, share)));

/** Up for two seconds, a second at the top, down for two, a second below. The hip may start late. */
const step = (hipLate: number) => (time: number) => {
  const at = time % 6;
  const way = (late: number) => smooth((at - 0.5 - late) / 2) - smooth((at - 3.8) / 2);
  return { knee: 75 * (1 - way(0)) + 4, hip: 85 * (1 - way(hipLate)) + 5, lift: 0 };
};

describe.each([
  { noise: 0, facing: 1, side: 'left' },
  { noise: 2, facing: -1, side: 'right' },
] as const)('step-ups before a camera: %j', (how) => {
  test('hip and knee together are counted as such', () => {
    const found = countStepUps(liveBody(film({ seconds: 48, pose: step(0), ...how }))!);
    expect(found).toHaveLength(8);
    expect(found.filter(({ kneeFirst }) => kneeFirst)).toEqual([]);
  });

  test('a knee that straightens first is told, every time', () => {
    const found = countStepUps(liveBody(film({ seconds: 48, pose: step(0.8), ...how }))!);
    expect(found).toHaveLength(8);
    expect(found.every(({ kneeFirst }) => kneeFirst)).toBe(true);
    for (const { hipDone } of found) expect(hipDone).toBeLessThan(70);
  });
});

test('without noise the ratio is the one of the angles', () => {
  // Same cosine for both: at every moment the hip has done 85/75 of what the knee has.
  const [first] = countStepUps(liveBody(film({ seconds: 12, rate: 30, pose: step(0) }))!);
  expect(first!.kneeToHip).toBeCloseTo(75 / 85, 1);
  expect(first!.hipDone).toBeGreaterThan(84);
});

test('standing still is no repetition', () => {
  const still = () => ({ knee: 5, hip: 5, lift: 0 });
  const body = liveBody(film({ seconds: 20, pose: still, noise: 2 }))!;
  expect(countStepUps(body)).toEqual([]);
  expect(countLiveHeelRaises(body)).toEqual([]);
});

describe('heel raises before a camera', () => {
  const raise = (heights: readonly number[]) => (time: number) => {
    const height = heights[Math.floor(time / 6)] ?? 0;
    const at = time % 6;
    return { knee: 5, hip: 5, lift: height * (smooth(at / 2.5) - smooth((at - 3) / 2.5)) };
  };

  test('three seconds up, three down: each is counted, a low one as low', () => {
    const heights = [0.5, 0.5, 0.5, 0.2, 0.5, 0.5];
    const found = countLiveHeelRaises(liveBody(film({ seconds: 38, pose: raise(heights), noise: 1 }))!);
    expect(found.map(({ full }) => full)).toEqual([true, true, true, false, true, true]);
    expect(found[0]!.height).toBeGreaterThan(25);
  });

  test('somebody in the way for three seconds costs no other repetition', () => {
    const hidden = (time: number) => time > 12.2 && time < 16;
    const found = countLiveHeelRaises(
      liveBody(film({ seconds: 38, pose: raise([0.5, 0.5, 0.5, 0.5, 0.5, 0.5]), hidden }))!,
    );
    expect(found.length).toBeGreaterThanOrEqual(5);
    expect(found.length).toBeLessThanOrEqual(6);
  });
});

test('nothing is made of less than a second', () => {
  expect(liveBody([])).toBeNull();
  expect(liveBody(film({ seconds: 0.5, pose: step(0) }))).toBeNull();
});

describe('a whole body on a step, seen by a phone', () => {
  /** Starts at uneven times, 6 to 8 s apart. */
  const starts = [1, 7, 14.5, 21, 28, 36];
  const last = starts.at(-1)! + 7;

  const seen = (late: readonly number[], camera: Camera, seed: number): readonly LiveFrame[] => {
    const run = simulateStepUps(starts.map((at, i) => ({ at, hipLate: late[i]! })));
    const times = Array.from({ length: 18 * last }, (_, i) => (i + 0.3 * Math.sin(5 * i)) / 18 + 0.1);
    const { track } = clipFor(run, camera, { times, noise: 3, seed });
    const width = 3 * track.landmarks.length;
    expect(track.landmarks).toEqual(landmarkNames);
    return times.map((time, i) => ({ time, points: track.points.slice(width * i, width * (i + 1)) }));
  };

  test.each([
    ['square', sideCamera],
    ['15° off square', { ...sideCamera, yaw: 15 }],
    ['phone askew by 4°', { ...sideCamera, roll: 4 }],
  ] as const)('%s: each step is counted, and who came first is told', (_, camera) => {
    const late = [0, 0.8, 0, 0, 0.8, 0.8];
    for (const seed of [1, 2, 3]) {
      const found = countStepUps(liveBody(seen(late, camera, seed))!);
      expect(found.map(({ kneeFirst }) => kneeFirst)).toEqual(late.map((seconds) => seconds > 0));
      for (const [i, { time }] of found.entries()) expect(Math.abs(time - starts[i]! - 2)).toBeLessThan(0.6);
    }
  });

  test('steps are no heel raises', () => {
    const found = countLiveHeelRaises(liveBody(seen([0, 0, 0, 0, 0, 0], sideCamera, 4))!);
    expect(found).toEqual([]);
  });
});
