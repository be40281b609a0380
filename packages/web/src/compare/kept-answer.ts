import type { Answer, Clip, ClipAnalysis, Facts as EngineFacts } from '@stridewhy/engine';
import type { TrialFile, TrialOutcomes, TrialsRequest } from '../lab/lab-messages.ts';
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

/** A laboratory's file of a kept answer: the file itself lies with the videos, to be read again. */
export type KeptTrialFile = Omit<TrialFile, 'file'>;

/** What an earlier answer was made of. It is computed anew, so that both are measured by the same rules. */
export interface KeptAnswer {
  /** When it was kept, ms; its name. */
  readonly kept: number;
  readonly facts: Facts;
  readonly clips: readonly KeptClip[];
  /** Absent without laboratory files. */
  readonly laboratory?: readonly KeptTrialFile[];
}

/** Keeps answers on this device. Every promise fails when the browser refuses. */
export interface AnswerShelf {
  /** Oldest first. */
  list(): Promise<readonly number[]>;
  load(kept: number): Promise<KeptAnswer | undefined>;
  /** The video of a clip, or a laboratory's file; `null` where it could not be kept. */
  file(clip: string): Promise<Blob | null>;
  /** Without room for the videos all else is kept; a laboratory's files must fit. */
  put(answer: KeptAnswer, files: ReadonlyMap<string, Blob>): Promise<void>;
  remove(kept: number): Promise<void>;
}

/** The present answer, to be kept; `null` without a measured clip or trial. */
export function answerToKeep(
  { facts, clips }: SessionState,
  kept: number,
): { readonly answer: KeptAnswer; readonly files: ReadonlyMap<string, Blob> } | null {
  const files = new Map<string, Blob>();
  const own: KeptClip[] = [];
  const laboratory: KeptTrialFile[] = [];
  let measured = false;
  for (const { id, source, facts: said, file, laboratory: trial, state } of clips) {
    const name = `${kept}/${id}`;
    measured ||= state.kind === 'done' && !state.analysis.refused;
    if (trial && file !== null && state.kind !== 'failed') {
      files.set(name, file);
      laboratory.push({ id: name, source, standing: said.standing === true });
    } else if (!trial && state.kind === 'done' && !state.analysis.refused) {
      if (file !== null && state.take.kind === 'video') files.set(name, file);
      own.push({ id: name, facts: said, clip: state.take });
    }
  }
  if (!measured) return null;
  return { answer: { kept, facts, clips: own, ...(laboratory.length > 0 ? { laboratory } : {}) }, files };
}

/** The engine and the files, as far as an answer needs them. */
export interface Answering {
  readonly analyse: (clip: Clip) => ClipAnalysis;
  readonly answer: (clips: readonly ClipAnalysis[], facts: EngineFacts) => Answer;
  readonly analyseTrials: (request: TrialsRequest) => Promise<TrialOutcomes>;
  readonly file: AnswerShelf['file'];
}

/** A kept answer as it would be given today: its clips in their order, then a laboratory's trials. */
export async function answerAgain(
  { kept, facts, clips, laboratory = [] }: KeptAnswer,
  { analyse, answer, analyseTrials, file }: Answering,
): Promise<Answer> {
  const own = clips.map(({ clip, facts: said }) => analyse(withFacts(clip, facts, said)));
  const files: TrialFile[] = [];
  for (const one of laboratory) {
    const bytes = await file(one.id);
    if (bytes !== null) files.push({ ...one, file: bytes });
  }
  const { height, mass, speed, surface } = facts;
  const outcomes: TrialOutcomes =
    files.length === 0 ? new Map() : await analyseTrials({ files, height, mass, speed, surface });
  const trials = [...outcomes.values()].flatMap((one) => (one.kind === 'done' ? [one.analysis] : []));
  return answer([...own, ...trials], engineFacts(facts, kept));
}

/** An earlier answer, computed by today's rules. */
export interface Earlier {
  /** ms */
  readonly kept: number;
  readonly answer: Answer;
  /** Name of each clip's video, in the answer's order. */
  readonly videos: readonly string[];
}

/** All kept answers, oldest first. One that cannot be read any more costs the others nothing. */
export async function earlierAnswers(
  shelf: Pick<AnswerShelf, 'list' | 'load'>,
  means: Answering,
): Promise<readonly Earlier[]> {
  const all: Earlier[] = [];
  for (const kept of await shelf.list().catch(() => [])) {
    try {
      const one = await shelf.load(kept);
      if (one === undefined) continue;
      all.push({ kept, answer: await answerAgain(one, means), videos: one.clips.map(({ id }) => id) });
    } catch {
      // It stays on the device: a later version may read it.
    }
  }
  return all;
}
