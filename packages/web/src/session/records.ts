import type { Clip, ClipAnalysis } from '@stridewhy/engine';
import { failureOf } from './failure.ts';
import type { ClipEntry, ClipRecord, Facts, KeptClip } from './types.ts';
import { withFacts } from './with-facts.ts';

/** A clip of the list as it is kept. */
export function recordOf({ id, added, source, model, facts, laboratory, state }: ClipEntry): ClipRecord {
  const clip = state.kind === 'done' && !laboratory ? state.take : null;
  return { id, added, source, model, facts, clip };
}

/** A kept clip back on the list: measured, or waiting to be. */
export function entryOf(
  { clip, ...kept }: KeptClip,
  facts: Facts,
  analyse: ((clip: Clip) => ClipAnalysis) | null,
): ClipEntry {
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
  if (clip === null || analyse === null) return { ...entry, state: { kind: 'waiting' } };
  try {
    const analysis = analyse(withFacts(clip, facts, entry.facts));
    return { ...entry, state: { kind: 'done', take: clip, analysis } };
  } catch (error) {
    // A damaged record must not cost the others their answer.
    return { ...entry, state: { kind: 'failed', failure: failureOf(error, entry.source) } };
  }
}
