import { describe, expect, it } from 'vitest';
import { foreAftScale } from '../../src/load/fore-aft-of-motion.ts';
import { commonForeAft } from '../../src/load/stance-model.ts';
import { foreAftOfMotion, gravity } from '../../src/reference/index.ts';
import { healthy, stickRunner } from '../body/stick-runner.ts';

const { recording, gait } = stickRunner({ ...healthy, sampleRate: 240 });
const strides = gait.strides.filter(({ side }) => side === 'left');
const stepTime = healthy.strideTime / 2;
const contactTime = 0.75 * stepTime;
const common = commonForeAft({ speed: 3, reach: 0.18 });

/** Forward path of a body that runs at 3 m/s and that `strength` times the common course brakes and drives, m. */
function pathUnder(strength: number): Float64Array {
  const start = strides[0]!.start;
  let [position, velocity, before] = [0, 0, 0];
  return recording.time.map((time) => {
    const substeps = 20;
    const dt = (time - before) / substeps;
    for (let i = 0; i < substeps; i++) {
      velocity += strength * gravity * forceAt(before + (i + 0.5) * dt - start) * dt;
      position += (3 + velocity) * dt;
    }
    before = time;
    return position;
  });
}

function forceAt(sinceContact: number): number {
  const phase = ((sinceContact % stepTime) + stepTime) % stepTime;
  if (phase >= contactTime) return 0;
  const at = (phase / contactTime) * (common.length - 1);
  const from = Math.floor(at);
  return common[from]! + (at - from) * (common[from + 1]! - common[from]!);
}

const { prior, error } = foreAftOfMotion;
const weight = error ** -2 / (error ** -2 + prior ** -2);
const scaleOf = (path: Float64Array, metres = 1) =>
  foreAftScale(path, metres, recording, strides, common, { contactTime, stepTime });

describe('how strongly a runner brakes and drives', () => {
  it.each([0.7, 1, 1.4])('is read from the forward motion, weighed against the usual: %s', (strength) => {
    expect(scaleOf(pathUnder(strength))).toBeCloseTo(1 + weight * (strength - 1), 1);
    expect(scaleOf(pathUnder(strength)) - scaleOf(pathUnder(1))).toBeCloseTo(weight * (strength - 1), 2);
  });

  it('does not care for the pace itself, and follows the correction of the metres', () => {
    const path = pathUnder(1.3);
    const slower = path.map((value, i) => value - 2 * recording.time[i]!);
    expect(scaleOf(slower)).toBeCloseTo(scaleOf(path), 9);
    expect(
      scaleOf(
        path.map((value) => value / 1.1),
        1.1,
      ),
    ).toBeCloseTo(scaleOf(path), 9);
  });

  it('is the usual where no stride was seen whole', () => {
    expect(scaleOf(recording.time.map(() => Number.NaN))).toBe(1);
  });
});
