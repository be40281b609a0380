import { type Measured, strikePatternText, valueWithError } from '../chain/index.ts';
import { entryOf, referenceLimits } from './entries.ts';
import { clipOfSide, measuredOf, notMeasuredByReason, roughByRemedy, sides } from './merge.ts';
import { headlineOf } from './result.ts';
import type { FileFailure } from './result-types.ts';
import { compensationBlock, nextCheckBlock, safetyBlock } from './text-first.ts';
import { ansi, type Paint, wrap } from './text-layout.ts';
import { loadBlock } from './text-load.ts';
import { planBlock } from './text-plan.ts';
import type { Answer } from './types.ts';
import { words } from './words.ts';

/** Options of {@link printAnswer}. */
export interface PrintOptions {
  /** Colour with ANSI codes. */
  readonly color: boolean;
  /** Width to wrap at, characters. */
  readonly width?: number;
}

/** The answer for a terminal: the sentence, the ranked why, the table of measures with their error, and the notes. */
export function printAnswer(
  answer: Answer,
  { color, width = 100 }: PrintOptions,
  failures: readonly FileFailure[] = [],
): string {
  const paint: Paint = (style, text) => (color ? `\u001b[${ansi[style]}m${text}\u001b[0m` : text);
  const blocks = [
    headline(answer, paint, width),
    safetyBlock(answer, paint, width),
    whyBlock(answer, paint, width),
    loadBlock(answer, paint, width),
    compensationBlock(answer, paint, width),
    nextCheckBlock(answer, paint, width),
    planBlock(answer, paint, width),
    measureBlock(answer, paint),
    notMeasuredBlock(answer, paint, width),
    noteBlock(answer, failures, paint, width),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function headline(answer: Answer, paint: Paint, width: number): string {
  const sentence = headlineOf(answer) ?? 'This could not be used:';
  return wrap(sentence, width)
    .map((line) => paint('bold', line))
    .join('\n');
}

function whyBlock(answer: Answer, paint: Paint, width: number): string {
  const cards = (answer.findings?.why ?? []).map((why) => {
    // The first is in the statement, with its numbers.
    const evidence = why.evidence.slice(1).map((id) => entryOf(id).name);
    const lines = [
      `${paint('cyan', `${why.rank}. ${plain(why.title)}`)} ${paint('dim', `(${words.grade[why.grade]})`)}`,
      ...wrap(plain(why.statement), width - 3).map((line) => `   ${line}`),
      ...wrap(plain(why.loadEffect ?? ''), width - 3).map((line) => `   ${line}`),
      ...(evidence.length === 0 ? [] : wrap(`Also seen in: ${evidence.join(', ')}`, width - 3)).map((line) =>
        paint('dim', `   ${line}`),
      ),
      ...wrap(`Wrong if: ${why.wrongIf}`, width - 3).map((line) => paint('dim', `   ${line}`)),
    ];
    return lines.join('\n');
  });
  return cards.join('\n');
}

function measureBlock(answer: Answer, paint: Paint): string {
  const measured = measuredOf(answer);
  if (measured.length === 0) return '';
  const rows = measured.map((measure) => [
    entryOf(measure.id).name,
    measure.side ?? '',
    valueWithError(measure),
    referenceLimits(measure) ?? '–',
    verdictText(measure),
  ]);
  const header = ['Measure', 'Side', 'You ± error', 'Usual', ''];
  const widths = header.map((title, column) =>
    Math.max(...[header, ...rows].map((row) => (row[column] ?? '').length), title.length),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  const body = rows.map((row, index) => {
    const verdict = measured[index]?.verdict;
    const text = line(row);
    if (verdict === 'outside') return paint('yellow', text);
    return verdict === 'within' ? text : paint('dim', text);
  });
  const legs = sides.filter((side) => clipOfSide(answer.clips)[side] !== null).join(' and ');
  return [paint('dim', line(header)), ...body, ...(legs ? [paint('dim', `Legs seen: ${legs}`)] : [])].join(
    '\n',
  );
}

function verdictText(measure: Measured): string {
  if (measure.id === 'F5') return strikePatternText(measure).replace(/ landing$/u, '');
  return measure.reference === null ? '' : words.verdictShort[measure.verdict];
}

function notMeasuredBlock(answer: Answer, paint: Paint, width: number): string {
  const rough = roughByRemedy(answer).map(
    ({ remedy, names }) => `Measured too roughly to tell: ${names.join(', ')}. ${remedy}`,
  );
  const missing = notMeasuredByReason(answer).map(
    ({ reason, names }) => `Not measured: ${names.join(', ')}. ${words.reason[reason]}`,
  );
  return [...rough, ...missing]
    .flatMap((line) => wrap(line, width))
    .map((line) => paint('dim', line))
    .join('\n');
}

function noteBlock(answer: Answer, failures: readonly FileFailure[], paint: Paint, width: number): string {
  const failed = failures.map(({ source, message, remedy }) => ({
    source,
    message,
    remedy,
    severity: 'refusal' as const,
  }));
  const notes = answer.clips.flatMap(({ clip, quality }) =>
    quality.map((note) => ({ ...note, source: clip.source })),
  );
  const several = answer.clips.length + failures.length > 1;
  return [...failed, ...notes]
    .flatMap(({ severity, source, message, remedy }) => {
      const mark =
        severity === 'refusal'
          ? paint('red', '✗')
          : severity === 'warning'
            ? paint('yellow', '!')
            : paint('dim', '·');
      const [first = '', ...rest] = wrap(
        plain(`${several || answer.findings === null ? `${source}: ` : ''}${message} ${remedy}`.trim()),
        width - 2,
      );
      return [`${mark} ${first}`, ...rest.map((line) => `  ${line}`)];
    })
    .join('\n');
}

/** Text without control characters: a file name must not be able to drive the terminal. */
function plain(text: string): string {
  return text.replace(/\p{Cc}/gu, '\uFFFD');
}
