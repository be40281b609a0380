import { describe, expect, it } from 'vitest';
import { simulateRunner, truthOf } from '../src/index.ts';

const runs = {
  rearfoot: simulateRunner({ footstrike: 'rearfoot' }),
  midfoot: simulateRunner({ footstrike: 'midfoot' }),
  forefoot: simulateRunner({ footstrike: 'forefoot' }),
  fast: simulateRunner({ speed: 4, cadence: 176, dutyFactor: 0.33, overstride: 0.22 }),
  slowWoman: simulateRunner({
    sex: 'female',
    height: 1.62,
    mass: 55,
    speed: 2.5,
    cadence: 164,
    dutyFactor: 0.39,
  }),
};

describe.each(Object.entries(runs))('a %s runner', (_, run) => {
  const { stride, knobs } = run;
  const phases = Array.from({ length: 400 }, (_, i) => i / 400);
  const left = (phase: number) => run.figure(phase * stride).left;

  it('falls with g in flight', () => {
    const step = 0.002;
    for (const phase of [0.42, 0.45, 0.48]) {
      const y = [-1, 0, 1].map((k) => run.figure(phase * stride + k * step).centreOfMass.y);
      expect((y[0]! - 2 * y[1]! + y[2]!) / step ** 2).toBeCloseTo(-9.81, 3);
    }
  });

  it('is carried by a ground that pushes with body weight on average', () => {
    const speedAt = (time: number) =>
      (run.figure(time + 1e-5).centreOfMass.y - run.figure(time - 1e-5).centreOfMass.y) / 2e-5;
    const gained = speedAt(knobs.dutyFactor * stride - 1e-4) - speedAt(1e-4);
    expect(gained).toBeCloseTo(9.81 * (0.5 - knobs.dutyFactor) * stride, 1);
  });

  it('keeps the flat foot where it landed on the belt', () => {
    const flat = phases.filter((p) => p > 0.26 * knobs.dutyFactor && p < 0.8 * knobs.dutyFactor);
    const onBelt = flat.map((p) => left(p).ballSole.x + knobs.speed * p * stride);
    const heights = flat.map((p) => left(p).ballSole.y);
    expect(Math.max(...onBelt) - Math.min(...onBelt)).toBeLessThan(0.005);
    expect(Math.max(...heights)).toBeLessThan(0.008);
  });

  it('never sinks into the belt and touches it all through stance', () => {
    for (const phase of phases) {
      const { heelSole, ballSole, toeTip } = left(phase);
      const lowest = Math.min(heelSole.y, ballSole.y, toeTip.y);
      expect(lowest).toBeGreaterThan(-0.005);
      if (phase < knobs.dutyFactor) expect(lowest).toBeLessThan(0.01);
    }
  });

  it('lifts its foot in swing', () => {
    const { heelSole, ballSole, toeTip } = left((1 + knobs.dutyFactor) / 2);
    expect(Math.min(heelSole.y, ballSole.y, toeTip.y)).toBeGreaterThan(0.02);
  });

  it('keeps the length of thigh and shank in the sagittal plane', () => {
    for (const phase of phases) {
      const { hip, knee, ankle } = left(phase);
      expect(Math.hypot(knee.x - hip.x, knee.y - hip.y)).toBeCloseTo(run.body.thigh, 9);
      expect(Math.hypot(ankle.x - knee.x, ankle.y - knee.y)).toBeCloseTo(run.body.shank, 9);
    }
  });

  it('moves its right side as its left half a stride later', () => {
    for (const phase of [0, 0.13, 0.5, 0.77]) {
      const now = left(phase);
      const later = run.figure((phase + 0.5) * stride).right;
      expect(later.knee.x).toBeCloseTo(now.knee.x, 9);
      expect(later.ankle.y).toBeCloseTo(now.ankle.y, 9);
      expect(later.wrist.z).toBeCloseTo(-now.wrist.z, 9);
    }
  });
});

describe('truth', () => {
  const truth = truthOf(runs.rearfoot, 10);

  it('has a contact every step and no double support', () => {
    expect(truth.contacts).toHaveLength(28);
    for (const [i, contact] of truth.contacts.entries()) {
      const next = truth.contacts[i + 1];
      if (next === undefined) break;
      expect(next.initialContact - contact.initialContact).toBeCloseTo(60 / 168, 9);
      expect(next.initialContact).toBeGreaterThan(contact.toeOff);
      expect(next.side).not.toBe(contact.side);
    }
  });

  it('resembles healthy runners', () => {
    // 46 runners at 2.5 m/s, mean ± 2 SD; hip extension grows by 4° per m/s.
    expect(Math.abs(truth.kneeFlexionPeak - 40.9)).toBeLessThan(2 * 5.2);
    expect(Math.abs(truth.kneeAtContact - 10.9)).toBeLessThan(2 * 4.5);
    expect(Math.abs(truth.peakDorsiflexion - 22.7)).toBeLessThan(2 * 2.8);
    expect(Math.abs(truth.peakHipExtension - 16.4)).toBeLessThan(2 * 5.3);
    expect(truth.verticalOscillation).toBeGreaterThan(0.05);
    expect(truth.verticalOscillation).toBeLessThan(0.1);
  });

  it('knows the three footstrikes by the foot at contact', () => {
    expect(truth.footStrikeAngle).toBeGreaterThan(8);
    expect(truthOf(runs.midfoot, 1).footStrikeAngle).toBeCloseTo(3, 0);
    expect(truthOf(runs.forefoot, 1).footStrikeAngle).toBeLessThan(-1.6);
  });
});
