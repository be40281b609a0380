import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assessSafety, mayPractise, safetyDue, safetyQuestions } from '../../src/chain/index.ts';
import { type SafetyAnswer, safetyItems } from '../../src/reference/index.ts';

// Written down here by hand, from the published warning signs, and not read from the data under test.
const today = [
  ...['chest', 'clot', 'achilles-rupture', 'compartment'],
  ...['dark-urine', 'saddle-numbness', 'infection'],
] as const;
const emergencies = ['chest', 'compartment', 'saddle-numbness'];
const withinDays = [
  ...['calf-strain', 'bone-stress', 'exertional-compartment'],
  ...['blood-flow', 'nerve', 'tendon'],
] as const;
const others = safetyItems.filter(({ tier }) => tier === 'C').map(({ id }) => id);

const allNo: Readonly<Record<string, SafetyAnswer>> = Object.fromEntries(
  safetyItems.map(({ id }) => [id, 'no' as const]),
);

function yes(...ids: readonly string[]): Readonly<Record<string, SafetyAnswer>> {
  return { ...allNo, ...Object.fromEntries(ids.map((id) => [id, 'yes' as const])) };
}

/** Members of `ids` whose bit is set. */
function chosen(ids: readonly string[], bits: number): readonly string[] {
  return ids.filter((_, i) => (bits & (1 << i)) !== 0);
}

describe('the gate', () => {
  test('asks every question of the tiers', () => {
    const of = (tier: string) => safetyItems.filter((item) => item.tier === tier).map(({ id }) => id);
    expect(of('A').sort()).toEqual([...today].sort());
    expect(of('B').sort()).toEqual([...withinDays].sort());
    expect(others.length).toBeGreaterThan(15);
  });

  test('every combination of urgent answers, with and without each precaution', () => {
    const urgent = [...today, ...withinDays];
    for (let bits = 0; bits < 1 << urgent.length; bits++) {
      const said = chosen(urgent, bits);
      const stops = said.some((id) => (today as readonly string[]).includes(id));
      const extra = others[bits % others.length]!;
      const outcome = assessSafety(yes(...said, extra));
      const expected = stops ? 'stop-today' : said.length > 0 ? 'see-clinician' : 'paused';
      if (outcome.kind !== expected) expect.fail(`${said.join(', ')}: ${outcome.kind}`);
      if (mayPractise(outcome) !== (said.length === 0)) expect.fail(`${said.join(', ')} lets drills pass`);
      if (outcome.advice.length !== said.length + 1) expect.fail(`${said.join(', ')} loses advice`);
      if (
        outcome.kind === 'stop-today' &&
        outcome.emergency !== said.some((id) => emergencies.includes(id))
      ) {
        expect.fail(`${said.join(', ')}: wrong urgency`);
      }
    }
  });

  test('every pair of precautions pauses what both rule out, and nothing else', () => {
    const avoided = (id: string) => safetyItems.find((item) => item.id === id)!.avoid;
    for (const a of others) {
      for (const b of others) {
        const outcome = assessSafety(yes(a, b));
        if (outcome.kind !== 'paused') expect.fail(`${a}, ${b}: ${outcome.kind}`);
        expect(new Set(outcome.avoid)).toEqual(new Set([...avoided(a), ...avoided(b)]));
      }
    }
  });

  test('all no is clear, and nothing less is', () => {
    expect(assessSafety(allNo).kind).toBe('clear');
    for (const { id } of safetyItems) {
      const { [id]: _, ...rest } = allNo;
      const outcome = assessSafety(rest);
      expect(outcome.kind, id).toBe('unasked');
      expect(outcome.missing).toEqual([id]);
      expect(mayPractise(outcome)).toBe(false);
    }
    expect(assessSafety({}).missing).toHaveLength(safetyItems.length);
  });

  test('an urgent yes is never outvoted by what is still unanswered', () => {
    expect(assessSafety({ clot: 'yes' }).kind).toBe('stop-today');
    expect(assessSafety({ 'bone-stress': 'yes' }).kind).toBe('see-clinician');
  });

  test('one more yes never makes an outcome milder', () => {
    const order = ['clear', 'paused', 'see-clinician', 'stop-today'];
    const some = fc.subarray(safetyItems.map(({ id }) => id as string));
    fc.assert(
      fc.property(some, some, (few, more) => {
        const before = order.indexOf(assessSafety(yes(...few)).kind);
        const after = order.indexOf(assessSafety(yes(...few, ...more)).kind);
        expect(after).toBeGreaterThanOrEqual(before);
      }),
    );
  });
});

describe('not being sure', () => {
  test.each(safetyItems.filter(({ tier }) => tier === 'A').map((item) => [item.id, item] as const))(
    '%s: every combination of its follow-ups',
    (id, { followUps }) => {
      const ids = followUps.map((followUp) => followUp.id);
      for (let bits = 0; bits < 1 << ids.length; bits++) {
        const no = Object.fromEntries(ids.map((one) => [one, 'no' as const]));
        const said = Object.fromEntries(chosen(ids, bits).map((one) => [one, 'yes' as const]));
        const outcome = assessSafety({ ...allNo, [id]: 'unsure', ...no, ...said });
        if (outcome.kind !== (bits === 0 ? 'see-clinician' : 'stop-today')) expect.fail(`${bits}`);
        if (outcome.missing.length > 0 || !outcome.advice[0]!.unsure) expect.fail(`${bits}`);
      }
    },
  );

  test('a clot one is unsure about is asked through', () => {
    const asked = safetyQuestions({ ...allNo, clot: 'unsure' }).filter(({ followUp }) => followUp);
    expect(asked.length).toBeGreaterThanOrEqual(12);
    expect(assessSafety({ ...allNo, clot: 'unsure' }).missing).toEqual(asked.map(({ id }) => id));
  });

  test.each(safetyItems.filter(({ tier }) => tier !== 'A').map((item) => [item.id, item] as const))(
    '%s counts as a yes',
    (id, { tier }) => {
      const outcome = assessSafety({ ...allNo, [id]: 'unsure' });
      expect(outcome.kind).toBe(tier === 'B' ? 'see-clinician' : 'paused');
      expect(outcome.missing).toEqual([]);
    },
  );
});

describe('the questions', () => {
  test('a yes to an emergency ends the questions: what to do comes first', () => {
    const asked = safetyQuestions({ chest: 'no', clot: 'yes' });
    expect(asked.map(({ id }) => id)).toEqual(['chest', 'clot']);
  });

  test('what a clinician should hear is handed on', () => {
    const { advice } = assessSafety({ ...yes('bone-stress'), 'bone-periods': 'yes' });
    expect(advice[0]!.mention).toEqual(['Have your periods become rare or stopped?']);
  });

  test('ids are unique over items and follow-ups', () => {
    const ids = safetyItems.flatMap(({ id, followUps }) => [id, ...followUps.map((one) => one.id)]);
    expect(new Set<string>(ids).size).toBe(ids.length);
  });

  test('a possible clot is never stretched, massaged or rolled', () => {
    const text = assessSafety(yes('clot')).advice.flatMap((one) => one.text);
    expect(text.join(' ')).toMatch(/checked for a blood clot today\. Do not stretch, massage or foam-roll/);
  });
});

describe('when they are asked', () => {
  const day = 86_400;
  const calm = { time: 5, worst: 2, isNew: false };
  test.each([
    ['never answered', null, 10, null, 'first'],
    ['just answered', 10, 11, null, null],
    ['answered six days ago', 0, 6 * day, null, null],
    ['answered a week ago', 0, 7 * day, null, 'weekly'],
    ['mild pain since', 0, day, calm, null],
    ['strong pain since', 0, day, { ...calm, worst: 5 }, 'strong-pain'],
    ['new pain since', 0, day, { ...calm, isNew: true }, 'new-pain'],
    ['strong pain before the answers', 10, day, { ...calm, worst: 9, isNew: true }, null],
    ['a clock that was set back', 10 * day, 0, null, 'weekly'],
  ] as const)('%s', (_, answered, now, pain, expected) => {
    expect(safetyDue(answered, now, pain)).toBe(expected);
  });
});
