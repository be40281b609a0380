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
import { forbidden, jargon, longestSentence, readingEase, sentences, wordsOf } from './plain-speech.ts';

/** Every sentence shown to a runner, with where it stands. */
const shown: readonly (readonly [string, string])[] = [
  ...Object.values(catalogue).flatMap(({ id, name, plain, coarse }) => [
    [`${id} name`, name] as const,
    [`${id} plain`, plain] as const,
    ...(coarse === undefined ? [] : [[`${id} remedy`, coarse.remedy] as const]),
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
      expect(wordsOf(sentence).length, sentence).toBeLessThanOrEqual(longestSentence);
  });

  test('as a whole it reads like plain speech (Flesch reading ease of 60 or more)', () => {
    expect(readingEase(shown.map(([, text]) => text))).toBeGreaterThan(60);
  });
});
