import { painRuleText, planTimeText, shortDaysText } from '../practice/index.ts';
import { practiceOf } from './result-plan.ts';
import { type Paint, wrap } from './text-layout.ts';
import type { Answer } from './types.ts';
import { words } from './words.ts';

/** What to practise, for a terminal: the urgent questions first where nobody has answered them. */
export function planBlock(answer: Answer, paint: Paint, width: number): string {
  const practice = practiceOf(answer);
  if (practice === null) return '';
  const { plan, askFirst } = practice;
  if (plan.kind === 'none') return wrap(plan.message, width).join('\n');
  const urgent = askFirst
    .filter(({ tier }) => tier !== 'C')
    .map(({ question, emergency, advice }) =>
      emergency ? `${question} If yes: ${advice[0] ?? ''}` : question,
    );
  const questions =
    urgent.length === 0
      ? []
      : [
          ...wrap(
            'First: after a yes to any of these, see a doctor and do no drills. The app asks in full.',
            width,
          ).map((line) => paint('red', line)),
          ...urgent.flatMap((question) => hanging('? ', question, width)),
        ];
  const title = `What to practise${askFirst.length > 0 ? ' if every answer is no' : ''}: ${planTimeText(plan)}.`;
  const drills = plan.items.flatMap(({ name, dose, slot, reason }) => [
    ...hanging('• ', `${name}: ${dose.text}, ${words.slot[slot]}`, width),
    ...wrap(reason, width - 2).map((line) => paint('dim', `  ${line}`)),
  ]);
  const rule = [...shortDaysText(plan), painRuleText].flatMap((text) => wrap(text, width));
  return [...questions, ...wrap(title, width).map((line) => paint('bold', line)), ...drills, ...rule].join(
    '\n',
  );
}

function hanging(mark: string, text: string, width: number): readonly string[] {
  return wrap(text, width - mark.length).map((line, i) => (i === 0 ? mark : ' '.repeat(mark.length)) + line);
}
