import { describe, expect, test } from 'vitest';
import {
  clipFor,
  type RunnerKnobs,
  sideCamera,
  simulateRunner,
  type Truth,
  truthOf,
} from '../../../virtual-runner/src/index.ts';
import { analyseBody } from '../../src/body/index.ts';
import { explain, type Measured, measureClip, strikePattern } from '../../src/chain/index.ts';
import type { Gait } from '../../src/gait/index.ts';
import { toRecording } from '../../src/motion/index.ts';
import type { MeasureId } from '../../src/reference/index.ts';
import { healthy, stickRunner } from '../body/stick-runner.ts';

/**
 * A three-dimensional runner whose truth is known, seen through a camera four metres away with 2 px of error on every
 * landmark. Its true contacts stand in for the detected ones: this is about angles, measures and reasons.
 */
const duration = 10;

interface Seen {
  readonly truth: Truth;
  readonly values: ReadonlyMap<MeasureId, Measured>;
  readonly claims: readonly string[];
}

function seen(knobs: Partial<RunnerKnobs>): Seen {
  const run = simulateRunner(knobs);
  const truth = truthOf(run, duration);
  const cleaned = toRecording(clipFor(run, sideCamera, { duration, noise: 2 }));
  if (cleaned.kind === 'refused') throw new Error(cleaned.quality.map((note) => note.code).join());
  const { recording } = cleaned;
  const gait = trueGait(truth);
  const measures = measureClip(recording, gait, analyseBody(recording, gait));
  const values = new Map(measures.flatMap((m) => (m.kind === 'measured' ? [[m.id, m] as const] : [])));
  return { truth, values, claims: explain(measures).why.map((why) => why.claim) };
}

function trueGait(truth: Truth): Gait {
  const left = truth.contacts.filter((contact) => contact.side === 'left');
  const strides = left.slice(0, -1).map(({ side, initialContact, toeOff }, i) => ({
    side,
    start: initialContact,
    toeOff,
    end: left[i + 1]!.initialContact,
  }));
  const spread = (value: number) => ({ value, sd: 0, strides: strides.length });
  return {
    ...stickRunner(healthy).gait,
    contacts: truth.contacts,
    strides,
    cadence: spread(truth.cadence),
    contactTime: { left: spread(truth.contactTime), right: null },
    flightTime: { left: spread(truth.flightTime), right: null },
    dutyFactor: { left: spread(truth.dutyFactor), right: null },
    strideLength: spread(truth.strideLength),
  };
}

const runners = {
  healthy: seen({}),
  leaning: seen({ trunkLean: 18 }),
  overstriding: seen({ overstride: 0.33 }),
  'stiff-ankled': seen({ dorsiflexion: -10 }),
  'early-kneed': seen({ earlyKneeExtension: 10 }),
  'midfoot-striking': seen({ footstrike: 'midfoot' }),
  'forefoot-striking': seen({ footstrike: 'forefoot' }),
  'slow-stepping': seen({ cadence: 140 }),
};

describe.each(Object.entries(runners))('a %s virtual runner', (_, { truth, values }) => {
  // Tolerances: a third to a little more than half of each measure's stated error.
  test.each([
    ['S10', truth.trunkLean, 1],
    ['S12', truth.overstride, 0.02],
    ['S13', truth.shankAtContact, 2.7],
    ['F5', truth.footStrikeAngle, 2.7],
    ['F6', truth.peakDorsiflexion, 3.5],
    ['G1', -truth.thighAtToeOff, 3],
    ['G5', truth.kneeFlexionLate, 3],
    ['verticalOscillation', 100 * truth.verticalOscillation, 0.6],
  ] as const)('%s is %f, give or take %f', (id, value, tolerance) => {
    expect(Math.abs(values.get(id)!.value - value)).toBeLessThan(tolerance);
  });

  test('strike pattern is right', () => {
    expect(strikePattern(values.get('F5')!.value)).toBe(truth.knobs.footstrike);
  });
});

test.each([
  ['healthy', []],
  ['leaning', ['trunk-forward']],
  ['early-kneed', ['knee-straightens-early']],
  ['forefoot-striking', ['off-heel-landing']],
  ['slow-stepping', ['slow-steps']],
] as const)('what stands out in the %s runner', (name, claims) => {
  expect(runners[name].claims).toEqual(claims);
});
