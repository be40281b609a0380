import {
  groundForceAt,
  labRecording,
  simulateRunner,
  standingFigure,
  type VirtualRun,
} from '@stridewhy/virtual-runner';
import { describe, expect, it } from 'vitest';
import {
  type C3d,
  c3dMarkers,
  type GroundForce,
  type LabTrial,
  meanVerticalForce,
  type Recording,
  toLabRecording,
} from '../../../src/motion/index.ts';

/** A plate seen from above: from x to x ahead, from z to z to the right, m. */
interface Plate {
  readonly x: readonly [number, number];
  readonly z: readonly [number, number];
}

interface Push {
  readonly force: readonly [number, number, number];
  readonly at: readonly [number, number];
}

const gravity = 9.81;
const rate = 200;
const samplesPerFrame = 5;
const sampleRate = rate * samplesPerFrame;

/** A foot's force, split between its heel and its toes so that it acts on the way from one to the other; drawn truth. */
function pushes(run: VirtualRun, t: number, side: 'left' | 'right', travelled: number): readonly Push[] {
  const phase = t / run.stride + (side === 'left' ? 0 : 0.5);
  const force = groundForceAt(run.knobs, phase);
  if (force === null || force.up === 0) return [];
  const weight = run.knobs.mass * gravity;
  const { heelSole, toeTip } = run.figure(t)[side];
  const stance = (phase - Math.floor(phase)) / run.knobs.dutyFactor;
  const onToes = 0.15 + 0.65 * stance;
  return [
    { point: heelSole, share: 1 - onToes },
    { point: toeTip, share: onToes },
  ].map(({ point, share }) => ({
    force: [share * force.ahead * weight, share * force.up * weight, 0],
    at: [point.x + travelled, point.z],
  }));
}

/** What each plate measures of both feet; what falls between or beside plates is lost. */
function measured(
  run: VirtualRun,
  plates: readonly Plate[],
  seconds: number,
  speed: number,
): readonly GroundForce[] {
  const samples = Math.round(seconds * sampleRate);
  const nothing = { offset: 0, drift: 0 };
  const grounds = plates.map(({ x: [x0, x1], z: [z0, z1] }, k) => ({
    name: `${k + 1}`,
    time: Float64Array.from({ length: samples }, (_, i) => i / sampleRate),
    force: new Float64Array(3 * samples),
    centreOfPressure: new Float64Array(3 * samples).fill(Number.NaN),
    freeMoment: new Float64Array(3 * samples),
    corners: Float64Array.of(x1, 0, z1, x0, 0, z1, x0, 0, z0, x1, 0, z0),
    zero: { spells: 1, force: nothing, moment: nothing },
    momentUnit: null,
  }));
  for (let i = 0; i < samples; i++) {
    const t = i / sampleRate;
    const all = [...pushes(run, t, 'left', speed * t), ...pushes(run, t, 'right', speed * t)];
    plates.forEach(({ x, z }, k) => {
      const on = all.filter(({ at }) => at[0] >= x[0] && at[0] < x[1] && at[1] >= z[0] && at[1] < z[1]);
      const up = on.reduce((sum, { force }) => sum + force[1], 0);
      if (up === 0) return;
      for (const axis of [0, 1, 2] as const) {
        grounds[k]!.force[3 * i + axis] = on.reduce((sum, { force }) => sum + force[axis], 0);
      }
      if (up < 50) return;
      const place = (axis: 0 | 1) => on.reduce((sum, { force, at }) => sum + force[1] * at[axis], 0) / up;
      grounds[k]!.centreOfPressure.set([place(0), 0, place(1)], 3 * i);
    });
  }
  return grounds;
}

/** The runner over plates, on a belt or over ground. */
function trial(run: VirtualRun, plates: readonly Plate[], seconds: number, overground = false): LabTrial {
  const shape = { duration: seconds, rate, samplesPerFrame };
  const markers = c3dMarkers(labRecording(run, shape) as unknown as C3d);
  const speed = overground ? run.knobs.speed : 0;
  for (let i = 0; i < markers.data.length; i += 3) {
    markers.data[i]! += (1000 * speed * Math.floor(i / (3 * markers.labels.length))) / rate;
  }
  return {
    kind: 'lab-trial',
    source: 'drawn',
    markers,
    standing: c3dMarkers(
      labRecording(simulateRunner(standingFigure), { ...shape, duration: 1 }) as unknown as C3d,
    ),
    forces: measured(run, plates, seconds, speed),
    surface: null,
    speed: null,
    runner: { height: null, mass: run.knobs.mass },
  };
}

function recordingOf(one: LabTrial): Recording {
  const cleaned = toLabRecording(one);
  if (cleaned.kind === 'refused') throw new Error(cleaned.quality.map(({ message }) => message).join());
  return cleaned.recording;
}

/** Contacts whose side is that of the runner, of all that lie whole in the recording. */
function truths(
  run: VirtualRun,
  seconds: number,
): readonly { side: 'left' | 'right'; start: number; end: number }[] {
  const contact = run.knobs.dutyFactor * run.stride;
  return (['left', 'right'] as const)
    .flatMap((side) =>
      Array.from({ length: 40 }, (_, k) => ({ side, start: (k - (side === 'left' ? 0 : 0.5)) * run.stride })),
    )
    .filter(({ start }) => start >= 0 && start + contact < seconds)
    .map(({ side, start }) => ({ side, start, end: start + contact }))
    .sort((a, b) => a.start - b.start);
}

const seconds = 6;
const run = simulateRunner({ stepWidth: 0.1 });
const wide: Plate = { x: [-3, 3], z: [-1, 1] };
/** What one great plate under both feet says. */
const whole = recordingOf(trial(run, [wide], seconds));

/** Every contact to the right foot, at the right time, with the force that was drawn. */
function expectDrawn({ forces }: Recording, of: VirtualRun = run): void {
  const expected = truths(of, seconds);
  expect(forces!.contacts.map(({ side }) => side)).toEqual(expected.map(({ side }) => side));
  forces!.contacts.forEach(({ initialContact, toeOff }, k) => {
    // A half sine of 2.2 body weights passes 50 N some 3 ms after it began.
    expect(Math.abs(initialContact - expected[k]!.start)).toBeLessThan(0.01);
    expect(Math.abs(toeOff - expected[k]!.end)).toBeLessThan(0.01);
  });
  expect(meanVerticalForce(forces!)! / (of.knobs.mass * gravity)).toBeCloseTo(1, 2);
}

describe('plates as laboratories lay them', () => {
  it('one plate under both feet', () => {
    expectDrawn(whole);
  });

  it.each([
    [
      'two belts side by side',
      [
        { x: [-3, 3], z: [-1, 0] },
        { x: [-3, 3], z: [0, 1] },
      ],
    ],
    [
      'two belts one behind the other, each foot going from one to the other',
      [
        { x: [-3, 0.05], z: [-1, 1] },
        { x: [0.05, 3], z: [-1, 1] },
      ],
    ],
    [
      'four plates under the feet',
      [0, 1].flatMap((i) => [0, 1].map((j): Plate => ({ x: i ? [0, 3] : [-3, 0], z: j ? [0, 1] : [-1, 0] }))),
    ],
  ] as [string, readonly Plate[]][])('%s: the same forces as on one', (_, plates) => {
    const found = recordingOf(trial(run, plates, seconds));
    expectDrawn(found);
    for (const side of ['left', 'right'] as const) {
      const [a, b] = [found.forces![side], whole.forces![side]];
      expect(Math.max(...a.fy.map((v, i) => Math.abs(v - b.fy[i]!)))).toBeLessThan(1);
      const loaded = [...a.fy.keys()].filter((i) => a.fy[i]! > 200);
      expect(Math.max(...loaded.map((i) => Math.abs(a.copX[i]! - b.copX[i]!)))).toBeLessThan(0.02);
    }
  });

  it('two belts, and a runner whose feet cross the line between them', () => {
    const crossing = simulateRunner({ stepWidth: -0.04 });
    expectDrawn(
      recordingOf(
        trial(
          crossing,
          [
            { x: [-3, 3], z: [-1, 0] },
            { x: [-3, 3], z: [0, 1] },
          ],
          seconds,
        ),
      ),
      crossing,
    );
  });

  it('three plates in a walkway: whole contacts are used, a foot half beside them is left out and counted', () => {
    const walkway = (from: number): readonly Plate[] =>
      [0, 1, 2].map((k) => ({ x: [from + 0.6 * k, from + 0.6 * (k + 1)], z: [-0.2, 0.2] }));
    const all = recordingOf(trial(run, [{ x: [-3, 30], z: [-1, 1] }], 3, true));
    let [used, partial] = [0, 0];
    for (let from = 3; from < 4.2; from += 0.15) {
      const one = trial(run, walkway(from), 3, true);
      const cleaned = recordingOf(one);
      expect(cleaned.surface).toBe('overground');
      const contacts = cleaned.forces?.contacts ?? [];
      used += contacts.length;
      for (const { side, initialContact, toeOff } of contacts) {
        const same = all.forces!.contacts.find((c) => Math.abs(c.initialContact - initialContact) < 0.005)!;
        expect(same.side).toBe(side);
        expect(Math.abs(same.toeOff - toeOff)).toBeLessThan(0.005);
      }
      const words = cleaned.quality.map(({ message }) => message).join(' ');
      partial += Number(/partly beside the plates, left out: (\d)/u.exec(words)?.[1] ?? 0);
    }
    expect(used).toBeGreaterThan(7);
    expect(partial).toBeGreaterThan(2);
  });

  // Fast, the drawn foot rolls over its toes for most of the contact and its markers fall behind the belt.
  it.each([
    [2, 0.01],
    [3, 0.01],
    [3.5, 0.02],
    [4.5, 0.03],
    [5.5, 0.04],
  ])('the belt runs at %d m/s: found from the foot on it within a share of %d', (speed, share) => {
    const faster = simulateRunner({ speed, cadence: 150 + 8 * speed, dutyFactor: 0.4 - 0.02 * speed });
    const found = recordingOf(trial(faster, [wide], 4)).speed!;
    expect(Math.abs(found / speed - 1)).toBeLessThan(share);
  });
});
