import {
  type Compensation,
  compensations,
  type Findings,
  type HistoryAnswers,
  nextClip,
  type SafetyOutcome,
} from '../chain/index.ts';
import { captures } from '../reference/index.ts';
import { tidy } from './numbers.ts';
import type { ResultHistory, ResultNextCheck, ResultSafety } from './result-types.ts';
import type { Answer } from './types.ts';

/** The safety outcome; `null` when nobody was asked. */
export function safetyOf(safety: SafetyOutcome | undefined): ResultSafety | null {
  if (safety === undefined) return null;
  return {
    outcome: safety.kind,
    emergency: safety.kind === 'stop-today' && safety.emergency,
    advice: safety.advice,
    avoid: safety.kind === 'paused' ? safety.avoid : [],
    missing: safety.missing,
  };
}

/** What the runner told, and the safety questions it makes worth asking again; `null` when nothing was told. */
export function historyOf({ findings }: Answer, answers: HistoryAnswers | undefined): ResultHistory | null {
  if (answers === undefined || Object.keys(answers).length === 0) return null;
  return { answers, askAgain: findings?.askAgain ?? [] };
}

/** Checks still to be done, most informative first. */
export function nextChecksOf({ findings }: Answer): readonly ResultNextCheck[] {
  return (findings?.nextChecks ?? []).map(({ capture, information, claims }) => {
    const { name, tells, minutes } = captures[capture];
    return { capture, name, tells, minutes, information: tidy(information, 3) ?? 0, claims };
  });
}

/** Ways of standing "right" that only move the trouble elsewhere, as far as they were checked. */
export function compensationsOf({ findings }: Answer): readonly Compensation[] {
  return compensations(findings?.measures ?? []).filter(({ seen }) => seen !== 'not-checked');
}

/** How much less is known without a film, and which one would tell most; `null` when there is one. */
export function noClipText(findings: Findings | null): string | null {
  const clip = findings === null ? null : nextClip(findings.nextChecks, findings.measures);
  if (clip === null) return null;
  return `The measures of your stride are still missing, so much stays open. The clip that would tell most: ${captures[clip.capture].name.toLowerCase()}.`;
}
