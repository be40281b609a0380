import type { Answer, Clip, ClipAnalysis, Facts as EngineFacts } from '@stridewhy/engine';
import type { ClipFacts, Facts, SessionState } from '../session/types.ts';
import { withFacts } from '../session/with-facts.ts';
import { engineFacts } from '../told/told.ts';

/** A clip of a kept answer: its landmarks; its video, where there was room, lies with the other videos. */
export interface KeptClip {
  /** Name of the video among the files. */
  readonly id: string;
  readonly facts: ClipFacts;
  readonly clip: Clip;
}

/** What an earlier answer was made of. It is computed anew, so that both are measured by the same rules. */
export interface KeptAnswer {
  /** When it was kept, ms; its name. */
  readonly kept: number;
  readonly facts: Facts;
  readonly clips: readonly KeptClip[];
}

/** Keeps answers on this device. Every promise fails when the browser refuses. */
export interface AnswerShelf {
  /** Oldest first. */
  list(): Promise<readonly number[]>;
  load(kept: number): Promise<KeptAnswer | undefined>;
  /** The video of a clip; `null` where it could not be kept. */
  file(clip: string): Promise<Blob | null>;
  put(answer: KeptAnswer, files: ReadonlyMap<string, Blob>): Promise<void>;
  remove(kept: number): Promise<void>;
}

/** The present answer, to be kept; `null` without a measured clip. A laboratory's trials are their own record. */
export function answerToKeep(
  { facts, clips }: SessionState,
  kept: number,
): { readonly answer: KeptAnswer; readonly files: ReadonlyMap<string, Blob> } | null {
  const files = new Map<string, Blob>();
  const own = clips.flatMap(({ id, facts: said, file, state }): readonly KeptClip[] => {
    if (state.kind !== 'done' || state.take.kind === 'markers' || state.take.kind === 'forces') return [];
    if (state.analysis.refused) return [];
    const name = `${kept}/${id}`;
    if (file !== null && state.take.kind === 'video') files.set(name, file);
    return [{ id: name, facts: said, clip: state.take }];
  });
  return own.length === 0 ? null : { answer: { kept, facts, clips: own }, files };
}

/** The engine, as far as an answer needs it. */
export interface Answering {
  readonly analyse: (clip: Clip) => ClipAnalysis;
  readonly answer: (clips: readonly ClipAnalysis[], facts: EngineFacts) => Answer;
}

/** A kept answer as it would be given today. */
export function answerAgain({ kept, facts, clips }: KeptAnswer, { analyse, answer }: Answering): Answer {
  return answer(
    clips.map(({ clip, facts: said }) => analyse(withFacts(clip, facts, said))),
    engineFacts(facts, kept),
  );
}
