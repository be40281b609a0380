import { clipFor, rearCamera, simulateRunner } from '@stridewhy/virtual-runner';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ankleMargin,
  type Facts,
  historyPath,
  measureSelfChecks,
  noFacts,
  parseFacts,
  type SelfCheck,
  type SelfCheckId,
  safetyHeadline,
  selfCheckLimits,
} from '../../src/chain/index.ts';
import { analyse, answer, StridewhyError } from '../../src/index.ts';
import { captures, catalogue, claims, historyQuestions } from '../../src/reference/index.ts';

const allNo = Object.fromEntries(
  JSON.parse(
    '["chest","clot","achilles-rupture","compartment","dark-urine","saddle-numbness","infection"]',
  ).map((id: string) => [id, 'no']),
);

function why(facts: Partial<Facts>) {
  return answer([], { ...noFacts, ...facts }).findings?.why.map(({ claim }) => claim) ?? [];
}

describe('an answer without a clip', () => {
  test('a weak calf ranks first, against people of the same age', () => {
    const checks = [{ id: 'G8', side: 'left', values: [14] }] as const;
    const history = { age: 35, sex: ['male'], side: ['left'] };
    // Men in their thirties manage 32: 18 % less is 26, and the test is good to 6.
    const { findings } = answer([], { ...noFacts, checks, history });
    expect(findings?.why[0]).toMatchObject({ claim: 'calf-capacity', side: 'left', grade: 'supported' });
    expect(findings?.why[0]?.statement).toMatch(/14 ± 6 times \(usual 26 times or more\)/);
    expect(findings?.headline).toBe('What stands out most: your calf tires early in heel raises.');
  });

  test('the same count is enough for a man in his seventies', () => {
    const checks = [{ id: 'G8', side: 'left', values: [14] }] as const;
    expect(why({ checks, history: { age: 74, sex: ['male'] } })).toEqual([]);
  });

  test('a jump of the longest run ranks first; a tenth more is none', () => {
    expect(why({ history: { 'longest-recent': 21, 'longest-before': 12 } })).toEqual(['distance-spike']);
    expect(why({ history: { 'longest-recent': 13, 'longest-before': 12 } })).toEqual([]);
  });

  test('nothing unusual, nothing claimed, and the side video would tell most', () => {
    const history = {
      side: ['both'],
      new: ['none'],
      break: ['no'],
      shoes: ['no'],
      'stride-change': ['none'],
      strain: ['no'],
      strength: ['regular'],
      'longest-recent': 12,
      'longest-before': 12,
    };
    const checks = (['left', 'right'] as const).flatMap((side) => [
      { id: 'G8' as const, side, values: [30] },
      { id: 'F7' as const, side, values: [10.5, 11, 11] },
    ]);
    const { findings } = answer([], { ...noFacts, history, checks });
    expect(findings?.why).toEqual([]);
    expect(findings?.headline).toBe(
      'Nothing you checked or told us stands out as a reason for tight calves.',
    );
    expect(findings?.nextChecks[0]?.capture).toBe('side-video');
  });

  test('nothing known is no answer', () => {
    expect(answer([], noFacts).findings).toBeNull();
    expect(answer([]).findings).toBeNull();
  });
});

test.each(Object.keys(selfCheckLimits) as SelfCheckId[])('%s can come out as in most people', (id) => {
  const { low, high } = selfCheckLimits[id];
  const possible = Array.from({ length: 1001 }, (_, i) => low + (i * (high - low)) / 1000);
  const measures = possible.flatMap((value) =>
    measureSelfChecks([{ id, side: null, values: [value] }], {}).map(({ verdict }) => verdict),
  );
  expect(measures).toContain('within');
});

describe('the ankle bend left over in running', () => {
  const [running] = measureSelfChecks([{ id: 'F7b', side: 'left', values: [25] }], {});
  const bends = { ...running!, id: 'F6' as const, error: 7 };
  const margin = (check: SelfCheck) => ankleMargin([bends, ...measureSelfChecks([check], {})])[0];

  test('is the bend at the wall less the one in running, with the error of both', () => {
    const found = margin({ id: 'F7b', side: 'left', values: [38] });
    expect(found).toMatchObject({ id: 'F8', side: 'left', value: 13, unit: '°' });
    expect(found?.error).toBeCloseTo(Math.sqrt(7 ** 2 + 4.7 ** 2), 9);
    // 10° and more is enough; 13° cannot be told from that.
    expect(found?.verdict).toBe('unclear');
    expect(margin({ id: 'F7b', side: 'right', values: [38] })).toBeUndefined();
  });

  test('comes from centimetres at the wall, too: 9.5 cm are 38.8°, each one 3.6°', () => {
    const found = margin({ id: 'F7', side: 'left', values: [12.5] });
    expect(found?.value).toBeCloseTo(38.8 + 3 * 3.6 - 25, 9);
    expect(found?.error).toBeCloseTo(Math.sqrt(7 ** 2 + (1.9 * 3.6) ** 2), 9);
  });
});

describe('left and right', () => {
  const checks = [
    { id: 'F7', side: 'left', values: [9] },
    { id: 'F7', side: 'right', values: [13] },
  ] as const;

  test('a difference counts only when one calf alone is tight', () => {
    expect(why({ checks, history: { side: ['left'] } })).toEqual(['ankle-bends-little']);
    expect(why({ checks, history: { side: ['both'] } })).toEqual([]);
    expect(why({ checks })).toEqual([]);
  });

  test('and only when the tight leg is the one with less', () => {
    expect(why({ checks, history: { side: ['right'] } })).toEqual([]);
  });

  test('a leg that is not tight says nothing about the one that is', () => {
    const weak = [{ id: 'G8', side: 'right', values: [5] }] as const;
    expect(why({ checks: weak, history: { side: ['left'] } })).toEqual([]);
    expect(why({ checks: weak, history: { side: ['right'] } })).toEqual(['calf-capacity']);
    expect(why({ checks: weak, history: { side: ['both'] } })).toEqual(['calf-capacity']);
  });

  test('a difference within the errors of both is none', () => {
    const near = [
      { id: 'F7', side: 'left', values: [10] },
      { id: 'F7', side: 'right', values: [12] },
    ] as const;
    expect(why({ checks: near, history: { side: ['left'] } })).toEqual([]);
  });
});

describe('the history', () => {
  test('what raises a claim is said once, what supports it beside it', () => {
    const history = { new: ['speed'], since: ['weeks'] };
    const [faster] = answer([], { ...noFacts, history }).findings?.why ?? [];
    expect(faster?.said).toEqual(['Faster running is new.', 'The tightness is new, too.']);
    expect(faster?.statement).toMatch(
      /^You brought in faster running lately\. .* The tightness is new, too\.$/,
    );
    expect(faster?.statement).not.toContain('Faster running is new.');
  });

  test('asks only what the answers call for', () => {
    const ids = (answers: Parameters<typeof historyPath>[0]) => historyPath(answers).map(({ id }) => id);
    expect(ids({})).not.toContain('onset');
    expect(ids({ when: ['during'] })).toEqual(expect.arrayContaining(['onset', 'eases']));
    expect(ids({ shoes: ['no'] })).not.toContain('shoes-how');
    expect(ids({ shoes: ['yes'] })).toContain('shoes-how');
  });

  test('an answer to a question that no longer applies is not heard', () => {
    expect(why({ history: { shoes: ['yes'], 'shoes-how': ['minimal'] } })).toEqual(['shoes-changed']);
    expect(why({ history: { shoes: ['no'], 'shoes-how': ['minimal'] } })).toEqual([]);
  });

  test('tightness that stops a run and eases asks the safety question again', () => {
    const { findings } = answer([], { ...noFacts, history: { when: ['during'], eases: ['yes'] } });
    expect(findings?.askAgain).toEqual(['exertional-compartment']);
  });

  test('every option that may raise a claim raises it', () => {
    for (const claim of claims) {
      for (const sign of claim.signs) {
        if (sign.kind !== 'history' || sign.role !== 'raises') continue;
        const question = historyQuestions.find(({ id }) => id === sign.question)!;
        const opened = question.when === null ? {} : { [question.when.question]: question.when.anyOf };
        for (const option of sign.anyOf) {
          expect(why({ history: { ...opened, [sign.question]: [option] } }), option).toContain(claim.id);
        }
      }
    }
  });

  test('signs name questions and options that exist', () => {
    for (const { signs } of claims) {
      for (const sign of signs) {
        if (sign.kind !== 'history') continue;
        const question = historyQuestions.find(({ id }) => id === sign.question);
        if (question === undefined || question.kind === 'number') throw new Error(sign.question);
        expect(question.options.map(({ id }) => id)).toEqual(expect.arrayContaining([...sign.anyOf]));
      }
    }
  });
});

describe('safety in the answer', () => {
  test('an urgent yes is the whole answer', () => {
    const checks = [{ id: 'G8', side: 'left', values: [5] }] as const;
    const found = answer([], { ...noFacts, checks, safety: { ...allNo, clot: 'yes' } });
    expect(found.findings).toBeNull();
    expect(found.safety?.kind).toBe('stop-today');
    expect(safetyHeadline(found.safety!)).toBe('Stop here: this needs to be looked at today.');
  });
});

describe('the next check', () => {
  test('is the one with most to tell, and names what it can speak to', () => {
    const [first, ...rest] = answer([], { ...noFacts, history: { side: ['both'] } }).findings!.nextChecks;
    expect(first!.information).toBeGreaterThan(rest[0]!.information);
    for (const { capture, claims: ids } of [first!, ...rest]) {
      expect(captures[capture]).toBeDefined();
      expect(ids.length).toBeGreaterThan(0);
    }
  });

  test('a check that was done tells no more', () => {
    const before = answer([], { ...noFacts, history: { side: ['both'] } }).findings!.nextChecks;
    expect(before.map(({ capture }) => capture)).toContain('big-toe');
    const checks = [{ id: 'F9', side: 'left', values: [35] }] as const;
    const after = answer([], { ...noFacts, history: { side: ['both'] }, checks }).findings!.nextChecks;
    expect(after.map(({ capture }) => capture)).not.toContain('big-toe');
  });

  test('is the film from behind once more where the one that was made had no stickers', () => {
    const filmed = (stickers: boolean) => {
      const filming = { duration: 8, noise: 0.7, seed: 3, levelHips: true, stickers };
      const clip = analyse(clipFor(simulateRunner(), rearCamera, filming));
      const checks = answer([clip], noFacts).findings!.nextChecks;
      return checks.find(({ capture }) => capture === 'rear-video')?.claims ?? [];
    };
    expect(filmed(false)).toContain('pelvis-drops');
    expect(filmed(true)).toEqual([]);
  });

  test('weighs what cannot be told neither for a claim nor against it', () => {
    const history = { side: ['both'] };
    const worth = (count: number | null) => {
      const checks = count === null ? [] : [{ id: 'G8', side: 'left', values: [count] } as const];
      const { nextChecks } = answer([], {
        ...noFacts,
        history: { ...history, age: 35, sex: ['male'] },
        checks,
      }).findings!;
      return nextChecks.find(({ capture }) => capture === 'history')!.information;
    };
    // Men in their thirties do 26 and more, and the test is good to 6.
    expect(worth(27)).toBe(worth(null));
    expect(worth(40)).toBeLessThan(worth(null));
  });

  test('what data contradict is not worth a check of its own', () => {
    const captured = Object.values(catalogue).filter(({ grade }) => grade === 'contradicted');
    expect(captured.map(({ id }) => id)).toContain('S7');
    for (const { signs } of claims) {
      for (const sign of signs) {
        if (sign.kind === 'measure') expect(sign.measure).not.toBe('S7');
      }
    }
  });
});

const whole = {
  format: 'stridewhy-facts/1',
  runner: { height: 1.78, mass: 70 },
  safety: { clot: 'no', 'clot-dent': 'unsure', chest: null },
  history: { side: 'left', when: ['during', 'next-day'], onset: 25, age: 41 },
  checks: [{ id: 'F7', side: 'left', values: [9, 9.5, 10] }],
  standing: [{ size: [3000, 4000], points: { ankle: [1500, 3600], toe: [1800, 3700] } }],
  ribs: {
    inhaled: { xiphoid: [0, 0], left: [1, 1], right: [-1, 1] },
    exhaled: { xiphoid: [0, 0], left: [1, 2], right: [-1, 2] },
  },
  breath: null,
};

describe('a facts file', () => {
  test('gives every part', () => {
    const facts = parseFacts(`\uFEFF${JSON.stringify(whole)}`);
    expect(facts).toMatchObject({ height: 1.78, mass: 70 });
    expect(facts.safety).toEqual({ clot: 'no', 'clot-dent': 'unsure' });
    expect(facts.history).toEqual({ side: ['left'], when: ['during', 'next-day'], onset: 25, age: 41 });
    expect(facts.checks[0]?.values).toEqual([9, 9.5, 10]);
    expect(facts.standing[0]).toMatchObject({ plumb: null, tilt: null, knownLength: null });
    expect(facts.ribs).not.toBeNull();
    expect(facts.tilts).toBeNull();
  });

  test.each([
    ['no JSON', 'oops', /not JSON/],
    ['another format', { ...whole, format: 'other/1' }, /format should be one of: stridewhy-facts\/1/],
    ['a format that is missing', {}, /format should be given, but is missing/],
    ['a list', [], /the file should be an object/],
    ['an unknown part', { ...whole, extra: 1 }, /extra should be one of/],
    [
      'height in centimetres',
      { ...whole, runner: { height: 178 } },
      /height should be a number from 1 to 2.6/,
    ],
    ['an unknown question', { ...whole, safety: { headache: 'no' } }, /headache/],
    ['an unknown answer', { ...whole, safety: { clot: 'maybe' } }, /clot should be one of: yes, no, unsure/],
    [
      'an unknown option',
      { ...whole, history: { side: 'middle' } },
      /side should be one of: left, right, both/,
    ],
    [
      'two answers where one is asked',
      { ...whole, history: { side: ['left', 'right'] } },
      /a list of 0 to 1/,
    ],
    ['a negative age', { ...whole, history: { age: -1 } }, /age should be a number/],
    ['a check of no leg', { ...whole, checks: [{ id: 'F7', values: [9] }] }, /side should be left or right/],
    [
      'a check with no try',
      { ...whole, checks: [{ id: 'F7', side: 'left', values: [] }] },
      /list of 1 to 20/,
    ],
    ['an impossible ankle', { ...whole, checks: [{ id: 'F7', side: 'left', values: [90] }] }, /0 to 25/],
    [
      'a video measure as a check',
      { ...whole, checks: [{ id: 'G1', side: 'left', values: [9] }] },
      /id should/,
    ],
    ['a tap that is no point', { ...whole, standing: [{ size: [1, 1], points: { ankle: [1] } }] }, /ankle/],
    ['a picture without size', { ...whole, standing: [{ points: {} }] }, /size should be given/],
    ['half a breath', { ...whole, ribs: { inhaled: whole.ribs.inhaled } }, /exhaled should be given/],
    ['a prototype', '{"format":"stridewhy-facts/1","__proto__":{"x":1}}', /one of/],
  ])('%s is refused with its place', (_, content, message) => {
    const text = typeof content === 'string' ? content : JSON.stringify(content);
    expect(() => parseFacts(text)).toThrowError(
      expect.objectContaining({
        name: 'StridewhyError',
        code: 'bad-facts',
        message: expect.stringMatching(message),
      }),
    );
  });

  test('whatever stands in it, it is read or refused', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(...Object.keys(whole)), (junk, key) => {
        const text = JSON.stringify({ ...whole, [key]: JSON.parse(junk) });
        try {
          answer([], parseFacts(text));
        } catch (error) {
          expect(error).toBeInstanceOf(StridewhyError);
        }
      }),
    );
  });
});
