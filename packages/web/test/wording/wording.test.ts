import { describe, expect, test } from 'vitest';
import {
  forbidden,
  jargon,
  longestSentence,
  readingEase,
  sentences,
  wordsOf,
} from '../../../engine/test/reference/plain-speech.ts';
import { shownTexts } from './shown-text.ts';

/**
 * Everything a runner may read, wherever it stands: words in components, in data, in errors, in the terminal. The sources
 * themselves are read, so that a sentence written anywhere comes under the test.
 */
const packages = new URL('../../../', import.meta.url);
const sources = ['web/src/', 'engine/src/', 'cli/src/', 'video/src/'] as const;

const texts = new Map(sources.map((folder) => [folder, shownTexts(new URL(folder, packages))]));
const all = [...texts.values()].flat();

/** A term in brackets after its plain name is explained beside it. */
function unexplained(text: string): string {
  return text.replace(/\p{L} \([^)]*\)/gu, '');
}

describe('every sentence in the sources', () => {
  test('is found: in components, words, data, errors and the terminal', () => {
    const wanted = [
      ['web/src/', 'In this film the other leg stands.'],
      ['web/src/', 'Your browser asks for the camera now.'],
      ['web/src/', 'nothing published to compare with'],
      ['web/src/', 'The photos stay on this device.'],
      ['engine/src/', 'Nothing we can measure in this clip stands out'],
      ['engine/src/', 'Your foot hardly rolls in'],
      ['cli/src/', 'shows nobody standing still from the side'],
      ['video/src/', 'The video'],
    ] as const;
    for (const [folder, start] of wanted) {
      expect(
        texts.get(folder)?.some(({ text }) => text.includes(start)),
        start,
      ).toBe(true);
    }
    expect(all.length).toBeGreaterThan(2000);
  });

  test('judges nobody, promises and diagnoses nothing, and needs no dictionary', () => {
    const faulty = all.flatMap(({ file, line, text }) => {
      const found = forbidden.exec(text) ?? jargon.exec(unexplained(text));
      return found === null ? [] : [`${file}:${line} “${found[0]}” in: ${text}`];
    });
    expect(faulty).toEqual([]);
  });

  test('is read at one go', () => {
    const long = all.flatMap(({ file, line, text }) =>
      sentences(text)
        .filter((sentence) => wordsOf(sentence).length > longestSentence)
        .map((sentence) => `${file}:${line} ${sentence}`),
    );
    expect(long).toEqual([]);
  });

  test.each(sources)('in %s reads like plain speech (Flesch reading ease of 60 or more)', (folder) => {
    expect(readingEase(texts.get(folder)!.map(({ text }) => text))).toBeGreaterThan(60);
  });
});
