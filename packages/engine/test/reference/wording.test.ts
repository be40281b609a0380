import { describe, expect, test } from 'vitest';
import {
  captures,
  catalogue,
  claims,
  historyQuestions,
  ideas,
  photoPoints,
  qualityNotes,
  safetyItems,
} from '../../src/reference/index.ts';
import { words } from '../../src/report/index.ts';

/** Every sentence shown to a runner, with where it stands. */
const shown: readonly (readonly [string, string])[] = [
  ...Object.values(catalogue).flatMap(({ id, name, plain }) => [
    [`${id} name`, name] as const,
    [`${id} plain`, plain] as const,
  ]),
  ...claims.flatMap(({ id, title, statement, loadEffect, wrongIf, signs }) => [
    [`${id} title`, title] as const,
    [`${id} statement`, statement] as const,
    [`${id} wrongIf`, wrongIf] as const,
    [`${id} loadEffect`, loadEffect ?? ''] as const,
    ...signs.flatMap((sign) => (sign.kind === 'history' ? [[`${id} says`, sign.says] as const] : [])),
  ]),
  ...ideas.flatMap(({ id, claim, why }) => [[`${id} claim`, claim] as const, [`${id} why`, why] as const]),
  ...Object.values(captures).flatMap(({ id, name, tells, steps }) =>
    [name, tells, ...steps].map((text) => [`capture ${id}`, text] as const),
  ),
  ...[photoPoints.side, photoPoints.front].flatMap((points) =>
    Object.values(points).flatMap(({ name, find }) => [name, find].map((text) => ['point', text] as const)),
  ),
  ...safetyItems.flatMap(({ id, question, followUps, advice }) =>
    [question, ...followUps.map((one) => one.question), ...advice].map((text) => [id, text] as const),
  ),
  ...historyQuestions.flatMap((question) => [
    [question.id, question.question] as const,
    ...(question.kind === 'number' ? [] : question.options.map(({ text }) => [question.id, text] as const)),
  ]),
  ...Object.values(qualityNotes).flatMap((note) =>
    Object.values(note)
      .filter((text) => typeof text === 'string')
      .map((text) => ['quality', text] as const),
  ),
  ...[words.gradeMeaning, words.reason, words.verdict, words.compensation].flatMap((set) =>
    Object.values(set).map((text) => ['words', text] as const),
  ),
];

const forbidden =
  /\b(diagnos|cure[sd]?\b|abnormal|you must|normal gait|dysfunction|patholog|defect|poor (posture|form|control)|bad (posture|form)|score|disorder(ed)? movement)/i;

/** Words a runner has no reason to know; where one is needed it is explained beside it. */
const jargon =
  /\b(sagittal|dorsiflexion|plantarflex|plantar|kinematic|lumbo|initial contact|toe-off|centre of mass|eversion|supination|resupination|adduction|malleol|acromion|xiphoid|trochanter|ASIS|PSIS|infrasternal|proprioce|triceps|gastrocnemius|soleus|metatarsal|navicular|contralateral|ipsilateral|biomechanic)/i;

function sentences(text: string): readonly string[] {
  return text.split(/(?<=[.?!])\s+/u).filter((sentence) => sentence !== '');
}

function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}’'-]+/gu) ?? [];
}

/** Syllables by vowel groups, a silent final e left out: the usual count for readability formulas. */
function syllables(word: string): number {
  const groups = word
    .toLowerCase()
    .replace(/e$/u, '')
    .match(/[aeiouy]+/gu);
  return Math.max(1, groups?.length ?? 0);
}

describe('every sentence shown to a runner', () => {
  test('there are many', () => {
    expect(shown.length).toBeGreaterThan(400);
  });

  test.each(shown)('%s: no forbidden wording, no unexplained jargon', (_, text) => {
    expect(text).not.toMatch(forbidden);
    expect(text).not.toMatch(jargon);
  });

  test.each(shown)('%s: short sentences', (_, text) => {
    for (const sentence of sentences(text))
      expect(wordsOf(sentence).length, sentence).toBeLessThanOrEqual(30);
  });

  test('as a whole it reads like plain speech (Flesch reading ease of 60 or more)', () => {
    const all = shown.flatMap(([, text]) => sentences(text));
    const parts = all.flatMap(wordsOf);
    const perSentence = parts.length / all.length;
    const perWord = parts.reduce((sum, word) => sum + syllables(word), 0) / parts.length;
    expect(206.835 - 1.015 * perSentence - 84.6 * perWord).toBeGreaterThan(60);
  });
});
