import { describe, expect, it } from 'vitest';
import { analyseBody, valueAt } from '../../src/body/index.ts';
import { strikePattern } from '../../src/chain/index.ts';
import { analyseGait } from '../../src/gait/index.ts';
import { median, toRecording } from '../../src/motion/index.ts';
import { fukuchiRun, hamner, hasRecordings, type LabRun } from '../gait/laboratory.ts';
import { film } from '../motion/virtual-camera.ts';

/** Laboratory runs seen by a virtual phone (60 Hz, 6 m, perspective), against their own markers and force plates. */
const runs = hasRecordings
  ? ([
      [hamner(), 'rearfoot'],
      [fukuchiRun('001', 'runT35'), 'forefoot'],
      [fukuchiRun('001', 'runT45'), 'forefoot'],
      [fukuchiRun('014', 'runT25'), 'rearfoot'],
      [fukuchiRun('014', 'runT35'), 'rearfoot'],
    ] as const)
  : [];
const cases = runs.flatMap(([run, strike]) =>
  (['left', 'right'] as const).flatMap((side) => [0, 2].map((noise) => ({ run, strike, side, noise }))),
);

describe.skipIf(!hasRecordings)('a laboratory run through the phone path', () => {
  it.each(cases)('$run.name, $side, $noise px of noise: knee within 4°, ankle within 5°', (one) => {
    const { body } = seen(one);
    const truth = trueCurves(one.run, one.side);
    const curves = body.curves[one.side]!;
    expect(shapeError(curves.kneeFlexion!.meanDeg, truth.knee)).toBeLessThan(4);
    expect(shapeError(curves.ankleDorsiflexion!.meanDeg, truth.ankle)).toBeLessThan(5);
  });

  it.each(cases)('$run.name, $side, $noise px of noise: lands as the markers say, within 3°', (one) => {
    const { recording, gait, body } = seen(one);
    const foot = body.legs[one.side]!.foot;
    const angles = gait.strides.map(({ start }) => (valueAt(foot, recording, start) * 180) / Math.PI);
    const angle = median(angles);
    expect(Math.abs(angle - trueStrikeAngle(one.run, one.side))).toBeLessThan(3);
    if (one.strike === 'rearfoot') expect(strikePattern(angle)).toBe('rearfoot');
    else expect(strikePattern(angle)).not.toBe('rearfoot');
  });
});

function seen({ run, side, noise }: (typeof cases)[number]) {
  const cleaned = toRecording(film(run.motion, { side, frameRate: 60, noise }));
  if (cleaned.kind === 'refused') throw new Error('refused');
  const { recording } = cleaned;
  const gait = analyseGait(recording);
  const body = analyseBody(recording, gait);
  return { recording, gait, body };
}

/** Mean knee and ankle angle (deg) at 0, 1 … 100 % of the strides that the plates saw, from the markers themselves. */
function trueCurves({ motion, contacts }: LabRun, side: 'left' | 'right') {
  const at = (part: string) => motion.points[`${side}_${part}`]!;
  const [hip, knee, ankle, heel, toe] = ['hip', 'knee', 'ankle', 'heel', 'foot_index'].map(at);
  type Point = NonNullable<typeof hip>;
  const direction = (from: Point, to: Point, i: number) =>
    Math.atan2(to.y[i]! - from.y[i]!, to.x[i]! - from.x[i]!);
  const bend = (i: number) => direction(knee!, hip!, i) - direction(ankle!, knee!, i);
  const foot = (i: number) => direction(heel!, toe!, i) - direction(ankle!, knee!, i);
  const landings = contacts[side].map(({ initialContact }) => initialContact);
  const strides = landings.slice(1).map((end, k) => [landings[k]!, end] as const);
  const curve = (angle: (i: number) => number) =>
    Float64Array.from({ length: 101 }, (_, percent) => {
      const values = strides.flatMap(([start, end]) => {
        const value = angle(nearest(motion.time, start + (percent / 100) * (end - start)));
        return Number.isFinite(value) ? [value] : [];
      });
      return ((values.reduce((sum, value) => sum + value, 0) / values.length) * 180) / Math.PI;
    });
  return { knee: curve(bend), ankle: curve(foot) };
}

/** Heel-to-toe line at the plate's contact against the same in midstance, deg, from the markers: median over contacts. */
function trueStrikeAngle({ motion, contacts }: LabRun, side: 'left' | 'right'): number {
  const [heel, toe] = ['heel', 'foot_index'].map((part) => motion.points[`${side}_${part}`]!);
  const angle = (t: number) => {
    const i = nearest(motion.time, t);
    return Math.atan2(toe!.y[i]! - heel!.y[i]!, toe!.x[i]! - heel!.x[i]!) || Number.NaN;
  };
  const strikes = contacts[side].map(({ initialContact, toeOff }) => {
    const flat = [0.2, 0.25, 0.3, 0.35, 0.4].map((share) =>
      angle(initialContact + share * (toeOff - initialContact)),
    );
    return angle(initialContact) - median(flat);
  });
  return (median(strikes) * 180) / Math.PI;
}

function nearest(time: Float64Array, t: number): number {
  const rate = (time.length - 1) / (time.at(-1)! - time[0]!);
  return Math.round((t - time[0]!) * rate);
}

/** Root mean square difference of two curves after their mean difference, deg. */
function shapeError(a: Float64Array, b: Float64Array): number {
  const difference = Array.from(a, (value, i) => value - b[i]!);
  const offset = difference.reduce((sum, value) => sum + value, 0) / difference.length;
  return Math.sqrt(difference.reduce((sum, value) => sum + (value - offset) ** 2, 0) / difference.length);
}
