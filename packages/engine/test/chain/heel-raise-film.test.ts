import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countFilmedHeelRaises, type FilmedHeelRaises } from '../../src/chain/index.ts';
import { type Camera, film, type LabPoint } from '../motion/virtual-camera.ts';

/** One raise: when its top is, s, and how high, m. */
interface Raise {
  readonly at: number;
  readonly height: number;
}

const rate = 30;
/** Places on a foot of 26 cm that stands flat, forward and up, m; it turns about its ball, and the toes stay down. */
const foot = { ankle: [0, 0.08], heel: [-0.06, 0.02], foot_index: [0.17, 0.02] } as const;
const ball = [0.125, 0] as const;

/** Where a point of the foot is when the heel's sole has gone up by so much, m. */
function turned([x, y]: readonly [number, number], heelUp: number): readonly [number, number] {
  const angle = Math.asin(heelUp / (ball[0] - foot.heel[0]));
  const [ahead, up] = [x - ball[0], y - ball[1]];
  return [
    ball[0] + ahead * Math.cos(angle) + up * Math.sin(angle),
    ball[1] - ahead * Math.sin(angle) + up * Math.cos(angle),
  ];
}

/** Somebody on the left leg, the right one lifted behind: heights, forward places and places to the right, m. */
const rest: Readonly<Record<string, readonly [number, number, number]>> = {
  left_shoulder: [0.03, 1.42, -0.18],
  right_shoulder: [0.03, 1.42, 0.18],
  left_hip: [0.02, 0.92, -0.09],
  right_hip: [0.02, 0.93, 0.09],
  left_knee: [0.03, 0.49, -0.08],
  right_knee: [0.05, 0.5, 0.09],
  right_ankle: [-0.28, 0.36, 0.09],
  right_heel: [-0.35, 0.4, 0.09],
  right_foot_index: [-0.33, 0.2, 0.1],
};

function filmed(plan: readonly Raise[], camera: Partial<Camera> = {}): FilmedHeelRaises {
  const end = (plan.at(-1)?.at ?? 0) + 3;
  const time = Float64Array.from({ length: Math.round(end * rate) + 1 }, (_, i) => i / rate);
  const lift = time.map((t) =>
    Math.max(
      0,
      ...plan.map(({ at, height }) =>
        Math.abs(t - at) >= 0.8 ? 0 : (height / 2) * (1 + Math.cos((Math.PI * (t - at)) / 0.8)),
      ),
    ),
  );
  const ofFoot = (place: readonly [number, number]): LabPoint => ({
    x: lift.map((up) => turned(place, up)[0]),
    y: lift.map((up) => turned(place, up)[1]),
    z: lift.map(() => -0.08),
  });
  const ankleUp = lift.map((up) => turned(foot.ankle, up)[1] - foot.ankle[1]);
  // The leg stays straight: all above the ankle goes up with it.
  const carried = ([x, y, z]: readonly [number, number, number]): LabPoint => ({
    x: lift.map(() => x),
    y: ankleUp.map((up) => y + up),
    z: lift.map(() => z),
  });
  const points: Record<string, LabPoint> = {
    ...Object.fromEntries(Object.entries(rest).map(([name, place]) => [name, carried(place)])),
    left_ankle: ofFoot(foot.ankle),
    left_heel: ofFoot(foot.heel),
    left_foot_index: {
      x: lift.map(() => foot.foot_index[0]),
      y: lift.map(() => foot.foot_index[1]),
      z: lift.map(() => -0.08),
    },
  };
  const clip = film({ time, points }, { side: 'left', frameRate: rate, noise: 2, ...camera });
  return countFilmedHeelRaises({ ...clip, runner: { height: 1.72, mass: 70 } }, 'left');
}

const steady = (count: number, height = 0.09): readonly Raise[] =>
  Array.from({ length: count }, (_, i) => ({ at: 2 + 2 * i, height }));

function repetitions(found: FilmedHeelRaises): number {
  return found.kind === 'counted' ? found.set.repetitions : Number.NaN;
}

describe('heel raises in a film', () => {
  test.each(['left', 'rear'] as const)('1 to 40 raises are counted right (seen %s)', (side) => {
    for (const count of [1, 2, 3, 5, 8, 13, 19, 24, 28, 33, 37, 40]) {
      expect(repetitions(filmed(steady(count), { side, seed: count })), `${count}`).toBe(count);
    }
  });

  test('an irregular rhythm is seen raise by raise', () => {
    const gaps = fc.array(fc.double({ min: 1.7, max: 4, noNaN: true }), { minLength: 2, maxLength: 15 });
    fc.assert(
      fc.property(gaps, fc.constantFrom('left' as const, 'rear' as const), (list, side) => {
        const at = (i: number) => 1 + list.slice(0, i + 1).reduce((sum, gap) => sum + gap, 0);
        const found = filmed(
          list.map((_, i) => ({ at: at(i), height: 0.09 })),
          { side },
        );
        expect(found.kind === 'counted' && found.set.raises.length).toBe(list.length);
      }),
      { numRuns: 6 },
    );
  });

  test.each(['left', 'rear'] as const)(
    'a raise of less than half the height ends the count (seen %s)',
    (side) => {
      for (const [at, height] of [
        [9, 0.036],
        [4, 0.03],
      ] as const) {
        const plan = steady(14).map((one, i) => (i === at ? { ...one, height } : one));
        const found = filmed(plan, { side });
        expect(found, `${height}`).toMatchObject({
          kind: 'counted',
          set: { repetitions: at, end: 'height' },
        });
      }
    },
  );

  test('the height is right within a centimetre', () => {
    const found = filmed(steady(10, 0.093));
    expect(found.kind === 'counted' && Math.abs(found.height! - 9.3)).toBeLessThan(1);
  });

  test.each([
    ['knees that bend', 0.05, 0],
    ['a phone that tips', 0, 40],
  ])('%s: no raise', (_, depth, drift) => {
    const time = Float64Array.from({ length: 24 * rate }, (_, i) => i / rate);
    const bend = time.map((t) => depth * (1 - Math.cos(Math.PI * t)));
    const sinks = (name: string) => (/hip|shoulder/u.test(name) ? 1 : name === 'left_knee' ? 0.3 : 0);
    const onFloor = Object.entries(foot).map(([part, [x, y]]) => [`left_${part}`, [x, y, -0.08]] as const);
    const points = Object.fromEntries(
      [...Object.entries(rest), ...onFloor].map(([name, [x, y, z]]): [string, LabPoint] => [
        name,
        { x: time.map(() => x), y: bend.map((down) => y - sinks(name) * down), z: time.map(() => z) },
      ]),
    );
    const { track, ...clip } = film({ time, points }, { side: 'left', frameRate: rate, noise: 2 });
    const width = 3 * track.landmarks.length;
    const tipped = track.points.map((v, i) =>
      i % 3 === 1 ? v + drift * Math.sin(Math.floor(i / width) / 200) : v,
    );
    const seen = { ...clip, track: { ...track, points: tipped }, runner: { height: 1.72, mass: 70 } };
    expect(countFilmedHeelRaises(seen, 'left')).toMatchObject({ kind: 'refused', reason: 'no-raise' });
  });

  test('standing still is no raise, and the lifted leg cannot be counted', () => {
    expect(filmed([{ at: 9, height: 0.004 }])).toMatchObject({ kind: 'refused', reason: 'no-raise' });
    const time = Float64Array.from({ length: 200 }, (_, i) => i / rate);
    const at = ([x, y, z]: readonly [number, number, number]): LabPoint => ({
      x: time.map(() => x),
      y: time.map(() => y),
      z: time.map(() => z),
    });
    const standing = {
      ...Object.fromEntries(Object.entries(rest).map(([name, place]) => [name, at(place)])),
      left_ankle: at([...foot.ankle, -0.08]),
      left_heel: at([...foot.heel, -0.08]),
      left_foot_index: at([...foot.foot_index, -0.08]),
    };
    const clip = film({ time, points: standing }, { side: 'right', frameRate: rate });
    expect(countFilmedHeelRaises(clip, 'right')).toMatchObject({ kind: 'refused', reason: 'other-leg' });
  });
});
