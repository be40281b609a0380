import { type SafetyItem, safetyItems } from '../../reference/index.ts';
import type { Clear, Paused, SafetyAdvice, SafetyAnswers, SafetyOutcome } from './types.ts';

const unsureToday = [
  'You were not sure about this one, and it can be urgent.',
  'Ask a doctor or a nurse line today. No running and no drills until then.',
] as const;

/** A question to ask now. */
export interface SafetyQuestion {
  readonly id: string;
  /** The item it belongs to. */
  readonly item: SafetyItem;
  readonly question: string;
  readonly followUp: boolean;
}

/**
 * The questions that the answers so far call for, most urgent first. A yes to a tier A item calls for none further: what
 * to do today comes first.
 */
export function safetyQuestions(answers: SafetyAnswers): readonly SafetyQuestion[] {
  const questions: SafetyQuestion[] = [];
  for (const item of safetyItems) {
    questions.push({ id: item.id, item, question: item.question, followUp: false });
    const answer = answers[item.id];
    if (item.tier === 'A' && answer === 'yes') return questions;
    if (answer !== 'yes' && answer !== 'unsure') continue;
    for (const { id, question } of item.followUps) questions.push({ id, item, question, followUp: true });
  }
  return questions;
}

/**
 * The gate: what the answers allow. The most urgent answer wins; an unanswered question is never taken for a no. Not
 * being sure counts as a yes for tiers B and C; for tier A the follow-ups decide, and without any yes among them a
 * clinician should be asked.
 */
export function assessSafety(answers: SafetyAnswers): SafetyOutcome {
  const raised = safetyItems.flatMap((item) => raise(item, answers));
  const missing = safetyItems.flatMap((item) => missingOf(item, answers));
  const ofLevel = (level: Level) => raised.filter((one) => one.level === level);
  const today = ofLevel('today');
  if (today.length > 0) {
    const emergency = today.some(({ item }) => item.emergency);
    return outcome({ kind: 'stop-today', emergency, advice: adviceOf(raised), missing });
  }
  if (ofLevel('days').length > 0) {
    return outcome({ kind: 'see-clinician', advice: adviceOf(raised), missing });
  }
  if (missing.length > 0) return outcome({ kind: 'unasked', advice: adviceOf(raised), missing });
  if (raised.length === 0) return outcome({ kind: 'clear', advice: [], missing });
  const avoid = [...new Set(raised.flatMap(({ item }) => item.avoid))];
  return outcome({ kind: 'paused', avoid, advice: adviceOf(raised), missing });
}

/** Drills may be given, `paused` ones aside. */
export function mayPractise(safety: SafetyOutcome): safety is Clear | Paused {
  return safety.kind === 'clear' || safety.kind === 'paused';
}

type Level = 'today' | 'days' | 'pause';

interface Raised {
  readonly item: SafetyItem;
  readonly level: Level;
  readonly advice: SafetyAdvice;
}

function raise(item: SafetyItem, answers: SafetyAnswers): readonly Raised[] {
  const answer = answers[item.id];
  if (answer !== 'yes' && answer !== 'unsure') return [];
  const said = item.followUps.filter(({ id }) => answers[id] === 'yes');
  const decided = answer === 'yes' || said.length > 0;
  const advice: SafetyAdvice = {
    item: item.id,
    unsure: answer === 'unsure',
    text: item.tier === 'A' && !decided ? unsureToday : item.advice,
    mention: said.map(({ question }) => question),
  };
  return [{ item, level: levelOf(item, decided), advice }];
}

function levelOf({ tier }: SafetyItem, decided: boolean): Level {
  if (tier === 'A') return decided ? 'today' : 'days';
  return tier === 'B' ? 'days' : 'pause';
}

/** An item without an answer; the follow-ups of a tier A item somebody was not sure about, until one says yes. */
function missingOf(item: SafetyItem, answers: SafetyAnswers): readonly string[] {
  const answer = answers[item.id];
  if (answer === undefined) return [item.id];
  if (item.tier !== 'A' || answer !== 'unsure') return [];
  if (item.followUps.some(({ id }) => answers[id] === 'yes')) return [];
  return item.followUps.filter(({ id }) => answers[id] === undefined).map(({ id }) => id);
}

const urgency: readonly Level[] = ['today', 'days', 'pause'];

function adviceOf(raised: readonly Raised[]): readonly SafetyAdvice[] {
  return urgency.flatMap((level) => raised.filter((one) => one.level === level).map(({ advice }) => advice));
}

/** The one place where an outcome is made. */
function outcome<T extends Record<string, unknown>>(fields: T): SafetyOutcome & T {
  return fields as unknown as SafetyOutcome & T;
}
