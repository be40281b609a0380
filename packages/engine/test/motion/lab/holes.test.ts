import { labRecording, simulateRunner, standingFigure } from '@stridewhy/virtual-runner';
import { describe, expect, it } from 'vitest';
import {
  c3dForces,
  c3dMarkers,
  type GroundForce,
  type LabTrial,
  type MarkerTable,
  type Recording,
  toLabRecording,
} from '../../../src/motion/index.ts';

const shape = { duration: 3, rate: 150, samplesPerFrame: 1 };
const drawn = labRecording(simulateRunner({}), shape);
const run = c3dMarkers(drawn);
const standing = c3dMarkers(labRecording(simulateRunner(standingFigure), { ...shape, duration: 0.2 }));

function recordingOf(given: Partial<LabTrial>): Recording {
  const cleaned = toLabRecording({
    kind: 'lab-trial',
    source: 'drawn',
    markers: run,
    standing,
    forces: [],
    surface: null,
    speed: null,
    runner: { height: null, mass: null },
    ...given,
  });
  if (cleaned.kind === 'refused') throw new Error(cleaned.quality.map(({ message }) => message).join());
  return cleaned.recording;
}

/** The table with each place as `to` puts it: millimetres, `null` for a marker that is not seen. */
function placed(
  table: MarkerTable,
  to: (label: string, frame: number, place: Float64Array) => readonly number[] | null,
): MarkerTable {
  const data = table.data.slice();
  for (let f = 0; f < table.time.length; f++) {
    table.labels.forEach((label, k) => {
      const place = data.subarray((f * table.labels.length + k) * 3).subarray(0, 3);
      place.set(to(label, f, place) ?? [Number.NaN, Number.NaN, Number.NaN]);
    });
  }
  return { ...table, data };
}

/** Largest distance of the ankles and knees from those of another recording, m, over frames known in both. */
function apart(a: Recording, b: Recording): number {
  const names = ['left_knee', 'right_knee', 'left_ankle', 'right_ankle'];
  expect(a.time.length).toBe(b.time.length);
  return Math.max(
    ...names.flatMap((name) => {
      const [p, q] = [a.points[name]!, b.points[name]!];
      const distances = Array.from(p.x, (x, f) =>
        Math.hypot(x - q.x[f]!, p.y[f]! - q.y[f]!, p.z![f]! - q.z![f]!),
      ).filter(Number.isFinite);
      expect(distances.length).toBeGreaterThan(0.8 * p.x.length);
      return distances;
    }),
  );
}

describe('a trial with holes', () => {
  it('of frames left out of the file keeps every other frame at its time', () => {
    const [from, to] = [200, 231];
    const width = run.labels.length * 3;
    const cut: MarkerTable = {
      ...run,
      time: Float64Array.of(...run.time.subarray(0, from), ...run.time.subarray(to)),
      data: Float64Array.of(...run.data.subarray(0, from * width), ...run.data.subarray(to * width)),
    };
    const [found, truth] = [recordingOf({ markers: cut }), recordingOf({})];
    expect(found.sampleRate).toBeCloseTo(150, 6);
    expect(apart(found, truth)).toBeLessThan(1e-6);
    expect(found.points['left_knee']!.x[215]).toBeNaN();
  });

  it('of more frames left out than there are is refused', () => {
    const time = run.time.map((t, f) => (f === run.time.length - 1 ? 86_400 : t));
    const cleaned = toLabRecording({
      kind: 'lab-trial',
      source: 'drawn',
      markers: { ...run, time },
      standing,
      forces: [],
      surface: null,
      speed: null,
      runner: { height: null, mass: null },
    });
    expect(cleaned).toMatchObject({ kind: 'refused', quality: [{ code: 'lab-not-running' }] });
  });

  it('over ground, of heels hidden in the second half, runs the way it runs', () => {
    const speed = 3000;
    const travelling = (hides: boolean) =>
      recordingOf({
        markers: placed(run, (label, f, [x, y, z]) => {
          const hidden = hides && label.endsWith('Heel.Bottom') && f > run.time.length / 2;
          return hidden ? null : [x! + speed * run.time[f]!, y!, z!];
        }),
      });
    const [found, truth] = [travelling(true), travelling(false)];
    expect(truth.speed).toBeCloseTo(speed / 1000, 1);
    expect(found.speed).toBeCloseTo(truth.speed!, 3);
    expect(apart(found, truth)).toBeLessThan(0.01);
  });

  it('of no knee markers while standing takes those of the run', () => {
    const known = standing.labels.flatMap((label, k) => (label.includes('Knee') ? [] : [k]));
    const withoutKnees: MarkerTable = {
      ...standing,
      labels: known.map((k) => standing.labels[k]!),
      data: Float64Array.from(
        { length: standing.time.length * known.length * 3 },
        (_, i) =>
          standing.data[
            (Math.floor(i / 3 / known.length) * standing.labels.length +
              known[Math.floor(i / 3) % known.length]!) *
              3 +
              (i % 3)
          ]!,
      ),
    };
    const found = recordingOf({ standing: withoutKnees });
    expect(found.quality.map(({ code }) => code)).toContain('lab-standing-missing');
    // The joint's centre lies half a knee's breadth further in than its outer marker.
    const breadth = apart(found, recordingOf({}));
    expect(breadth).toBeGreaterThan(0.03);
    expect(breadth).toBeLessThan(0.08);
  });

  it('of a second plate sampled at other times leaves that out and says so', () => {
    const [plate] = c3dForces({ ...drawn, parameters: new Map() }, run);
    const late: GroundForce = { ...plate!, name: 'late', time: plate!.time.map((t) => t + 0.1) };
    const sparse: GroundForce = {
      ...plate!,
      name: 'sparse',
      time: plate!.time.filter((_, i) => i % 2 === 0),
      force: plate!.force.filter((_, i) => Math.floor(i / 3) % 2 === 0),
      centreOfPressure: plate!.centreOfPressure.filter((_, i) => Math.floor(i / 3) % 2 === 0),
    };
    const alone = recordingOf({ forces: [plate!] });
    const beside = recordingOf({ forces: [plate!, late, sparse] });
    expect(alone.forces!.contacts.length).toBeGreaterThan(5);
    expect(beside.forces).toEqual(alone.forces);
    const words = (recording: Recording) => recording.quality.map(({ message }) => message).join(' ');
    expect(words(beside)).toContain('Plates sampled unevenly or at other times than the first, left out: 2.');
    expect(words(alone)).not.toContain('other times');
  });

  it('of a force file with a second left out does not take its numbers for times', () => {
    const [plate] = c3dForces({ ...drawn, parameters: new Map() }, run);
    const time = plate!.time.map((t) => (t > 1.5 ? t + 1 : t));
    const { forces, quality } = recordingOf({ forces: [{ ...plate!, time }] });
    expect(forces).toBeNull();
    expect(quality.map(({ message }) => message).join(' ')).toContain('left out: 1.');
  });
});
