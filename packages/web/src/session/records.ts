import type { Clip } from '@stridewhy/engine';
import type { Engine } from './contract.ts';
import { failureOf } from './failure.ts';
import type { ClipEntry, ClipRecord, ClipState, Facts, KeptClip } from './types.ts';
import { withFacts } from './with-facts.ts';

type Analyse = Engine['analyse'];

/** A clip of the list as it is kept. */
export function recordOf({ id, added, source, model, facts, laboratory, state }: ClipEntry): ClipRecord {
  const clip = state.kind === 'done' && !laboratory ? state.take : null;
  return { id, added, source, model, facts, clip };
}

/** A kept clip back on the list: measured, or waiting to be. */
export function entryOf({ clip, ...kept }: KeptClip, facts: Facts, analyse: Analyse): ClipEntry {
  const entry = { ...kept, laboratory: false };
  if (clip === null && entry.file === null) {
    const failure = {
      source: entry.source,
      code: 'unreadable-file',
      message: 'This file could not be kept for this visit.',
      remedy: 'Choose it again.',
    };
    return { ...entry, state: { kind: 'failed', failure } };
  }
  if (clip === null) return { ...entry, state: { kind: 'waiting' } };
  return { ...entry, state: analysed(clip, entry, facts, analyse) };
}

/** A measured clip with what is known now. One that breaks the engine, such as a damaged record, costs the others nothing. */
export function analysed(
  take: Clip,
  { source, facts: own }: Pick<ClipEntry, 'source' | 'facts'>,
  facts: Facts,
  analyse: Analyse,
): ClipState {
  try {
    return { kind: 'done', take, analysis: analyse(withFacts(take, facts, own)) };
  } catch (error) {
    return { kind: 'failed', failure: failureOf(error, source) };
  }
}
