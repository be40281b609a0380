import { describe, expect, test } from 'vitest';
import { analyseBody } from '../../src/body/index.ts';
import { explain, type Measured, measureClip } from '../../src/chain/index.ts';
import type { MeasureId } from '../../src/reference/index.ts';
import { healthyValues } from '../../src/reference/index.ts';
import { healthy, type StickMotion, stickRunner } from '../body/stick-runner.ts';

/**
 * A stick figure runs with the published mean curves of 46 runners; the measures must find the discrete values that
 * were published from those runners' own strides. The mean of curves is a little flatter than the mean of peaks, so half
 * a between-runner SD is allowed. Pelves run about 5° more forward than they stand: the thigh hangs 5° further back than
 * hip flexion says.
 */
const pelvis = 5;

function measured(motion: StickMotion): ReadonlyMap<MeasureId, Measured> {
  const { recording, gait } = stickRunner(motion);
  const all = measureClip(recording, gait, analyseBody(recording, gait));
  return new Map(
    all.flatMap((measure) => (measure.kind === 'measured' ? [[measure.id, measure] as const] : [])),
  );
}

describe.each([60, 240])('healthy mean curves filmed at %i Hz', (sampleRate) => {
  const found = measured({ ...healthy, trunkLean: () => pelvis, sampleRate });

  test.each([
    ['G4a', 'hipExt frac done at knee-ext onset (%)'],
    ['G4b', 'hipExt frac done at knee-ext peak (%)'],
    ['G4c', 't_hipExt - t_kneeExt (%GC)'],
    ['G4d', 'kneeVel-hipVel lag (%GC)'],
    ['G4e', 'dKneeExt/dHipExt push-off'],
    ['G4f', 'coupling angle hip-knee push-off (deg; 45=in-phase equal,<45 hip-dominant)'],
    ['G5', 'kneeFlex_min_lateStance'],
    ['F6', 'ankleDF_peak'],
  ] as const)('%s is the published mean within half an SD', (id, name) => {
    const { mean, sd } = healthyValues[name];
    expect(Math.abs(found.get(id)!.value - mean)).toBeLessThan(sd / 2);
    expect(found.get(id)!.strides).toBe(healthy.strides);
    expect(found.get(id)!.verdict).not.toBe('outside');
  });

  // Values that do not come from these curves: other runners, other laboratories.
  test('lands as other healthy runners land', () => {
    expect(found.get('S13')!.value, 'shank −8 ± 2° in a rearfoot striker').toBeGreaterThan(-10);
    expect(found.get('S13')!.value).toBeLessThan(-6);
    expect(found.get('S12')!.value, 'ankle 0.16–0.20 m ahead').toBeGreaterThan(0.16);
    expect(found.get('S12')!.value).toBeLessThan(0.2);
    expect(Math.abs(found.get('F5')!.value - 18.6), 'rearfoot strike angle 18.6 ± 1.7°').toBeLessThan(1.7);
    expect(Math.abs(found.get('G1')!.value - 19), 'thigh about 19° behind at toe-off').toBeLessThan(2);
  });

  test('nothing stands out', () => {
    const findings = explain([...found.values()]);
    expect(findings.why).toEqual([]);
    expect(findings.headline).toMatch(/^Nothing/);
  });
});

test('bounce is twice the amplitude that the hips were given, apart from the limbs’ own share', () => {
  const flat = measured({ ...healthy, bounce: 0 }).get('verticalOscillation')!;
  const bouncing = measured({ ...healthy, bounce: 0.04 }).get('verticalOscillation')!;
  expect(bouncing.unit).toBe('cm');
  expect(Math.abs(bouncing.value - 8)).toBeLessThan(flat.value + 0.1);
  expect(flat.value).toBeLessThan(2);
});
