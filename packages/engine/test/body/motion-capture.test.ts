import { describe, expect, test } from 'vitest';
import { analyseBody, valueAt } from '../../src/body/index.ts';
import { hipAndKneeOfStride } from '../../src/chain/index.ts';
import { analyseGait } from '../../src/gait/index.ts';
import { derivative, motColumn, parseMot } from '../../src/motion/index.ts';
import { hamnerTrial, hasRecordings, readText, recordingOf } from '../lab-recordings.ts';

const degrees = 180 / Math.PI;
const gravity = 9.81;

describe.skipIf(!hasRecordings)('a treadmill runner at 3 m/s, in the laboratory', () => {
  const trial = hasRecordings ? hamnerTrial() : null;
  if (trial === null) return;
  /** The first frame on the files' clock, s. */
  const start = trial.markers.time[0]!;
  const recording = recordingOf(trial);
  const gait = analyseGait(recording);
  const body = analyseBody(recording, gait);
  const angles = parseMot(readText('mocap/hamner-3mps/cycle1_q_uniform250.sto'));
  const column = (name: string) => motColumn(angles, name);

  /** Constant offset of ours against theirs and RMS of what remains, deg, over OpenSim's cycle. */
  function compare(ours: Float64Array, theirs: Float64Array): { offset: number; shape: number } {
    const all = Array.from(
      column('time'),
      (t, i) => degrees * (valueAt(ours, recording, t - start) - theirs[i]!),
    );
    const offset = all.reduce((a, b) => a + b) / all.length;
    return { offset, shape: Math.sqrt(all.reduce((sum, v) => sum + (v - offset) ** 2, 0) / all.length) };
  }

  // OpenSim fits a three-dimensional model with its own zeros: shapes must agree closely, offsets within 6° (the
  // ankle’s centre is carried by the foot here, by the shank there).
  test.each([
    ['left', 'l'],
    ['right', 'r'],
  ] as const)('%s leg’s angles follow OpenSim’s', (side, s) => {
    const leg = body.legs[side]!;
    const hip = column(`hip_flexion_${s}`);
    const [pelvis, lumbar] = [column('pelvis_tilt'), column('lumbar_extension')];
    const found = {
      knee: compare(leg.kneeFlexion, column(`knee_angle_${s}`)),
      thigh: compare(
        leg.thigh,
        hip.map((v, i) => v + pelvis[i]!),
      ),
      hip: compare(
        leg.hipFlexion!,
        hip.map((v, i) => v - lumbar[i]!),
      ),
      ankle: compare(leg.ankleDorsiflexion, column(`ankle_angle_${s}`)),
      trunk: compare(
        body.trunkLean!,
        pelvis.map((v, i) => -(v + lumbar[i]!)),
      ),
    };
    const shapes = { knee: 2.5, thigh: 2, hip: 2.5, ankle: 4, trunk: 2 };
    for (const joint of ['knee', 'thigh', 'hip', 'ankle', 'trunk'] as const) {
      expect(found[joint].shape, `${joint} shape`).toBeLessThan(shapes[joint]);
      expect(Math.abs(found[joint].offset), `${joint} offset`).toBeLessThan(6);
    }
  });

  test('the centre of mass obeys the force plates', () => {
    const rise = derivative(derivative(body.centreOfMass!.y, recording.sampleRate), recording.sampleRate);
    const plates = parseMot(readText('mocap/hamner-3mps/Run_30002_GRF.mot'));
    const [times, right, left] = ['time', 'R_ground_force_vy', 'L_ground_force_vy'].map((name) =>
      motColumn(plates, name),
    );
    // The first and last 0.2 s belong to the filter.
    const inside = Array.from(recording.time.keys()).slice(20, -20);
    const push = inside.map((i) => (rise[i]! + gravity) / gravity);
    const newtons = inside.map((i) => {
      const k = Math.round((recording.time[i]! + start - times![0]!) * 1000);
      return right![k]! + left![k]!;
    });
    const bodyWeight = newtons.reduce((a, b) => a + b) / newtons.length;
    const truth = newtons.map((force) => force / bodyWeight);
    const error = Math.sqrt(push.reduce((sum, v, i) => sum + (v - truth[i]!) ** 2, 0) / push.length);
    expect(push.reduce((a, b) => a + b) / push.length, 'body weight on average').toBeCloseTo(1, 1);
    // Published for a whole-body model at 5–6 Hz: 0.28 BW.
    expect(error).toBeLessThan(0.28);
    expect(Math.abs(Math.max(...push) / Math.max(...truth) - 1)).toBeLessThan(0.1);
  });

  test('hip and knee share the push as in healthy runners', () => {
    for (const side of ['left', 'right'] as const) {
      const { hipFlexion, kneeFlexion } = body.curves[side]!;
      const { G4b, G4c } = hipAndKneeOfStride(hipFlexion!.meanDeg, kneeFlexion!.meanDeg);
      expect(G4b).toBeGreaterThan(92);
      expect(G4b).toBeLessThan(100);
      expect(G4c).toBeGreaterThan(1);
      expect(G4c).toBeLessThan(6);
    }
  });
});
