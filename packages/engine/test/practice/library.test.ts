import { describe, expect, test } from 'vitest';
import { proposalOf } from '../../src/practice/choose.ts';
import { doseText, highestLevel, minutesOf, repetitionSeconds } from '../../src/practice/index.ts';
import {
  catalogue,
  claims,
  type Drill,
  drills,
  drillsByClaim,
  drillsByLink,
  forbiddenPairs,
  safetyItems,
} from '../../src/reference/index.ts';

const forbidden = /diagnos|cure|abnormal|you must|push through|guarantee|fix your|pain is good/iu;

/** Every sentence of a drill that a runner reads. */
function sentences(drill: Drill): readonly string[] {
  return [
    drill.purpose,
    ...drill.setUp,
    ...drill.steps,
    ...drill.cues,
    ...drill.mistakes.flatMap(({ mistake, fix }) => [mistake, fix]),
    ...drill.levels.map(({ how }) => how),
    drill.stopWhen,
    drill.runCue ?? '',
    drill.gradeReason,
  ]
    .flatMap((text) => text.split(/(?<=[.!?])\s+/u))
    .filter((text) => text !== '');
}

describe('the drill library', () => {
  test('holds every drill of the evidence table once', () => {
    expect(drills.map(({ id }) => id)).toEqual(
      'ST1 ST2 ST3 ST4 ST5 ST6 F1 F2 F3 G1 G2 G3 G4 C1 R1 R2'.split(' '),
    );
  });

  test.each(drills.map((drill) => [drill.id, drill] as const))('%s is complete', (_, drill) => {
    for (const list of [drill.setUp, drill.steps, drill.cues, drill.mistakes, drill.levels, drill.changes]) {
      expect(list.length).toBeGreaterThan(0);
    }
    expect(drill.source).not.toBe('');
    expect(drill.gradeReason).not.toBe('');
    expect(drill.startLevel).toBeLessThan(drill.levels.length);
    expect(drill.dose.sets[0]).toBeLessThanOrEqual(drill.dose.sets[1]);
    // What loads more is never ruled out later than what loads less.
    for (const { fromLevel } of drill.demands) expect(fromLevel).toBeLessThan(drill.levels.length);
  });

  test.each(drills.map((drill) => [drill.id, drill] as const))('%s reads as plain speech', (_, drill) => {
    for (const sentence of sentences(drill)) {
      expect(sentence.split(/\s+/u).length, sentence).toBeLessThanOrEqual(24);
      expect(sentence).not.toMatch(forbidden);
    }
  });

  test('each precaution of the safety questions keeps something out, and each demand can be raised', () => {
    const asked = new Set(safetyItems.flatMap(({ tier, avoid }) => (tier === 'C' ? avoid : [])));
    const demanded = new Set(drills.flatMap(({ demands }) => demands.map(({ what }) => what)));
    for (const what of asked) expect(demanded, what).toContain(what);
    for (const what of demanded) expect(asked, what).toContain(what);
  });

  // The table's "don't when" column, written down here by hand.
  test.each([
    ['reflux', ['ST2']],
    ['pregnancy', ['ST1', 'ST2', 'ST4', 'ST5', 'G4']],
    ['glaucoma', ['ST2', 'ST4', 'ST5']],
    ['recent-surgery', ['ST2', 'ST4', 'ST5']],
    ['blood-pressure', ['ST4', 'ST5']],
    ['hernia', ['ST4', 'ST5']],
    ['pelvic-floor', ['ST4', 'ST5']],
    ['dizziness', ['ST4', 'ST5', 'ST6']],
    ['sore-back', ['ST2']],
    ['sore-hamstring', ['ST5']],
    ['sore-knee', ['ST3']],
    ['sore-arch', ['F2']],
    ['sore-toe', ['F3']],
    ['sore-calf-now', ['C1', 'G3']],
  ])('%s rules out %j', (item, ids) => {
    const { avoid } = safetyItems.find(({ id }) => id === item)!;
    for (const id of ids) expect(highestLevel(drills.find((one) => one.id === id)!, avoid), id).toBe(-1);
  });

  test.each(['quinolone', 'steroid'])('%s leaves heel raises, without weight and hops', (item) => {
    const { avoid } = safetyItems.find(({ id }) => id === item)!;
    const raises = drills.find(({ id }) => id === 'C1')!;
    const top = highestLevel(raises, avoid);
    expect(raises.levels[top]!.name).toBe('One leg');
  });

  test('is meant to change measures of the catalogue, and is proposed by something', () => {
    const proposed = new Set(claims.flatMap(({ id, link }) => proposalOf({ claim: id, link }).first));
    for (const { id, changes } of drills) {
      for (const measure of changes) expect(Object.keys(catalogue), `${id}: ${measure}`).toContain(measure);
      expect(new Set(changes).size, id).toBe(changes.length);
      expect(proposed, id).toContain(id);
    }
  });

  test('answers every explanation there can be, and no other', () => {
    const explained = claims.map(({ id }) => id);
    for (const id of Object.keys(drillsByClaim)) expect(explained).toContain(id);
    const ids = drills.map(({ id }) => id);
    for (const { first, fill } of [...Object.values(drillsByClaim), ...Object.values(drillsByLink)]) {
      const all = [...first, ...fill];
      expect(ids).toEqual(expect.arrayContaining(all));
      expect(new Set(all).size).toBe(all.length);
    }
    for (const { id, link } of claims) {
      expect(proposalOf({ claim: id, link }).first.length, id).toBeGreaterThan(0);
    }
  });

  // Two explanations are met by strength, as the evidence table has it: no drill promises another landing or a longer ankle.
  const metByStrength = ['off-heel-landing', 'ankle-bends-little'];

  test.each(claims.map((claim) => [claim.id, claim] as const))('what raised %s is practised', (id, claim) => {
    const signs = claim.signs.flatMap((sign) => (sign.kind === 'history' ? [] : [sign.measure]));
    const proposal = proposalOf({ claim: id, link: claim.link });
    const practised = drills.filter((one) => [...proposal.first, ...proposal.fill].includes(one.id));
    const meant = practised.flatMap(({ changes }) => changes).filter((measure) => signs.includes(measure));
    const strength = practised.some(({ block }) => block === 'capacity' || block === 'load');
    if (signs.length === 0 || metByStrength.includes(id)) expect(strength).toBe(true);
    else expect(meant.length).toBeGreaterThan(0);
  });

  test('never more than six long exhales in a row', () => {
    for (const { id, dose } of drills) {
      if (dose.rhythm.kind === 'breaths' && dose.rhythm.exhale >= 6) {
        expect(dose.repetitions, id).toBeLessThanOrEqual(6);
      }
    }
    expect(forbiddenPairs.some(({ pair }) => pair.includes('ST4') && pair.includes('ST5'))).toBe(true);
  });

  test('minutes are what a stopwatch would say', () => {
    const raises = drills.find(({ id }) => id === 'C1')!;
    // Position 15 s, three sets of eight six-second raises, two rests of 30 s.
    expect(minutesOf(raises, 3) * 60).toBeCloseTo(15 + 3 * 8 * 6 + 2 * 30, 9);
    const shift = drills.find(({ id }) => id === 'G1')!;
    expect(minutesOf(shift, 2) * 60).toBeCloseTo(15 + 2 * 2 * 4 * (4 + 5 + 1) + 5, 9);
    expect(repetitionSeconds(shift.dose.rhythm)).toBe(10);
    expect(doseText(raises.dose, 3)).toBe('3 sets of 8 (3 s up, 3 s down)');
    expect(doseText(shift.dose, 1)).toBe('1 set of 4 breaths for each leg (4 s in, 5 s out, 1 s pause)');
  });
});
