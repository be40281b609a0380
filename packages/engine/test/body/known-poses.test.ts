import { describe, expect, test } from 'vitest';
import { analyseBody } from '../../src/body/index.ts';
import type { Recording } from '../../src/motion/index.ts';
import { standingShankLean } from '../../src/reference/index.ts';
import { healthy, stickRunner } from './stick-runner.ts';

/** atan2(3, 4): every segment of these poses is a 3-4-5 triangle. */
const tilt = Math.atan2(3, 4);

type Pose = Readonly<Record<string, readonly [number, number]>>;

const upright: Pose = {
  shoulder: [0, 1.5],
  hip: [0, 1],
  knee: [0, 0.5],
  ankle: [0, 0],
  heel: [-0.05, -0.05],
  foot_index: [0.15, -0.05],
};

/** A runner frozen in one pose, with a healthy runner's events. */
function frozen(pose: Pose) {
  const { recording, gait } = stickRunner(healthy);
  const frames = recording.time.length;
  const points = Object.fromEntries(
    Object.entries(pose).flatMap(([joint, [x, y]]) =>
      (['left', 'right'] as const).map((side) => [
        `${side}_${joint}`,
        { x: new Float64Array(frames).fill(x), y: new Float64Array(frames).fill(y), z: null },
      ]),
    ),
  );
  return analyseBody({ ...recording, points }, gait);
}

function middle(signal: Float64Array | null | undefined): number {
  return signal?.[signal.length >> 1] ?? Number.NaN;
}

describe('signs and values of known poses', () => {
  test('standing straight is zero everywhere, the ankle at minus the standing shank lean', () => {
    const body = frozen(upright);
    const left = body.legs.left;
    for (const angle of ['hipFlexion', 'kneeFlexion', 'thigh', 'shank', 'foot'] as const) {
      expect(middle(left?.[angle]), angle).toBeCloseTo(0, 9);
    }
    expect(middle(body.trunkLean)).toBeCloseTo(0, 9);
    expect(middle(left?.ankleDorsiflexion)).toBeCloseTo((-standingShankLean.meanDeg * Math.PI) / 180, 9);
    expect(body.legLength.left).toBeCloseTo(1, 9);
  });

  test('shoulders ahead of the hips: the trunk leans forward and the hip flexes', () => {
    const body = frozen({ ...upright, shoulder: [0.3, 1.4] });
    expect(middle(body.trunkLean)).toBeCloseTo(tilt, 9);
    expect(middle(body.legs.left?.hipFlexion)).toBeCloseTo(tilt, 9);
    expect(middle(body.legs.left?.thigh)).toBeCloseTo(0, 9);
  });

  test('thigh forward over a vertical shank: hip and knee flex alike', () => {
    const body = frozen({ ...upright, hip: [-0.3, 0.9], shoulder: [-0.3, 1.4] });
    const left = body.legs.left;
    expect(middle(left?.thigh)).toBeCloseTo(tilt, 9);
    expect(middle(left?.hipFlexion)).toBeCloseTo(tilt, 9);
    expect(middle(left?.kneeFlexion)).toBeCloseTo(tilt, 9);
    expect(middle(left?.shank)).toBeCloseTo(0, 9);
  });

  test('thigh behind the hip: hip extension is negative flexion', () => {
    const left = frozen({ ...upright, hip: [0.3, 0.9], shoulder: [0.3, 1.4] }).legs.left;
    expect(middle(left?.thigh)).toBeCloseTo(-tilt, 9);
    expect(middle(left?.hipFlexion)).toBeCloseTo(-tilt, 9);
  });

  test('knee ahead of the ankle over a flat foot: shank forward, knee flexed, ankle dorsiflexed', () => {
    const left = frozen({ ...upright, knee: [0.3, 0.4], hip: [0.3, 0.9], shoulder: [0.3, 1.4] }).legs.left;
    expect(middle(left?.shank)).toBeCloseTo(tilt, 9);
    expect(middle(left?.kneeFlexion)).toBeCloseTo(tilt, 9);
    expect(middle(left?.ankleDorsiflexion)).toBeCloseTo(
      tilt - (standingShankLean.meanDeg * Math.PI) / 180,
      9,
    );
  });

  test('heel strike: toes up is a positive foot angle, whatever the shoe adds to the landmarks', () => {
    const strike = 17;
    const footOffset = -8;
    // Upright leg: the ankle alone turns the foot, toes up at landing and in swing, flat in the middle of stance.
    const motion = {
      ...healthy,
      hipFlexion: () => 0,
      kneeFlexion: () => 0,
      ankleDorsiflexion: (phase: number) => (phase > 0.05 && phase < 0.3 ? 0 : strike),
      footOffset,
    };
    const { recording, gait } = stickRunner(motion);
    const left = analyseBody(recording, gait).legs.left;
    const swing = Math.round((gait.strides[3]!.start + 0.7 * motion.strideTime) * motion.sampleRate);
    expect(left?.footOffset).toBeCloseTo((footOffset * Math.PI) / 180, 2);
    expect(left?.foot[swing]).toBeCloseTo((strike * Math.PI) / 180, 1);
  });
});

describe('what the camera does not show', () => {
  const { recording, gait } = stickRunner(healthy);
  const without = (hidden: RegExp): Recording => ({
    ...recording,
    points: Object.fromEntries(Object.entries(recording.points).filter(([name]) => !hidden.test(name))),
  });

  test('only the near leg carries numbers', () => {
    const body = analyseBody(recording, gait);
    expect(body.legs.right).toBeNull();
    expect(body.curves.right).toBeNull();
    expect(body.legLength.right).toBeNull();
    expect(body.curves.left?.kneeFlexion?.strides).toBe(healthy.strides);
  });

  test('a lower body alone keeps knee and ankle, and has no trunk, hip or centre of mass', () => {
    const body = analyseBody(without(/shoulder|ear|elbow|wrist/), gait);
    expect(body.trunkLean).toBeNull();
    expect(body.centreOfMass).toBeNull();
    expect(body.legs.left?.hipFlexion).toBeNull();
    expect(body.curves.left?.hipFlexion).toBeNull();
    const whole = analyseBody(recording, gait);
    expect(body.curves.left?.kneeFlexion).toEqual(whole.curves.left?.kneeFlexion);
    expect(body.curves.left?.ankleDorsiflexion).toEqual(whole.curves.left?.ankleDorsiflexion);
  });

  test('hidden arms and head leave their mass out, the rest is renormalised', () => {
    const arms: Pose = { ear: [0, 1.7], elbow: [0, 1.2], wrist: [0, 0.95] };
    // Heights of the segments' centres times their mass (de Leva, mean of both sexes), by hand.
    const core =
      0.43015 * (1.5 - 0.4046 * 0.5) +
      2 * (0.1447 * (1 - 0.38535 * 0.5) + 0.0457 * (0.5 - 0.43735 * 0.5) + 0.0133 * -0.05);
    const rest = 0.0681 * 1.7 + 2 * (0.0263 * (1.5 - 0.5763 * 0.3) + 0.015 * (1.2 - 0.45665 * 0.25));
    const coreMass = 0.43015 + 2 * (0.1447 + 0.0457 + 0.0133);
    const restMass = 0.0681 + 2 * (0.0263 + 0.015);
    expect(middle(frozen(upright).centreOfMass?.y)).toBeCloseTo(core / coreMass, 6);
    const whole = frozen({ ...upright, ...arms }).centreOfMass;
    expect(middle(whole?.y)).toBeCloseTo((core + rest) / (coreMass + restMass), 6);
  });

  test('one hidden shoulder: the other stands in', () => {
    const body = analyseBody(without(/right_shoulder/), gait);
    expect(body.trunkLean).toEqual(analyseBody(recording, gait).trunkLean);
  });

  test('no sagittal angles from behind', () => {
    const body = analyseBody({ ...recording, view: 'rear', nearSide: null }, gait);
    expect(body.legs).toEqual({ left: null, right: null });
    expect(body.trunkLean).toBeNull();
  });

  test('a stride with a gap leaves the mean curve, the others stay', () => {
    const side = 'left';
    const knee = recording.points[`${side}_knee`]!;
    const x = knee.x.slice();
    const frame = Math.round((gait.strides[4]!.start + 0.3) * recording.sampleRate);
    x.fill(Number.NaN, frame, frame + 5);
    const gappy = { ...recording, points: { ...recording.points, [`${side}_knee`]: { ...knee, x } } };
    expect(analyseBody(gappy, gait).curves.left?.kneeFlexion?.strides).toBe(healthy.strides - 1);
  });
});
