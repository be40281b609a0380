import { legToTry, loadedLegs, missingFacts } from './load-of-leg.ts';
import { loadRows } from './load-rows.ts';
import { effectText, howEstimated, loadSentence, toldWhatIfs } from './load-story.ts';
import { missingWords } from './load-words.ts';
import { type Paint, wrap } from './text-layout.ts';
import type { Answer } from './types.ts';
import { words } from './words.ts';

/** What the calves carry, and what a change would do to it, for a terminal. */
export function loadBlock(answer: Answer, paint: Paint, width: number): string {
  const legs = loadedLegs(answer);
  const toTry = legToTry(answer, legs);
  if (toTry === undefined) return '';
  const cards = legs.flatMap((leg) => [
    ...wrap(loadSentence(leg), width).map((line) => paint('cyan', line)),
    ...loadRows(leg).map(({ name, value, healthy, verdict }) => {
      const compared = healthy === null ? '' : `  healthy ${healthy}`;
      const said = verdict === null ? '' : `  ${words.verdictShort[verdict]}`;
      return `   ${name.padEnd(34)}  ${value}${compared}${said}`;
    }),
    ...wrap(howEstimated(leg), width - 3).map((line) => paint('dim', `   ${line}`)),
  ]);
  const whatIfs = toldWhatIfs(toTry).map(
    ({ entry, result, change }) =>
      `   ${change.padEnd(34)}  peak ${effectText(result.peak)}, per km ${effectText(result.impulsePerKm)}  ${paint('dim', words.grade[entry.grade])}`,
  );
  const missing = missingFacts(answer).flatMap((fact) => wrap(missingWords[fact], width));
  return [
    ...cards,
    ...(whatIfs.length > 0 ? [paint('dim', `What if (${toTry.side} leg):`), ...whatIfs] : []),
    ...missing.map((line) => paint('yellow', line)),
  ].join('\n');
}
