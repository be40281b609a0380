import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analyse.ts';
import { legKinetics, stanceKinetics } from '../../src/load/index.ts';
import { type MotionTable, mean, motColumn, parseMot } from '../../src/motion/index.ts';
import { bmcTrial, fukuchiTrial, hasRecordings, masses, readText, recordingOf } from '../lab-recordings.ts';

/** Linear interpolation of evenly sampled values. */
function at(values: Float64Array, index: number): number {
  const i = Math.floor(index);
  return values[i]! + (index - i) * (values[i + 1]! - values[i]!);
}

describe.skipIf(!hasRecordings)('moments from plates against OpenSim’s, one step of each leg', () => {
  const recording = hasRecordings ? recordingOf(bmcTrial()) : null;
  const supplied: MotionTable | null = hasRecordings
    ? parseMot(readText('mocap/bmc-overground-run/inverse_dynamics.sto'))
    : null;

  /** RMS over contact, N·m/kg, offset left in, and both peaks, N·m. */
  function compare(side: 'left' | 'right', joint: 'ankle' | 'knee' | 'hip') {
    const { moments } = legKinetics(recording!, recording!.forces!, side, masses.bmc)!;
    const names = { ankle: 'ankle_angle', knee: 'knee_angle', hip: 'hip_flexion' };
    const theirs = motColumn(supplied!, `${names[joint]}_${side[0]}_moment`);
    const time = motColumn(supplied!, 'time');
    const rate = (time.length - 1) / (time.at(-1)! - time[0]!);
    const contact = recording!.forces!.contacts.find((one) => one.side === side)!;
    const pairs: (readonly [number, number])[] = [];
    for (let t = contact.initialContact; t < contact.toeOff; t += 0.002) {
      pairs.push([at(moments[joint], t * recording!.sampleRate), -at(theirs, (t - time[0]!) * rate)]);
    }
    return {
      rms: Math.sqrt(mean(pairs.map(([a, b]) => (a - b) ** 2))) / masses.bmc,
      ours: Math.max(...pairs.map(([a]) => a)),
      supplied: Math.max(...pairs.map(([, b]) => b)),
    };
  }

  it.each([
    ['right', 219.5],
    ['left', 175.9],
  ] as const)('%s: peak ankle moment within 8 %% of %d N·m', (side, peak) => {
    const { ours, supplied: theirs } = compare(side, 'ankle');
    expect(theirs).toBeCloseTo(peak, 0);
    expect(Math.abs(ours / peak - 1)).toBeLessThan(0.08);
  });

  it.each(['left', 'right'] as const)('%s: ankle and knee curves within 0.2 N·m/kg', (side) => {
    expect(compare(side, 'ankle').rms).toBeLessThan(0.2);
    expect(compare(side, 'knee').rms).toBeLessThan(0.2);
  });

  // The supplied hip joins markers low-passed at 6 Hz to unfiltered force: an impact artefact of its own.
  it.each(['left', 'right'] as const)('%s: hip curve within 0.5 N·m/kg', (side) => {
    expect(compare(side, 'hip').rms).toBeLessThan(0.5);
  });

  it('become the measured load of both legs', () => {
    const { load } = analyse(bmcTrial());
    for (const [side, peak] of [
      ['right', 219.5],
      ['left', 175.9],
    ] as const) {
      const leg = load!.legs[side]!;
      expect(leg.basis).toBe('measured');
      expect(leg.peakAnkleMoment.strides).toBe(1);
      const [low, high] = leg.peakAnkleMomentRange;
      expect(peak / masses.bmc).toBeGreaterThan(low);
      expect(peak / masses.bmc).toBeLessThan(high);
      expect(leg.peakGroundForce.value).toBeGreaterThan(2.1);
      expect(leg.peakAchillesForce.value).toBeGreaterThan(4);
      expect(leg.peakAchillesForce.value).toBeLessThan(8.5);
      expect(leg.achillesImpulsePerKm).toBeGreaterThan(150);
      const { ankle, knee, hip } = leg.workShares!;
      expect(ankle + knee + hip).toBeCloseTo(1, 9);
      // The pushing joint of running: 42–49 % in published runners, this one runs with much ankle on the right.
      expect(ankle).toBeGreaterThan(0.3);
      expect(Math.min(knee, hip)).toBeGreaterThan(0);
    }
  });
});

describe.skipIf(!hasRecordings)('moments and work of treadmill running', () => {
  /** Means over all contacts of a leg. */
  function means(runner: '001' | '014', trial: 'runT25' | 'runT35' | 'runT45', side: 'left' | 'right') {
    const recording = recordingOf(fukuchiTrial(runner, trial));
    const mass = masses[`rbds${runner}`];
    const leg = legKinetics(recording, recording.forces!, side, mass)!;
    const contacts = stanceKinetics(recording, recording.forces!, side, leg, mass);
    return {
      ankle: mean(contacts.map(({ peakMoment }) => peakMoment.ankle)),
      knee: mean(contacts.map(({ peakMoment }) => peakMoment.knee)),
      power: mean(contacts.map(({ peakPower }) => peakPower.ankle)),
      given: mean(contacts.map(({ work }) => work.ankle.positive)),
      taken: mean(contacts.map(({ work }) => work.ankle.negative)),
      share: mean(contacts.map(({ share }) => share.ankle)),
    };
  }

  // Three published runners at 3.5 m/s: ankle 2.78 ± 0.22 N·m/kg, knee 2.69 ± 0.36, ankle power 10.8 ± 1.6 W/kg,
  // work 0.67 and −0.73 J/kg; two SD are allowed.
  it('a forefoot striker at 3.5 m/s lies among published runners', () => {
    for (const side of ['left', 'right'] as const) {
      const found = means('001', 'runT35', side);
      expect(Math.abs(found.ankle - 2.78)).toBeLessThan(0.44);
      expect(Math.abs(found.knee - 2.69)).toBeLessThan(0.72);
      expect(Math.abs(found.power - 10.8)).toBeLessThan(3.2);
      expect(Math.abs(found.given - 0.67)).toBeLessThan(0.15);
      expect(Math.abs(found.taken + 0.73)).toBeLessThan(0.2);
    }
  });

  it('grow with speed, and a forefoot striker’s ankle does more than a rearfoot striker’s', () => {
    const [slow, fast] = [means('014', 'runT25', 'left'), means('014', 'runT35', 'left')];
    expect(fast.ankle).toBeGreaterThan(slow.ankle * 1.05);
    expect(fast.power).toBeGreaterThan(slow.power * 1.2);
    const forefoot = means('001', 'runT35', 'left');
    expect(forefoot.share).toBeGreaterThan(fast.share + 0.05);
    expect(forefoot.taken).toBeLessThan(fast.taken * 1.5);
  });
});
