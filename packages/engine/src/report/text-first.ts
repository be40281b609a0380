import { safetyHeadline } from '../chain/index.ts';
import { captures, safetyItems } from '../reference/index.ts';
import { compensationsOf, noClipText } from './result-facts.ts';
import { type Paint, wrap } from './text-layout.ts';
import type { Answer } from './types.ts';
import { words } from './words.ts';

/** What the safety answers ask for, for a terminal: before everything else. */
export function safetyBlock({ safety, findings }: Answer, paint: Paint, width: number): string {
  if (safety === undefined) return '';
  const headline = safetyHeadline(safety);
  const colour = headline === null ? 'yellow' : 'red';
  const lines = [
    ...(headline === null || findings === null ? [] : [headline]),
    ...safety.advice.map(({ text, mention }) =>
      [...text, ...(mention.length > 0 ? [`Tell them that you said yes to: ${mention.join(' ')}`] : [])].join(
        ' ',
      ),
    ),
    ...safetyItems
      .filter(({ id }) => findings?.askAgain.includes(id) ?? false)
      .map(({ question }) => `Worth reading again after your other answers: ${question}`),
  ];
  return lines
    .flatMap((line) => wrap(line, width))
    .map((line) => paint(colour, line))
    .join('\n');
}

/** The check that would tell most next. */
export function nextCheckBlock({ findings }: Answer, paint: Paint, width: number): string {
  const [next] = findings?.nextChecks ?? [];
  if (next === undefined) return '';
  const { name, tells, minutes } = captures[next.capture];
  return [`What would tell most next: ${name} (about ${minutes} min). ${tells}`, noClipText(findings)]
    .flatMap((line) => (line === null ? [] : wrap(line, width)))
    .map((line) => paint('cyan', line))
    .join('\n');
}

/** Dropped chest, tucked bottom, gripped toes: as far as they were checked. */
export function compensationBlock(answer: Answer, paint: Paint, width: number): string {
  const seen = compensationsOf(answer);
  if (seen.length === 0) return '';
  return [
    paint('bold', 'How you stand up straight:'),
    ...seen.flatMap(({ id, seen: state }) =>
      wrap(`${words.compensation[id]}: ${words.seen[state]}.`, width - 3).map((line) => `   ${line}`),
    ),
  ].join('\n');
}
