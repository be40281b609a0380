import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { printAnswer, renderReport } from '../../src/index.ts';
import { answerOf, stickClip } from './stick-runner.ts';

/**
 * The whole report and the whole terminal answer, read by a person before they were kept. After a wanted change:
 * `npx vitest run packages/engine/test/report -u`, then read the difference.
 */
const golden = (name: string): string => fileURLToPath(new URL(`golden/${name}.txt`, import.meta.url));

/** What a page says, one line per element, without style, the catalogue's definitions and drawings' coordinates. */
function outline(page: string): string {
  return page
    .replace(/<style>.*?<\/style>|<details>.*?<\/details>/gsu, '')
    .replace(
      /<(h\d|section|figure|li|tr|summary|table|caption|dt|dd|p|title|desc|header|footer)\b[^>]*>/gu,
      '\n[$1] ',
    )
    .replace(/<(td|th|text)\b[^>]*>/gu, ' | ')
    .replace(/<[^>]*>/gu, '')
    .replace(/&(amp|lt|gt|quot|nbsp|#39);/gu, (_, name: string) => entities[name] ?? '')
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n\s*/gu, '\n')
    .trim();
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' ',
  '#39': "'",
};

describe('golden report', () => {
  const note = {
    code: 'camera-moving',
    severity: 'warning',
    message: 'It moved.',
    remedy: 'Rest it.',
  } as const;
  const answer = answerOf([
    stickClip({ leanDeg: 20, quality: [note] }),
    stickClip({ side: 'right', leanDeg: 20, source: 'right.mp4' }),
  ]);

  it.each([
    ['report', `${outline(renderReport(answer, []))}\n`],
    ['terminal', printAnswer(answer, { color: false })],
  ])('%s says what it said', async (name, text) => {
    expect(existsSync(golden(name)), 'the golden file is missing').toBe(true);
    await expect(text).toMatchFileSnapshot(golden(name));
  });
});
