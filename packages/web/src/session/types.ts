import type { Answer, Clip, ClipAnalysis, FileFailure, KnownLength, Surface, View } from '@stridewhy/engine';
import type { PoseModel } from '@stridewhy/video';
import type { LabPart } from '../lab/lab-messages.ts';
import type { Told } from '../told/told.ts';
import type { Pace } from './seconds-left.ts';

/** What the runner told about themselves and the run. `null`: not said. SI units. */
export interface Facts {
  /** m */
  readonly height: number | null;
  /** kg */
  readonly mass: number | null;
  /** m/s, the same for all clips unless one says otherwise. */
  readonly speed: number | null;
  readonly surface: Surface | null;
  /** Answers and self-checks; absent until the first. */
  readonly told?: Told;
}

/** What was told about one clip. */
export interface ClipFacts {
  readonly view: View | null;
  /** Pictures per second the camera took, for slow motion. */
  readonly captureRate: number | null;
  /** A distance tapped in the picture. */
  readonly knownLength: KnownLength | null;
  /** Chosen as the laboratory's standing trial; absent until said. */
  readonly standing?: boolean;
}

/** What a file turned out to be: a clip of its own, or a laboratory's, which is read together with its others. */
export type Take = Clip | { readonly kind: 'laboratory' };

export const noClipFacts: ClipFacts = { view: null, captureRate: null, knownLength: null };

export type ClipState =
  | { readonly kind: 'waiting' }
  | ({ readonly kind: 'working' } & Pace)
  | { readonly kind: 'failed'; readonly failure: FileFailure }
  /** A laboratory's file on its way through {@link SessionState.joining}. */
  | { readonly kind: 'joining' }
  /** `take` as it was measured or, for a laboratory's trial, as it is drawn. */
  | { readonly kind: 'done'; readonly take: Clip; readonly analysis: ClipAnalysis }
  /** Read, and used in another file's trial. */
  | { readonly kind: 'part'; readonly part: LabPart };

/** One file of the runner on its way to the answer. */
export interface ClipEntry {
  readonly id: string;
  /** Order in the list: when it was added, ms. */
  readonly added: number;
  readonly source: string;
  /** `null` when the browser had no room to keep it: its landmarks are there, its pictures are not. */
  readonly file: Blob | null;
  readonly model: PoseModel;
  readonly facts: ClipFacts;
  /** Known to be a laboratory's: read and analysed together with the others of its kind. */
  readonly laboratory: boolean;
  readonly state: ClipState;
}

export interface SessionState {
  /** False until storage was read. */
  readonly ready: boolean;
  readonly facts: Facts;
  readonly clips: readonly ClipEntry[];
  /** `null` until a clip is done. */
  readonly answer: Answer | null;
  /** Why there is no answer where there should be one. */
  readonly failure: FileFailure | null;
  /** Removed last; can be put back. */
  readonly removed: readonly ClipEntry[];
  /** Work on the laboratory's files; `null` while there is none. */
  readonly joining: Pace | null;
  readonly keeping: Keeping;
}

/** What this browser keeps for the next visit: it may have no room for videos, or keep nothing at all. */
export type Keeping = 'everything' | 'all-but-videos' | 'nothing';

/** A clip as it is kept on the device, apart from its file. */
export interface ClipRecord {
  readonly id: string;
  readonly added: number;
  readonly source: string;
  readonly model: PoseModel;
  readonly facts: ClipFacts;
  /** `null` until it is measured, and for laboratory files, which are read again in no time. */
  readonly clip: Clip | null;
}

export interface KeptClip extends ClipRecord {
  readonly file: Blob | null;
}

/** Keeps the runner's clips. Every promise fails when the browser refuses. */
export interface ClipStore {
  load(): Promise<{ readonly facts: Facts | null; readonly clips: readonly KeptClip[] }>;
  putClip(clip: ClipRecord): Promise<void>;
  putFile(id: string, file: Blob): Promise<void>;
  removeClips(ids: readonly string[]): Promise<void>;
  putFacts(facts: Facts): Promise<void>;
}

/** Everything at once: to take along, bring back, or wipe from the device. */
export interface Archive {
  save(): Promise<Blob>;
  restore(file: Blob): Promise<void>;
  wipe(): Promise<void>;
}

export const noFacts: Facts = { height: null, mass: null, speed: null, surface: null };
