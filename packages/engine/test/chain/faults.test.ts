import { describe, expect, test } from 'vitest';
import { analyseBody } from '../../src/body/index.ts';
import { explain, type Measured, measureClip } from '../../src/chain/index.ts';
import type { MeasureId } from '../../src/reference/index.ts';
import { healthy, type StickMotion, stickRunner } from '../body/stick-runner.ts';

const sound: StickMotion = { ...healthy, trunkLean: () => 5 };
const angles = [
  'S10',
  'S11',
  'S12',
  'S13',
  'F5',
  'F6',
  'G1',
  'G4a',
  'G4b',
  'G4c',
  'G4d',
  'G4e',
  'G4f',
  'G5',
] as const;

function measured(motion: StickMotion): ReadonlyMap<MeasureId, Measured> {
  const { recording, gait } = stickRunner(motion);
  const all = measureClip(recording, gait, analyseBody(recording, gait));
  return new Map(
    all.flatMap((measure) => (measure.kind === 'measured' ? [[measure.id, measure] as const] : [])),
  );
}

/** A smooth bump of height 1 over part of the cycle. */
function bump(phase: number, from: number, to: number): number {
  return phase <= from || phase >= to ? 0 : Math.sin((Math.PI * (phase - from)) / (to - from)) ** 2;
}

const baseline = measured(sound);

/** Gaussian noise of given SD from a fixed seed (Box–Muller over a linear congruential generator). */
function noise(sd: number): () => number {
  let state = 12345;
  const uniform = () => {
    state = (1664525 * state + 1013904223) % 2 ** 32;
    return (state + 1) / (2 ** 32 + 1);
  };
  return () => sd * Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
}

/** Measures that moved by more than their own error. */
function moved(found: ReadonlyMap<MeasureId, Measured>): readonly MeasureId[] {
  return angles.filter(
    (id) => Math.abs(found.get(id)!.value - baseline.get(id)!.value) > found.get(id)!.error,
  );
}

describe('an injected fault moves its own measure and no other', () => {
  test('a trunk 15° further forward over the same legs', () => {
    const found = measured({
      ...sound,
      trunkLean: () => 20,
      hipFlexion: (phase) => sound.hipFlexion(phase) + 15,
    });
    expect(found.get('S10')!.value - baseline.get('S10')!.value).toBeCloseTo(15, 3);
    // Lean at toe-off, and a centre of mass that is carried forward over the same foot.
    expect(moved(found)).toEqual(['S10', 'S11', 'S12']);
    expect(explain([...found.values()]).why.map((why) => why.claim)).toEqual(['trunk-forward']);
  });

  test('a foot that lands toes first', () => {
    const found = measured({
      ...sound,
      ankleDorsiflexion: (phase) =>
        sound.ankleDorsiflexion(phase) - 32 * Math.max(bump(phase, 0.85, 1.1), bump(phase + 1, 0.85, 1.1)),
    });
    expect(moved(found)).toEqual(['F5']);
    const [first] = explain([...found.values()]).why;
    expect(first?.claim).toBe('off-heel-landing');
    expect(first?.grade).toBe('supported');
    expect(first?.loadEffect).toMatch(/11 %/);
  });

  test('an ankle that stops bending at 10°', () => {
    const found = measured({
      ...sound,
      // The heel leaves the ground instead of the shank moving on over it.
      ankleDorsiflexion: (phase) => Math.min(sound.ankleDorsiflexion(phase), phase < 0.17 ? 99 : 10),
    });
    expect(found.get('F6')!.value).toBeLessThan(baseline.get('F6')!.value - 2);
    expect(moved(found).filter((id) => id !== 'F6')).toEqual([]);
  });

  test('a knee that snaps straight before the hip is done', () => {
    const found = measured({
      ...sound,
      kneeFlexion: (phase) => sound.kneeFlexion(phase) - 22 * bump(phase, 0.2, 0.45),
    });
    expect(found.get('G4b')!.value).toBeLessThan(baseline.get('G4b')!.value - 5);
    expect(moved(found).every((id) => id.startsWith('G4') || id === 'G5')).toBe(true);
    const [first] = explain([...found.values()]).why;
    expect(first?.claim).toBe('knee-straightens-early');
    expect(first?.ranking.agreeingSigns).toBeGreaterThanOrEqual(2);
    expect(first?.loadEffect).toBeNull();
  });

  test('a leg that reaches 10° less behind', () => {
    const found = measured({
      ...sound,
      hipFlexion: (phase) => sound.hipFlexion(phase) + 14 * bump(phase, 0.25, 0.6),
    });
    expect(moved(found)).toContain('G1');
    expect(found.get('G1')!.value - baseline.get('G1')!.value).toBeLessThan(-8);
  });
});

describe('stated errors hold', () => {
  test.each([30, 60, 120])(
    '10 mm of noise on every landmark at %i Hz moves nothing by more than its error',
    (sampleRate) => {
      const { recording, gait } = stickRunner({ ...sound, sampleRate });
      const shake = noise(0.01);
      const points = Object.fromEntries(
        Object.entries(recording.points).map(([name, { x, y }]) => [
          name,
          { x: x.map((v) => v + shake()), y: y.map((v) => v + shake()), z: null },
        ]),
      );
      const noisy = { ...recording, points };
      for (const measure of measureClip(noisy, gait, analyseBody(noisy, gait))) {
        if (measure.kind === 'refused') {
          expect(measure.reason).toBe('frame-rate-too-low');
          continue;
        }
        const truth = baseline.get(measure.id)!.value;
        expect(Math.abs(measure.value - truth), measure.id).toBeLessThan(measure.error);
      }
    },
  );
});
