import type { Answer, Clip, ClipAnalysis, Facts as EngineFacts, Recording, Runner } from '@stridewhy/engine';
import type { PoseModel } from '@stridewhy/video';
import type { TrialsWork } from '../lab/lab-messages.ts';
import type { Told } from '../told/told.ts';
import type { Archive, ClipFacts, ClipStore, Facts, SessionState, Take } from './types.ts';

export interface LoadOptions {
  readonly model: PoseModel;
  /** Pictures per second, Hz, for pose files that do not say them; absent or `null`: not known. */
  readonly captureRate?: number | null;
  readonly signal: AbortSignal;
  /** Done share, 0–1. */
  readonly onProgress: (fraction: number) => void;
}

/** What the session asks of the engine. */
export interface Engine {
  readonly analyse: (clip: Clip) => ClipAnalysis;
  readonly answer: (clips: readonly ClipAnalysis[], facts: EngineFacts) => Answer;
  readonly standingRecording: (film: string | undefined, runner: Runner) => Recording | null;
}

/** What the session needs from around it; tests hand in their own. */
export interface SessionDeps {
  readonly store: ClipStore;
  readonly archive: Archive;
  readonly loadClip: (file: Blob, source: string, options: LoadOptions) => Promise<Take>;
  readonly engine: () => Promise<Engine>;
  readonly analyseTrials: TrialsWork;
  readonly now: () => number;
  readonly newId: () => string;
}

export interface NewClip {
  readonly file: Blob;
  readonly source: string;
}

export interface Session {
  subscribe(listener: () => void): () => void;
  state(): SessionState;
  /** Reads what was kept, computes its answer again and goes on with what was not finished. */
  open(): Promise<void>;
  /** Adds files of the runner; they are worked through one after the other. */
  add(files: readonly NewClip[], model: PoseModel): void;
  /** Takes clips off the list, stopping their work. {@link Session.undo} puts them back. */
  remove(ids: readonly string[]): void;
  undo(): void;
  forgetRemoved(): void;
  setFacts(facts: Facts): Promise<void>;
  /** Answers and self-checks: kept and answered at once, clips stay as they are. */
  setTold(told: Told): Promise<void>;
  setClipFacts(id: string, facts: ClipFacts): Promise<void>;
  /** Looks at a clip again with another model. */
  measureAgain(id: string, model: PoseModel): void;
  /** Looks at a film that is no running clip, for a check. */
  readonly look: SessionDeps['loadClip'];
  /** Everything the runner has, as one file. */
  save(): Promise<Blob>;
  /** Brings back what {@link Session.save} wrote, beside what is there. */
  restore(file: Blob): Promise<void>;
  /** Takes everything off this device, for good. @throws what the browser says when it does not let go */
  wipe(): Promise<void>;
}
