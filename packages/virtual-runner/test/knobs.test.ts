import { describe, expect, it } from 'vitest';
import { groundForceAt, type RunnerKnobs, simulateRunner, truthOf } from '../src/index.ts';

const truth = (knobs: Partial<RunnerKnobs> = {}) => truthOf(simulateRunner(knobs), 4);
const healthy = truth();

/** Knee's distance from the line between hip and ankle, m, + outwards, at midstance of the left leg. */
function kneeOutwards(knobs: Partial<RunnerKnobs>): number {
  const run = simulateRunner(knobs);
  const { hip, knee, ankle } = run.figure((run.knobs.dutyFactor / 2) * run.stride).left;
  const share = (hip.y - knee.y) / (hip.y - ankle.y);
  return hip.z + share * (ankle.z - hip.z) - knee.z;
}

describe('each knob turns what it names', () => {
  it('cadence and speed make the stride', () => {
    expect(truth({ cadence: 180, speed: 3.3 }).strideLength).toBeCloseTo((3.3 * 120) / 180, 9);
    expect(truth({ cadence: 180 }).contacts.filter(({ side }) => side === 'left')).toHaveLength(6);
  });

  it('trunk lean', () => {
    expect(truth({ trunkLean: 15 }).trunkLean).toBeCloseTo(15, 0);
    expect(truth({ trunkLean: -3 }).trunkLean).toBeCloseTo(-3, 0);
  });

  it.each([0.12, 0.185, 0.275])('overstride %f', (overstride) => {
    expect(Math.abs(truth({ overstride }).overstride - overstride)).toBeLessThan(0.015);
  });

  it('early knee: the hip has more of its way to go when the knee is straight', () => {
    const early = truth({ earlyKneeExtension: 10 });
    expect(early.kneeExtensionTime).toBeLessThan(healthy.kneeExtensionTime - 3);
    // 46 healthy runners: 93.8 to 99.7 %.
    expect(healthy.hipAtStraightKnee).toBeGreaterThan(93.8);
    expect(early.hipAtStraightKnee).toBeLessThan(90);
  });

  it('hip extension, to a tenth of a degree', () => {
    expect(truth({ hipExtension: -8 }).thighAtToeOff - healthy.thighAtToeOff).toBeCloseTo(8, 0);
    expect(truth({ hipExtension: 4 }).thighAtToeOff - healthy.thighAtToeOff).toBeCloseTo(-4, 0);
  });

  it('dorsiflexion', () => {
    const less = healthy.peakDorsiflexion - truth({ dorsiflexion: -9 }).peakDorsiflexion;
    expect(less).toBeGreaterThan(4.5);
    expect(less).toBeLessThan(9.5);
  });

  it('knee gap, to either side', () => {
    const straight = kneeOutwards({});
    expect(kneeOutwards({ kneeGap: 0.04 }) - straight).toBeCloseTo(0.02, 2);
    expect(kneeOutwards({ kneeGap: -0.04 }) - straight).toBeCloseTo(-0.02, 2);
  });

  it('pelvic drop', () => {
    expect(truth({ pelvicDrop: 9 }).pelvicDrop).toBeCloseTo(9, 0);
    expect(healthy.pelvicDrop).toBeCloseTo(4, 0);
  });

  it('pronation', () => {
    const { eversion } = truth({ pronation: 15, pronationPeak: 18 }).curves;
    expect(Math.max(...eversion) - eversion[0]!).toBeCloseTo(15, 1);
    expect(eversion.indexOf(Math.max(...eversion))).toBe(18);
  });

  it.each([
    ['cadence', 300],
    ['trunkLean', Number.NaN],
    ['dutyFactor', 0.55],
  ] as const)('refuses %s of %f by name', (name, value) => {
    expect(() => simulateRunner({ [name]: value })).toThrow(new RegExp(`^${name} is`));
  });
});

describe('ground force', () => {
  it('carries body weight and neither drives nor brakes over a stride', () => {
    const { knobs } = healthy;
    const samples = Array.from({ length: 2000 }, (_, i) => i / 2000);
    const both = samples.map((phase) => [groundForceAt(knobs, phase)!, groundForceAt(knobs, phase + 0.5)!]);
    const mean = (pick: 'up' | 'ahead') =>
      both.reduce((sum, [left, right]) => sum + left![pick] + right![pick], 0) / samples.length;
    expect(mean('up')).toBeCloseTo(1, 3);
    expect(mean('ahead')).toBeCloseTo(0, 6);
  });

  it('is what accelerates the centre of mass', () => {
    const run = simulateRunner({});
    const h = 1e-3;
    for (const phase of [0.05, 0.12, 0.2, 0.3]) {
      const path = [-1, 0, 1].map((k) => run.figure(phase * run.stride + k * h).centreOfMass);
      const second = (axis: 'x' | 'y') => (path[0]![axis] - 2 * path[1]![axis] + path[2]![axis]) / h ** 2;
      const force = groundForceAt(run.knobs, phase)!;
      expect(second('y') / 9.81 + 1).toBeCloseTo(force.up, 2);
      expect(second('x') / 9.81).toBeCloseTo(force.ahead, 2);
    }
  });
});

describe('other gaits', () => {
  it('a walker has a foot on the ground at all times and two at some', () => {
    const run = simulateRunner({ gait: 'walk' });
    const [first, second] = run.contacts(0, 2);
    expect(second!.initialContact).toBeLessThan(first!.toeOff);
    expect(truth({ gait: 'walk' }).groundForce).toBeNull();
  });

  it('a standing figure stands still on flat feet, upright over them', () => {
    const run = simulateRunner({ gait: 'stand', trunkLean: 2 });
    const { left, right, centreOfMass } = run.figure(0);
    expect(run.figure(3.3)).toEqual(run.figure(0));
    for (const { heelSole, ballSole, toeTip } of [left, right]) {
      expect(Math.max(...[heelSole, ballSole, toeTip].map(({ y }) => Math.abs(y)))).toBeLessThan(0.004);
    }
    expect(centreOfMass.x).toBeGreaterThan(left.heelSole.x);
    expect(centreOfMass.x).toBeLessThan(left.ballSole.x);
    expect(run.angles(0, 'left')).toMatchObject({ ankleDorsiflexion: 0, eversion: 0 });
    expect(run.contacts(0, 5)).toEqual([]);
  });
});
