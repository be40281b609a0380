import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import {
  analyse,
  type Clip,
  explain,
  type Measure,
  type MeasureId,
  parsePoseFile,
  serialisePoseFile,
} from '@stridewhy/engine';
import { describe, expect, it } from 'vitest';
import { clipFor, type RunnerKnobs, rearCamera, rearCases, simulateRunner } from '../src/index.ts';

const sides = ['left', 'right'] as const;
const ids = ['F1', 'F1b', 'F2', 'F3'] as const;
type RearfootId = (typeof ids)[number];

/** What the definitions give on the runner's own eversion, deg and % of stance. */
function truthOf(knobs: Partial<RunnerKnobs>): Readonly<Record<RearfootId, number>> {
  const run = simulateRunner(knobs);
  const { dutyFactor } = run.knobs;
  const curve = Array.from(
    { length: 101 },
    (_, percent) => run.angles((percent / 100) * dutyFactor * run.stride, 'left').eversion,
  );
  const peak = curve.indexOf(Math.max(...curve));
  const half = (curve[peak]! + curve[100]!) / 2;
  return {
    F1: Math.max(...curve.slice(5, 51)) - curve[0]!,
    F1b: peak,
    F2: curve.findIndex((value, percent) => percent >= peak && value <= half),
    F3: curve[100]!,
  };
}

function measured(measures: readonly Measure[], id: MeasureId, side: 'left' | 'right' | null) {
  const found = measures.find((measure) => measure.id === id && measure.side === side);
  if (found?.kind !== 'measured') throw new Error(`${id} ${side} was not measured.`);
  return found;
}

/** Clip of a runner with stickers whose marks are off by a third of a pixel. */
function worn(knobs: Partial<RunnerKnobs>): Clip {
  return clipFor(simulateRunner(knobs), rearCamera, { stickers: true, noise: 0.3, seed: 5 });
}

const faults = {
  healthy: {},
  'little pronation': { pronation: 1 },
  'late pronation': { pronationPeak: 28 },
  'much pronation': { pronation: 24 },
} as const;

describe.each(Object.entries(faults))('stickers on a runner: %s', (_, knobs) => {
  const { measures } = analyse(worn(knobs));
  const truth = truthOf(knobs);

  it.each(ids)('%s lies within its stated error on both feet', (id) => {
    // When a foot that hardly rolls in does so most cannot be told.
    if ('pronation' in knobs && knobs.pronation === 1 && (id === 'F1b' || id === 'F2')) return;
    for (const side of sides) {
      const { value, error } = measured(measures, id, side);
      expect(Math.abs(value - truth[id])).toBeLessThanOrEqual(error);
    }
  });
});

describe('what the rearfoot tells of the chain', () => {
  const first = (knobs: Partial<RunnerKnobs>) => explain(analyse(worn(knobs)).measures).why[0];

  it('tells no moments of a foot that hardly rolls in', () => {
    const { measures } = analyse(worn({ pronation: 1 }));
    expect(measures.find(({ id }) => id === 'F2')).toMatchObject({
      kind: 'refused',
      reason: 'rolls-too-little',
    });
  });

  it('names the foot that rolls in late, little or much, and nothing of a healthy one', () => {
    expect(first({ pronationPeak: 28 })?.claim).toBe('rolls-in-much');
    expect(first({ pronation: 24 })?.claim).toBe('rolls-in-much');
    expect(first({ pronation: 0 })?.claim).toBe('rolls-in-little');
    expect(first({})).toBeUndefined();
  });
});

describe('where the heel is not seen', () => {
  const reasons = (measures: readonly Measure[]) =>
    new Set(
      measures.flatMap((one) =>
        one.kind === 'refused' && (ids as readonly string[]).includes(one.id) ? [one.reason] : [],
      ),
    );

  it('has no entry without pictures', () => {
    const { measures } = analyse(clipFor(simulateRunner({}), rearCamera));
    expect(measures.filter(({ id }) => (ids as readonly string[]).includes(id))).toEqual([]);
  });

  it.each([
    [1, 'few-pixels'],
    [2, 'blurred'],
    [3, 'no-contrast'],
    [0, 'heel-hidden'],
  ] as const)('gives the reason that the pictures gave', (code, reason) => {
    const clip = worn({});
    const heels = {
      lines: clip.track.heels!.lines.map(() => Number.NaN),
      trouble: clip.track.heels!.trouble.map(() => code),
    };
    expect(reasons(analyse({ ...clip, track: { ...clip.track, heels } }).measures)).toEqual(
      new Set([reason]),
    );
  });

  it('is told roughly, and no moments, where the leg wears no stickers', () => {
    const name = 'rear-stickers-late';
    const file = readFileSync(new URL(`rendered/${name}.full.pose.json.gz`, import.meta.url));
    const clip = parsePoseFile(gunzipSync(file).toString(), name);
    const lines = clip.track.heels!.lines.slice();
    // Of each foot's four lines the second is that through the shank's stickers.
    for (let foot = 0; foot < lines.length; foot += 16) lines.fill(Number.NaN, foot + 4, foot + 8);
    const heels = { ...clip.track.heels!, lines };
    const { measures } = analyse({ ...clip, track: { ...clip.track, heels } });
    const { F1 } = truthOf(rearCases[name]!.knobs);
    for (const side of sides) {
      const roll = measured(measures, 'F1', side);
      expect(roll).toMatchObject({ coarse: true, verdict: 'unclear' });
      expect(Math.abs(roll.value - F1)).toBeLessThanOrEqual(roll.error);
    }
    const moments = measures.filter(({ id }) => id === 'F1b' || id === 'F2' || id === 'F3');
    expect(moments.map(({ kind }) => kind)).toEqual(moments.map(() => 'refused'));
  });

  it('does without single pictures and takes no other spot for a sticker', () => {
    const clip = worn({});
    const heels = { ...clip.track.heels!, lines: clip.track.heels!.lines.slice() };
    for (let foot = 0; foot < heels.trouble.length; foot += 7)
      heels.lines.fill(Number.NaN, 16 * foot, 16 * foot + 8);
    for (let foot = 3; foot < heels.trouble.length; foot += 11) heels.lines[16 * foot + 1]! -= 60;
    const spotted = { ...clip, track: { ...clip.track, heels } };
    const { measures } = analyse(spotted);
    const { F1 } = truthOf({});
    for (const side of sides) {
      const { value, error } = measured(measures, 'F1', side);
      expect(Math.abs(value - F1)).toBeLessThanOrEqual(error);
    }
  });
});

it('the pose file carries what was seen of the heels', () => {
  const clip = worn({});
  const read = parsePoseFile(serialisePoseFile(clip), 'again').track.heels!;
  expect(Array.from(read.trouble)).toEqual(Array.from(clip.track.heels!.trouble));
  clip.track.heels!.lines.forEach((value, i) => {
    if (Number.isNaN(value)) expect(read.lines[i]).toBeNaN();
    else expect(Math.abs(read.lines[i]! - value)).toBeLessThanOrEqual(0.005 + 1e-9);
  });
});

it.each([
  ['a list', 'seen'],
  ['one per frame', []],
  ['two feet', [[1], [1]]],
])('a pose file whose heels are not %s is refused with the place', (_, heels) => {
  const { time, frames, ...rest } = JSON.parse(serialisePoseFile(worn({})));
  const two = { ...rest, time: time.slice(0, 2), frames: frames.slice(0, 2), heels };
  expect(() => parsePoseFile(JSON.stringify(two), 'odd')).toThrow(/heels/);
});

it('the pose file carries the stickers on the waistband', () => {
  const clip = worn({});
  const waist = clip.track.waist!;
  waist.fill(Number.NaN, 8, 12);
  const read = parsePoseFile(serialisePoseFile(clip), 'again').track.waist!;
  waist.forEach((value, i) => {
    if (Number.isNaN(value)) expect(read[i]).toBeNaN();
    else expect(Math.abs(read[i]! - value)).toBeLessThanOrEqual(0.005 + 1e-9);
  });
  const { waist: _, ...rest } = JSON.parse(serialisePoseFile(clip));
  expect(() => parsePoseFile(JSON.stringify({ ...rest, waist: [[1, 2, 3]] }), 'odd')).toThrow(/waist/);
});

describe.each(Object.keys(rearCases))('a drawn runner from behind: %s', (name) => {
  const { knobs, stickers } = rearCases[name]!;
  const file = readFileSync(new URL(`rendered/${name}.full.pose.json.gz`, import.meta.url));
  const clip = parsePoseFile(gunzipSync(file).toString(), name);
  const truth = truthOf(knobs);
  const { measures } = analyse(clip);

  it('has its step rate, and its step width within the stated error', () => {
    const { cadence, stepWidth } = simulateRunner(knobs).knobs;
    expect(Math.abs(measured(measures, 'cadence', null).value - cadence)).toBeLessThanOrEqual(0.5);
    const { value, error } = measured(measures, 'stepWidth', null);
    expect(Math.abs(value - 100 * stepWidth)).toBeLessThanOrEqual(error);
    expect(error).toBeLessThan(2.5);
  });

  it.each(stickers ? ids : (['F1'] as const))('has its %s within the stated error on both feet', (id) => {
    // When a foot that does not roll in does so most is no question.
    if (knobs.pronation === 0 && (id === 'F1b' || id === 'F2')) return;
    for (const side of sides) {
      const { value, error } = measured(measures, id, side);
      expect(Math.abs(value - truth[id])).toBeLessThanOrEqual(error);
    }
  });

  it.runIf(stickers)('has its roll inwards within 2 degrees unless its toes are turned far out', () => {
    const limit = (knobs.toeOut ?? 0) > 20 ? 3 : 2;
    for (const side of sides)
      expect(Math.abs(measured(measures, 'F1', side).value - truth.F1)).toBeLessThan(limit);
  });

  it('has its pelvic drop within half a degree by stickers; without them it is told to be anything', () => {
    const { pelvicDrop } = simulateRunner(knobs).knobs;
    for (const side of sides) {
      const { value, error, verdict } = measured(measures, 'G2a', side);
      if (stickers) expect(Math.abs(value - pelvicDrop)).toBeLessThan(0.5);
      else expect(verdict).toBe('unclear');
      expect(Math.abs(value - pelvicDrop)).toBeLessThanOrEqual(error);
    }
  });

  it('has its thigh’s lean inwards within the stated error', () => {
    const run = simulateRunner(knobs);
    const figure = run.figure((run.knobs.dutyFactor / 2) * run.stride);
    const { hip, knee } = figure.left;
    const thigh = Math.atan2(knee.z - hip.z, hip.y - knee.y) * (180 / Math.PI);
    for (const side of sides) {
      const { value, error } = measured(measures, 'G2b', side);
      expect(Math.abs(value - run.knobs.pelvicDrop - thigh)).toBeLessThanOrEqual(error);
    }
  });

  it('is answered by what is wrong with it, and by nothing else', () => {
    const wrong: Readonly<Record<string, string>> = {
      'rear-stickers-little': 'rolls-in-little',
      'rear-stickers-late': 'rolls-in-much',
      'rear-stickers-much-drop': 'pelvis-drops',
    };
    expect(explain(measures).why.map(({ claim }) => claim)).toEqual(name in wrong ? [wrong[name]] : []);
  });

  it('does not tell how its toes point', () => {
    expect(measures.find(({ id }) => id === 'F4')).toMatchObject({ kind: 'refused', reason: 'toes-hidden' });
  });

  it.runIf(!stickers)('tells no moments without stickers', () => {
    const moments = measures.filter(({ id }) => id === 'F1b' || id === 'F2' || id === 'F3');
    expect(moments.map(({ kind }) => kind)).toEqual(moments.map(() => 'refused'));
  });
});
