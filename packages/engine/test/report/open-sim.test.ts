import { describe, expect, it } from 'vitest';
import { motColumn, parseMot, parseTrc } from '../../src/motion/index.ts';
import { anglesMot, type ClipAnalysis, recordingTrc } from '../../src/report/index.ts';
import { stickClip } from './stick-runner.ts';

/** The runner with other points in the recording. */
function withPoints(change: (points: Record<string, unknown>) => Record<string, unknown>): ClipAnalysis {
  const analysis = stickClip({ seconds: 2 });
  const recording = analysis.recording!;
  return {
    ...analysis,
    recording: { ...recording, points: change({ ...recording.points }) as typeof recording.points },
  };
}

describe('recordingTrc', () => {
  it('is read back as the recording: metres, forward, up, right', () => {
    const analysis = stickClip({ seconds: 2 });
    const { points, time, sampleRate } = analysis.recording!;
    const { left_ankle: ankle } = points;
    const trc = parseTrc(recordingTrc(analysis)!);
    expect(trc).toMatchObject({ units: 'm', rate: sampleRate });
    expect(trc.time.length).toBe(time.length);
    const k = trc.labels.indexOf('left_ankle');
    const at = (50 * trc.labels.length + k) * 3;
    expect(trc.data[at]).toBeCloseTo(ankle!.x[50]!, 5);
    expect(trc.data[at + 1]).toBeCloseTo(ankle!.y[50]!, 5);
    expect(trc.data[at + 2]).toBe(0);
  });

  it('survives names that would shift the columns', () => {
    const { left_ankle: ankle } = stickClip({ seconds: 2 }).recording!.points;
    const trc = recordingTrc(withPoints(() => ({ 'a\tb': ankle, 'a b': ankle, ' ': ankle })));
    expect(parseTrc(trc!).labels).toEqual(['a_b', 'a_b_2', '_']);
  });

  it('leaves out points that were never seen', () => {
    const trc = recordingTrc(
      withPoints(({ left_ankle: ankle }) => ({
        left_ankle: ankle,
        left_sock: {
          x: new Float64Array(241).fill(Number.NaN),
          y: new Float64Array(241).fill(Number.NaN),
          z: null,
        },
      })),
    );
    expect(parseTrc(trc!).labels).toEqual(['left_ankle']);
  });
});

describe('anglesMot', () => {
  const analysis = stickClip({ seconds: 2, leanDeg: 8 });
  const mot = parseMot(anglesMot(analysis)!);

  it('has OpenSim’s names, degrees and the legs that were seen', () => {
    expect(mot.inDegrees).toBe(true);
    expect(mot.name).toBe('Coordinates');
    expect(mot.labels).toEqual([
      'time',
      'pelvis_tilt',
      'hip_flexion_l',
      'knee_angle_l',
      'ankle_angle_l',
      'lumbar_extension',
      'pelvis_tx',
      'pelvis_ty',
    ]);
  });

  it('has OpenSim’s signs', () => {
    // The trunk leans 8° forward: a pelvis tilted forward is negative there.
    expect(motColumn(mot, 'pelvis_tilt')[100]).toBeCloseTo(-8, 0);
    const knee = motColumn(mot, 'knee_angle_l');
    expect(Math.max(...knee)).toBeGreaterThan(60);
    expect(Math.min(...knee)).toBeGreaterThan(-5);
    const { legs } = analysis.body!;
    const hip = motColumn(mot, 'hip_flexion_l');
    const f = analysis.recording!.time.findIndex((t) => t >= motColumn(mot, 'time')[100]! - 1e-6);
    expect(hip[100]).toBeCloseTo((legs.left!.hipFlexion![f]! * 180) / Math.PI, 3);
    expect(motColumn(mot, 'ankle_angle_l')[100]).toBeCloseTo(
      (legs.left!.ankleDorsiflexion[f]! * 180) / Math.PI,
      3,
    );
  });

  it('poses the stick model as the points lie: pelvis, hip and knee chained give the knee and ankle', () => {
    // OpenSim's chain in the sagittal plane: the pelvis turns about +z, hip flexion too, knee flexion against it.
    const radians = (name: string) => (motColumn(mot, name)[100]! * Math.PI) / 180;
    const f = analysis.recording!.time.findIndex((t) => t >= motColumn(mot, 'time')[100]! - 1e-6);
    const { left_hip: hip, left_knee: knee, left_ankle: ankle } = analysis.recording!.points;
    const direction = (from: typeof hip, to: typeof hip) =>
      Math.atan2(to!.x[f]! - from!.x[f]!, from!.y[f]! - to!.y[f]!);
    const thigh = radians('pelvis_tilt') + radians('hip_flexion_l');
    expect(thigh).toBeCloseTo(direction(hip, knee), 1);
    expect(thigh - radians('knee_angle_l')).toBeCloseTo(direction(knee, ankle), 1);
  });

  it('is absent where there is no body', () => {
    expect(anglesMot({ ...analysis, body: null })).toBeNull();
    expect(recordingTrc({ ...analysis, recording: null })).toBeNull();
  });
});
