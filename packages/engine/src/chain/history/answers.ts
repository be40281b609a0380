import {
  type HistoryId,
  type HistoryQuestion,
  historyHints,
  historyQuestions,
  type SafetyId,
} from '../../reference/index.ts';

/** Answers by question: chosen option ids, or a number. What is missing was skipped. */
export type HistoryAnswers = Readonly<Partial<Record<HistoryId, readonly string[] | number>>>;

/** Options chosen; empty when skipped or a number. */
export function chosen(answers: HistoryAnswers, id: HistoryId): readonly string[] {
  const answer = answers[id];
  return typeof answer === 'object' ? answer : [];
}

/** The number given; `null` when skipped. */
export function numberOf(answers: HistoryAnswers, id: HistoryId): number | null {
  const answer = answers[id];
  return typeof answer === 'number' ? answer : null;
}

/** The questions that apply given the answers so far, in their order. */
export function historyPath(answers: HistoryAnswers): readonly HistoryQuestion[] {
  return historyQuestions.filter(({ when }) => when === null || gave(answers, when.question, when.anyOf));
}

/** Safety questions that these answers make worth asking again. */
export function askAgain(answers: HistoryAnswers): readonly SafetyId[] {
  return historyHints
    .filter(({ all }) => all.every(({ question, anyOf }) => gave(answers, question, anyOf)))
    .map(({ item }) => item);
}

/** The side that alone is tight; `null` for both, or when not said. */
export function tightSide(answers: HistoryAnswers): 'left' | 'right' | null {
  const [side] = chosen(answers, 'side');
  return side === 'left' || side === 'right' ? side : null;
}

/** True when one of the options was chosen, in a question that the other answers call for. */
export function gave(answers: HistoryAnswers, id: HistoryId, anyOf: readonly string[]): boolean {
  const question = historyQuestions.find((one) => one.id === id);
  if (question?.when && !gave(answers, question.when.question, question.when.anyOf)) return false;
  return chosen(answers, id).some((option) => anyOf.includes(option));
}
