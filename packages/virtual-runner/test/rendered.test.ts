import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { analyse, type ClipAnalysis, type MeasureId, parsePoseFile, strikePattern } from '@stridewhy/engine';
import { describe, expect, it } from 'vitest';
import { caseDuration, caseModels, cases, simulateRunner, type Truth, truthOf } from '../src/index.ts';

/**
 * Drawn runners as BlazePose saw them: the pose files come from clips drawn by `npm run rendered`, decoded and looked at
 * as any video is. What the answer says is held against the truth of the motion.
 */
interface Seen {
  readonly truth: Truth;
  readonly clip: ClipAnalysis;
  value(id: MeasureId): number;
  error(id: MeasureId): number;
}

type Model = (typeof caseModels)[number];

function seen(name: string, model: Model): Seen {
  const file = readFileSync(new URL(`rendered/${name}.${model}.pose.json.gz`, import.meta.url));
  const clip = analyse(parsePoseFile(gunzipSync(file).toString(), name));
  const measured = (id: MeasureId) => {
    const found = clip.measures.find((measure) => measure.id === id);
    if (found?.kind !== 'measured') throw new Error(`${id} was not measured in ${name}.`);
    return found;
  };
  return {
    truth: truthOf(simulateRunner(cases[name]!.knobs), caseDuration),
    clip,
    value: (id) => measured(id).value,
    error: (id) => measured(id).error,
  };
}

/** What the measures would be without any error. */
function trueValue(truth: Truth, id: MeasureId): number {
  const values: Partial<Record<MeasureId, number>> = {
    cadence: truth.cadence,
    contactTime: 1000 * truth.contactTime,
    verticalOscillation: 100 * truth.verticalOscillation,
    S10: truth.trunkLean,
    S12: truth.overstride,
    S13: truth.shankAtContact,
    F5: truth.footStrikeAngle,
    F6: truth.peakDorsiflexion,
    G1: -truth.thighAtToeOff,
    G4b: truth.hipAtStraightKnee,
    G5: truth.kneeFlexionLate,
  };
  return values[id]!;
}

const watched: readonly MeasureId[] = [
  'cadence',
  'contactTime',
  'verticalOscillation',
  'S10',
  'S12',
  'S13',
  'F5',
  'F6',
  'G1',
  'G4b',
  'G5',
];

/** Which measures a fault is about: S12 and S13 are two looks at one reach. */
const faults: Readonly<Record<string, readonly [MeasureId, ...MeasureId[]]>> = {
  'trunk-lean': ['S10'],
  overstride: ['S12', 'S13'],
  'early-knee': ['G4b'],
  'hip-extension': ['G1'],
  dorsiflexion: ['F6'],
  cadence: ['cadence'],
};

/**
 * What lies within twice its stated error only. A forefoot landing is told 13 ms late, from exact landmarks too; by then
 * the shin has turned on. The full model bends a stiff ankle by 5° too much and sees it land 8 ms early, 4 cm too far
 * ahead; of a hip that reaches far it sees 3.02 % more extension than there is, where 3.01 % are stated.
 */
const beyond: Readonly<Record<Model, Readonly<Record<string, readonly MeasureId[]>>>> = {
  full: { forefoot: ['S12', 'S13'], overstride: ['G4b'], dorsiflexion: ['S12', 'F6'] },
  heavy: { forefoot: ['S12', 'S13'] },
};

describe.each(caseModels)('drawn runners seen by the %s model', (model) => {
  const names = Object.keys(cases).filter((name) => cases[name]!.models.includes(model));
  const all = Object.fromEntries(names.map((name) => [name, seen(name, model)]));

  describe.each(names)('%s', (name) => {
    const { truth, clip, value, error } = all[name]!;

    it('is taken without a warning', () => {
      expect(clip.quality.filter(({ severity }) => severity !== 'info')).toEqual([]);
    });

    it('has its cadence within 0.5 steps/min and its trunk lean within 3°', () => {
      expect(Math.abs(value('cadence') - truth.cadence)).toBeLessThanOrEqual(0.5);
      expect(Math.abs(value('S10') - truth.trunkLean)).toBeLessThanOrEqual(3);
    });

    it('lands when it does, within a picture and a half', () => {
      for (const { side, initialContact } of clip.gait?.contacts ?? []) {
        const off = truth.contacts
          .filter((contact) => contact.side === side)
          .map((contact) => Math.abs(contact.initialContact - initialContact));
        expect(Math.min(...off)).toBeLessThan(1.5 / 60);
      }
    });

    it('bends its knee as it does, within 6° over the stride', () => {
      const knee = clip.body?.curves.left?.kneeFlexion?.meanDeg;
      const squares = truth.curves.kneeFlexion.map((angle, i) => (angle - knee![i]!) ** 2);
      expect(Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / squares.length)).toBeLessThan(6);
    });

    it('has its footstrike', () => {
      expect(strikePattern(value('F5'))).toBe(truth.knobs.footstrike);
    });

    it.each(watched)('%s lies within its stated error', (id) => {
      const times = beyond[model][name]?.includes(id) ? 2 : 1;
      expect(Math.abs(value(id) - trueValue(truth, id))).toBeLessThanOrEqual(times * error(id));
    });
  });

  const shown = Object.entries(faults).filter(([name]) => names.includes(name));
  describe.each(shown)('an injected fault: %s', (name, own) => {
    const healthy = all['healthy']!;
    const faulty = all[name]!;
    const [first] = own;
    const moved = (id: MeasureId) => faulty.value(id) - healthy.value(id);
    const truly = (id: MeasureId) => trueValue(faulty.truth, id) - trueValue(healthy.truth, id);

    // Nothing is asked of a fault smaller than the error: the answer says that it cannot tell.
    it.runIf(Math.abs(truly(first)) > healthy.error(first))(
      'moves its own measure by more than its error, about as much as it is',
      () => {
        expect(Math.abs(moved(first))).toBeGreaterThan(healthy.error(first));
        for (const id of own) {
          expect(moved(id) / truly(id), id).toBeGreaterThan(0.6);
          expect(moved(id) / truly(id), id).toBeLessThan(1.4);
        }
      },
    );

    it.each(watched.filter((id) => !own.includes(id)))('leaves %s within the error of a difference', (id) => {
      expect(Math.abs(moved(id))).toBeLessThanOrEqual(Math.hypot(healthy.error(id), faulty.error(id)));
    });
  });
});
