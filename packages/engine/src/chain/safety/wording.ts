import type { SafetyOutcome } from './types.ts';

/** The first thing to read; `null` when nothing is urgent. */
export function safetyHeadline(safety: SafetyOutcome): string | null {
  if (safety.kind === 'stop-today') {
    return safety.emergency
      ? 'Stop here: get emergency help now.'
      : 'Stop here: this needs to be looked at today.';
  }
  return safety.kind === 'see-clinician' ? 'Before you run or practise: see a doctor or physio.' : null;
}
