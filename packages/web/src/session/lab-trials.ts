import type { Clip, ClipAnalysis, JoinedTrials, LabFile, LabTrial } from '@stridewhy/engine';
import { failureOf } from './failure.ts';
import type { ClipEntry, ClipState, Facts, Take } from './types.ts';

/** What of the engine makes one trial of several files. */
export interface LabEngine {
  readonly analyse: (take: Clip | LabTrial) => ClipAnalysis;
  readonly joinTrials: (files: readonly LabFile[], standing: LabFile | null) => JoinedTrials;
}

export function isLabFile(take: Take): take is LabFile {
  return take.kind === 'markers' || take.kind === 'forces';
}

/** The list with its laboratory files joined to trials, each file saying what it is to them. */
export function withTrials(
  clips: readonly ClipEntry[],
  facts: Facts,
  { analyse, joinTrials }: LabEngine,
): readonly ClipEntry[] {
  const fileOf = new Map(clips.flatMap((entry) => labFileOf(entry).map((file) => [entry.id, file] as const)));
  if (fileOf.size === 0) return clips;
  const chosen = clips.find(({ id, facts: own }) => own.standing === true && fileOf.has(id));
  const standing = chosen === undefined ? null : (fileOf.get(chosen.id) ?? null);
  const joined = joinTrials([...fileOf.values()], standing);
  return clips.map((entry) => {
    const take = fileOf.get(entry.id);
    return take === undefined ? entry : { ...entry, state: stateOf(take, joined, facts, analyse) };
  });
}

function labFileOf({ state }: ClipEntry): readonly LabFile[] {
  const read = state.kind === 'done' || state.kind === 'part';
  return read && isLabFile(state.take) ? [state.take] : [];
}

function stateOf(
  take: LabFile,
  { trials, leftOver }: JoinedTrials,
  { height, mass, speed, surface }: Facts,
  analyse: LabEngine['analyse'],
): ClipState {
  if (take.kind === 'forces') {
    const unmatched = leftOver.includes(take);
    return { kind: 'part', take, part: unmatched ? 'unmatched' : 'forces' };
  }
  const trial = trials.find(({ markers }) => markers === take.markers);
  if (trial === undefined) return { kind: 'part', take, part: 'standing' };
  try {
    return { kind: 'done', take, analysis: analyse({ ...trial, speed, surface, runner: { height, mass } }) };
  } catch (error) {
    return { kind: 'failed', failure: failureOf(error, take.source) };
  }
}
