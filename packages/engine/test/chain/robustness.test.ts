import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyseBody } from '../../src/body/index.ts';
import { explain, type Measure, measureClip } from '../../src/chain/index.ts';
import type { Gait } from '../../src/gait/index.ts';
import type { Recording, Trajectory } from '../../src/motion/index.ts';
import { healthy, stickRunner } from '../body/stick-runner.ts';

const { recording, gait } = stickRunner({ ...healthy, strides: 8, sampleRate: 60 });

function measures(clip: Recording, events: Gait): readonly Measure[] {
  return measureClip(clip, events, analyseBody(clip, events));
}

function everyNumberIsKnown(all: readonly Measure[]): void {
  for (const measure of all) {
    if (measure.kind === 'refused') continue;
    for (const number of [measure.value, measure.sd, measure.error]) expect(number, measure.id).not.toBeNaN();
    expect(measure.strides).toBeGreaterThanOrEqual(7);
  }
  expect(explain(all).headline).not.toMatch(/NaN|undefined/);
}

describe('whatever the clip, a measure is a number or a reason', () => {
  test('no strides', () => {
    const all = measures(recording, { ...gait, strides: [], cadence: null });
    everyNumberIsKnown(all);
    expect(all.find((m) => m.id === 'G5')).toMatchObject({ kind: 'refused', reason: 'too-few-strides' });
  });

  test('no landmarks, no frames', () => {
    everyNumberIsKnown(measures({ ...recording, points: {} }, gait));
    everyNumberIsKnown(measures({ ...recording, points: {}, time: new Float64Array() }, gait));
  });

  test('events beyond the end of the recording', () => {
    const strides = gait.strides.map((s) => ({
      ...s,
      start: s.start + 5,
      toeOff: s.toeOff + 5,
      end: s.end + 5,
    }));
    everyNumberIsKnown(measures(recording, { ...gait, strides }));
  });

  test('landmarks that jump, freeze and vanish', () => {
    const mess = fc.record({
      name: fc.constantFrom(...Object.keys(recording.points)),
      from: fc.nat(recording.time.length - 1),
      length: fc.nat(120),
      to: fc.constantFrom(Number.NaN, 0, 50, -50),
    });
    fc.assert(
      fc.property(fc.array(mess, { maxLength: 12 }), (faults) => {
        const points: Record<string, Trajectory> = { ...recording.points };
        for (const { name, from, length, to } of faults) {
          const { x, y, z } = points[name]!;
          points[name] = {
            x: x.slice().fill(to, from, from + length),
            y: y.slice().fill(to, from, from + length),
            z,
          };
        }
        everyNumberIsKnown(measures({ ...recording, points }, gait));
      }),
      { numRuns: 40 },
    );
  });
});
