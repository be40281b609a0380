import type { Answer, Clip, ClipAnalysis, FileFailure, Surface, View } from '@stridewhy/engine';

/** What the runner told about themselves and the run. `null`: not said. SI units. */
export interface Facts {
  /** m */
  readonly height: number | null;
  /** kg */
  readonly mass: number | null;
  /** m/s, the same for all clips unless one says otherwise. */
  readonly speed: number | null;
  readonly surface: Surface | null;
}

/** What was told about one clip. */
export interface ClipFacts {
  readonly view: View | null;
  /** Pictures per second the camera took, for slow motion. */
  readonly captureRate: number | null;
}

export type ClipState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'working'; readonly fraction: number; readonly secondsLeft: number | null }
  | { readonly kind: 'failed'; readonly failure: FileFailure }
  | { readonly kind: 'done'; readonly clip: Clip; readonly analysis: ClipAnalysis };

/** One file of the runner on its way to the answer. */
export interface ClipEntry {
  readonly id: string;
  /** Order in the list: when it was added, ms. */
  readonly added: number;
  readonly source: string;
  readonly file: Blob;
  readonly facts: ClipFacts;
  readonly state: ClipState;
}

export interface SessionState {
  /** False until storage was read. */
  readonly ready: boolean;
  readonly facts: Facts;
  readonly clips: readonly ClipEntry[];
  /** `null` until a clip is done. */
  readonly answer: Answer | null;
  /** Removed last; can be put back. */
  readonly removed: readonly ClipEntry[];
  /** True when this browser could not keep the clips. */
  readonly forgetful: boolean;
}

/** A finished clip as it is kept on the device. */
export interface StoredClip {
  readonly id: string;
  readonly added: number;
  readonly source: string;
  readonly file: Blob;
  readonly facts: ClipFacts;
  readonly clip: Clip;
}

export interface ClipStore {
  load(): Promise<{ readonly facts: Facts | null; readonly clips: readonly StoredClip[] }>;
  putClip(clip: StoredClip): Promise<void>;
  removeClips(ids: readonly string[]): Promise<void>;
  putFacts(facts: Facts): Promise<void>;
}

export const noFacts: Facts = { height: null, mass: null, speed: null, surface: null };
