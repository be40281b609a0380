import type { TrialOutcome, TrialOutcomes, TrialsRequest } from '../lab/lab-messages.ts';
import { failureOf } from './failure.ts';
import type { ClipEntry, ClipState, Facts } from './types.ts';

/** All of the list's laboratory files, as the work on them needs them; `null` without any. */
export function trialsRequest(
  clips: readonly ClipEntry[],
  { height, mass, speed, surface }: Facts,
): TrialsRequest | null {
  const files = clips.flatMap(({ id, laboratory, file, source, facts }) =>
    laboratory && file !== null ? [{ id, file, source, standing: facts.standing === true }] : [],
  );
  return files.length === 0 ? null : { files, height, mass, speed, surface };
}

/** The list with each laboratory file saying what it is to the trials. */
export function withOutcomes(clips: readonly ClipEntry[], outcomes: TrialOutcomes): readonly ClipEntry[] {
  return clips.map((entry) => {
    const outcome = outcomes.get(entry.id);
    return outcome === undefined ? entry : { ...entry, state: stateOf(outcome) };
  });
}

/** The list after the work on all its laboratory files broke down. */
export function withFailure(clips: readonly ClipEntry[], error: unknown): readonly ClipEntry[] {
  return clips.map((entry) =>
    entry.laboratory
      ? { ...entry, state: { kind: 'failed', failure: failureOf(error, entry.source) } }
      : entry,
  );
}

function stateOf(outcome: TrialOutcome): ClipState {
  return outcome.kind === 'done' ? { ...outcome, take: outcome.analysis.clip } : outcome;
}
