import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  forceContacts,
  type LabTrial,
  type MarkerTable,
  mean,
  meanVerticalForce,
  type Recording,
  toLabRecording,
} from '../../../src/motion/index.ts';
import {
  bmcTrial,
  fukuchiTrial,
  hamnerTrial,
  hasRecordings,
  masses,
  recordingOf,
} from '../../lab-recordings.ts';
import { generator } from '../virtual-camera.ts';

const gravity = 9.81;

/** Contact times of a foot, ms, with a threshold. */
function contactTimes(recording: Recording, side: 'left' | 'right', threshold: number): readonly number[] {
  return forceContacts(recording.forces!, threshold)
    .filter((contact) => contact.side === side)
    .map(({ initialContact, toeOff }) => 1000 * (toeOff - initialContact));
}

function codes(trial: LabTrial): readonly string[] {
  const cleaned = toLabRecording(trial);
  return (cleaned.kind === 'refused' ? cleaned.quality : cleaned.recording.quality).map(({ code }) => code);
}

function messages(trial: LabTrial): string {
  const cleaned = toLabRecording(trial);
  return (cleaned.kind === 'refused' ? cleaned.quality : cleaned.recording.quality)
    .map(({ message }) => message)
    .join('\n');
}

/** The same table with two labels exchanged. */
function exchanged(table: MarkerTable, a: string, b: string): MarkerTable {
  expect(table.labels).toEqual(expect.arrayContaining([a, b]));
  return { ...table, labels: table.labels.map((label) => (label === a ? b : label === b ? a : label)) };
}

/** Mean distance of a point from where it is in another recording, m. */
function apart(a: Recording, b: Recording, name: string): number {
  const [p, q] = [a.points[name]!, b.points[name]!];
  return mean(p.x.map((x, i) => Math.hypot(x - q.x[i]!, p.y[i]! - q.y[i]!)));
}

describe.skipIf(!hasRecordings)('forces of real trials', () => {
  it('over ground: contact right 234 and left 250 ms at 50 N, 243 and 260 at 20 N', () => {
    const recording = recordingOf(bmcTrial());
    for (const [side, threshold, expected] of [
      ['right', 50, 234],
      ['left', 50, 250],
      ['right', 20, 243],
      ['left', 20, 260],
    ] as const) {
      const times = contactTimes(recording, side, threshold);
      expect(times.length).toBe(1);
      expect(Math.abs(times[0]! - expected)).toBeLessThan(8);
    }
    expect(recording.surface).toBe('overground');
    expect(recording.speed).toBeCloseTo(2.7, 1);
  });

  it.each([
    ['014', 'runT35'],
    ['014', 'runT25'],
    ['001', 'runT35'],
  ] as const)(
    'RBDS %s %s: a loaded foot is the lower one, from the first sample to the last',
    (runner, trial) => {
      const { forces, points, sampleRate, time } = recordingOf(fukuchiTrial(runner, trial));
      const height = (side: 'left' | 'right', f: number) => points[`${side}_ankle`]!.y[f]!;
      const wrong = Array.from(forces!.time.keys()).filter((i) => {
        const f = Math.min(time.length - 1, Math.round(forces!.time[i]! * sampleRate));
        const side = forces!.left.fy[i]! > 500 ? 'left' : forces!.right.fy[i]! > 500 ? 'right' : null;
        return side !== null && height(side, f) > height(side === 'left' ? 'right' : 'left', f);
      });
      expect(wrong).toEqual([]);
    },
  );

  it('Hamner: 265–279 ms at 25 N, feet in turn at 167.7 steps/min', () => {
    const recording = recordingOf(hamnerTrial());
    const all = (['left', 'right'] as const).flatMap((side) => contactTimes(recording, side, 25));
    expect(Math.min(...all)).toBeGreaterThan(264);
    expect(Math.max(...all)).toBeLessThan(280);
    const { contacts } = recording.forces!;
    const steps = contacts
      .slice(1)
      .map(({ initialContact }, i) => initialContact - contacts[i]!.initialContact);
    expect(60 / mean(steps)).toBeCloseTo(167.7, 0);
    expect(recording.surface).toBe('treadmill');
    expect(Math.abs(recording.speed! - 3)).toBeLessThan(0.06);
  });

  it.each([
    ['001', 'runT35', 3.5, 171.2],
    ['001', 'runT45', 4.5, 182.9],
    ['014', 'runT25', 2.5, 150.3],
    ['014', 'runT35', 3.5, 155.6],
  ] as const)(
    'RBDS %s %s: one plate, every contact to the other foot in turn',
    (runner, trial, speed, cadence) => {
      const recording = recordingOf(fukuchiTrial(runner, trial));
      const { contacts, time } = recording.forces!;
      expect(contacts.every(({ side }, i) => i === 0 || side !== contacts[i - 1]!.side)).toBe(true);
      // 30 s hold so many steps, but for the cut ones at both ends.
      expect(contacts.length).toBeGreaterThan((cadence / 60) * (time.at(-1)! - time[0]!) - 2.5);
      expect(Math.abs(recording.speed! - speed)).toBeLessThan(0.05);
      const share = meanVerticalForce(recording.forces!)! / (masses[`rbds${runner}`] * gravity);
      expect(share).toBeGreaterThan(0.95);
      expect(share).toBeLessThan(1.02);
      for (const side of ['left', 'right'] as const) {
        const longer = mean(contactTimes(recording, side, 20)) - mean(contactTimes(recording, side, 50));
        expect(longer).toBeGreaterThan(5);
        expect(longer).toBeLessThan(20);
      }
    },
  );

  it('takes the mass from the force when it is not given', () => {
    const given = fukuchiTrial('014', 'runT35');
    const { runner } = recordingOf({ ...given, runner: { height: null, mass: null } });
    expect(Math.abs(runner.mass! / masses.rbds014 - 1)).toBeLessThan(0.03);
    expect(codes({ ...given, runner: { height: null, mass: 90 } })).toContain('lab-force-scale');
  });

  it('says what it took out of the plates and which unit the moments have', () => {
    expect(messages(fukuchiTrial('014', 'runT35'))).toMatch(
      /Plate 1: free 78 times, offset \d\.\d N and \d\.\d N·m, .*Moments are in N·mm, found from the plate’s edges\./u,
    );
    expect(messages(hamnerTrial())).toMatch(/Plate r_ground_force: free 7 times, it read nothing then\./u);
  });

  it('uses no force of plates that miss the feet, though a few contacts match by chance', () => {
    const trial = fukuchiTrial('014', 'runT25');
    const elsewhere = trial.forces.map((one) => ({
      ...one,
      centreOfPressure: one.centreOfPressure.map((v, i) => (i % 3 === 0 && i % 9000 > 900 ? v + 1.5 : v)),
    }));
    const cleaned = recordingOf({ ...trial, forces: elsewhere });
    expect(cleaned.forces).toBeNull();
    expect(cleaned.quality.map(({ code }) => code)).toContain('lab-force-mismatch');
  });

  it('says when no plate pushes upwards, as with corners in a wrong order', () => {
    const trial = fukuchiTrial('014', 'runT25');
    const down = trial.forces.map((one) => ({ ...one, force: one.force.map((v) => -v) }));
    expect(codes({ ...trial, forces: down })).toEqual(
      expect.arrayContaining(['lab-force-mismatch', 'lab-force-missing']),
    );
  });

  it('leaves out the forces of another place, and says so', () => {
    const trial = fukuchiTrial('014', 'runT25');
    const elsewhere = trial.forces.map((one) => ({
      ...one,
      centreOfPressure: one.centreOfPressure.map((v, i) => (i % 3 === 0 ? v + 1.5 : v)),
    }));
    expect(codes({ ...trial, forces: elsewhere })).toEqual(
      expect.arrayContaining(['lab-force-mismatch', 'lab-force-missing']),
    );
  });
});

describe.skipIf(!hasRecordings)('names checked by the body', () => {
  const plain = hasRecordings ? recordingOf(fukuchiTrial('014', 'runT35')) : null;
  const joints = ['left', 'right'].flatMap((side) =>
    ['hip', 'knee', 'ankle', 'heel', 'foot_index'].map((j) => `${side}_${j}`),
  );

  it.each([
    ['R.Shank.Top.Lateral', 'R.Shank.Bottom.Lateral'],
    ['L.Shank.Top.Lateral', 'R.Shank.Top.Lateral'],
    ['L.Heel.Bottom', 'R.Heel.Bottom'],
    ['L.Heel.Bottom', 'L.MT5'],
    ['R.MT1', 'R.MT5'],
    ['L.PSIS', 'L.ASIS'],
    ['R.ASIS', 'R.MT1'],
  ])('%s and %s exchanged in the run: put right by name', (a, b) => {
    const trial = fukuchiTrial('014', 'runT35');
    const wrong = { ...trial, markers: exchanged(trial.markers, a, b) };
    const text = messages(wrong);
    expect(text).toContain(a);
    expect(text).toContain(b);
    const repaired = recordingOf(wrong);
    for (const name of joints) expect(apart(repaired, plain!, name), name).toBeLessThan(0.002);
  });

  it.each([
    ['L.Knee', 'L.Ankle'],
    ['L.Knee', 'R.Knee'],
    ['R.ASIS', 'R.PSIS'],
    ['L.Knee', 'L.Knee.Medial'],
  ])('%s and %s exchanged in the standing trial: put right', (a, b) => {
    const trial = fukuchiTrial('014', 'runT35');
    const wrong = { ...trial, standing: exchanged(trial.standing!, a, b) };
    const repaired = recordingOf(wrong);
    for (const name of joints) expect(apart(repaired, plain!, name), name).toBeLessThan(0.002);
  });

  it('left and right exchanged throughout: put right, and said', () => {
    const trial = fukuchiTrial('014', 'runT35');
    const mirrored = trial.markers.labels.map((label) =>
      label.startsWith('L.') ? `R${label.slice(1)}` : label.startsWith('R.') ? `L${label.slice(1)}` : label,
    );
    const wrong = { ...trial, markers: { ...trial.markers, labels: mirrored } };
    expect(codes(wrong)).toContain('lab-labels-repaired');
    for (const name of joints) expect(apart(recordingOf(wrong), plain!, name), name).toBeLessThan(0.002);
  });

  it('another runner’s standing trial is refused by name', () => {
    const trial = fukuchiTrial('014', 'runT35');
    const other = { ...trial, standing: fukuchiTrial('001', 'runT35').standing };
    const cleaned = toLabRecording(other);
    expect(cleaned.kind).toBe('refused');
    expect(codes(other)).toContain('lab-labels-wrong');
  });

  it('a label that jumps between two toes is changed back, frame by frame', () => {
    expect(messages(bmcTrial())).toMatch(/RTOE and RMT5 had changed places in \d+ of 123 frames/);
  });

  it('unknown names are refused with those that were found', () => {
    const trial = fukuchiTrial('014', 'runT35');
    const unnamed = { ...trial.markers, labels: trial.markers.labels.map((_, i) => `*${i + 1}`) };
    expect(codes({ ...trial, markers: unnamed })).toEqual(['lab-markers-missing']);
    expect(messages({ ...trial, markers: unnamed })).toContain('*1, *2');
  });

  it('without a standing trial, knees and ankles that nothing tells are refused with the remedy', () => {
    const cleaned = toLabRecording({ ...fukuchiTrial('014', 'runT35'), standing: null });
    expect(cleaned.kind).toBe('refused');
    expect(cleaned.kind === 'refused' && cleaned.quality[0]!.remedy).toContain('standing trial');
  });
});

describe.skipIf(!hasRecordings)('axes and units found from the body', () => {
  const plain = hasRecordings ? recordingOf(fukuchiTrial('014', 'runT25')) : null;

  /** The trial as another laboratory would have recorded it. */
  function moved(
    turn: (x: number, y: number, z: number) => readonly number[],
    scale: number,
    units: string,
  ): LabTrial {
    const trial = fukuchiTrial('014', 'runT25');
    const turned = (flat: Float64Array, factor: number) => {
      const out = new Float64Array(flat.length);
      for (let i = 0; i < flat.length; i += 3) {
        out.set(
          turn(flat[i]!, flat[i + 1]!, flat[i + 2]!).map((v) => v * factor),
          i,
        );
      }
      return out;
    };
    const table = (one: MarkerTable): MarkerTable => ({ ...one, units, data: turned(one.data, scale) });
    return {
      ...trial,
      markers: table(trial.markers),
      standing: table(trial.standing!),
      forces: trial.forces.map((one) => ({
        ...one,
        force: turned(one.force, 1),
        centreOfPressure: turned(one.centreOfPressure, 1),
        corners: one.corners && turned(one.corners, 1),
      })),
    };
  }

  it.each([
    ['z up, running to −y', (x: number, y: number, z: number) => [-z, -x, y], 1, 'mm'],
    ['z up, running to −x', (x: number, y: number, z: number) => [-x, z, y], 1, 'mm'],
    ['metres', (x: number, y: number, z: number) => [x, y, z], 0.001, 'm'],
    ['metres that say millimetres', (x: number, y: number, z: number) => [x, y, z], 0.001, 'mm'],
    ['y up, running to −z', (x: number, y: number, z: number) => [z, y, -x], 1, 'mm'],
  ] as const)('%s: the same answer', (_, turn, scale, units) => {
    const recording = recordingOf(moved(turn, scale, units));
    for (const name of ['left_hip', 'right_ankle', 'left_foot_index']) {
      const [a, b] = [recording.points[name]!, plain!.points[name]!];
      expect(mean(a.y.map((y, i) => Math.abs(y - b.y[i]!))), name).toBeLessThan(1e-6);
      const along = a.x.map((x, i) => x - b.x[i]!);
      expect(Math.max(...along) - Math.min(...along), name).toBeLessThan(1e-6);
    }
    expect(recording.forces!.contacts).toEqual(plain!.forces!.contacts);
  });

  it('says when the file’s unit is not the body’s', () => {
    expect(messages(moved((x, y, z) => [x, y, z], 0.001, 'mm'))).toContain('in m, although the file says mm');
  });
});

describe.skipIf(!hasRecordings)('hostile trials', () => {
  it('are refused with their reasons or answered, never an exception', () => {
    const trial = bmcTrial();
    const spoil = fc.constantFrom<(data: Float64Array, random: () => number) => Float64Array>(
      (data) => new Float64Array(data.length).fill(Number.NaN),
      (data) => new Float64Array(data.length),
      (data, random) => data.map(() => 2000 * random() - 1000),
      (data, random) => data.map((value) => (random() < 0.3 ? Number.NaN : value)),
      (data) => data.map((value) => 1e6 * value),
    );
    const frames = fc.constantFrom(2, 4, 40, 123);
    fc.assert(
      fc.property(
        spoil,
        frames,
        fc.integer(),
        fc.shuffledSubarray([...trial.markers.labels], { minLength: 78 }),
        fc.boolean(),
        (broken, count, seed, names, shuffled) => {
          const { time, data, labels } = trial.markers;
          const markers = {
            ...trial.markers,
            labels: shuffled ? names : labels,
            time: time.slice(0, count),
            data: broken(data.slice(0, count * labels.length * 3), generator(seed)),
          };
          const cleaned = toLabRecording({ ...trial, markers });
          if (cleaned.kind === 'refused') expect(cleaned.quality.length).toBeGreaterThan(0);
          else expect(Object.keys(cleaned.recording.points)).toContain('left_ankle');
        },
      ),
      { numRuns: 30 },
    );
  });
});
