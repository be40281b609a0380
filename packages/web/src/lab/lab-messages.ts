import type { ClipAnalysis, FileFailure, Surface } from '@stridewhy/engine';

/** One of a laboratory's files. */
export interface TrialFile {
  readonly id: string;
  readonly file: Blob;
  /** File name as the user knows it. */
  readonly source: string;
  /** Chosen as the standing trial. */
  readonly standing: boolean;
}

/** All of a laboratory's files at once, as each may change what the others are, and what was told of the run; SI units. */
export interface TrialsRequest {
  readonly files: readonly TrialFile[];
  readonly height: number | null;
  readonly mass: number | null;
  readonly speed: number | null;
  readonly surface: Surface | null;
}

/**
 * What a laboratory file is to the trials: the runner standing still, their ground forces, or forces that share no time
 * with any marker file.
 */
export type LabPart = 'standing' | 'forces' | 'unmatched';

/** What became of one file. */
export type TrialOutcome =
  | { readonly kind: 'done'; readonly analysis: ClipAnalysis }
  /** Read, and used in another file's trial. */
  | { readonly kind: 'part'; readonly part: LabPart }
  | { readonly kind: 'failed'; readonly failure: FileFailure };

/** By the files' ids. */
export type TrialOutcomes = ReadonlyMap<string, TrialOutcome>;

/**
 * Makes trials of a laboratory's files and analyses them.
 *
 * @param onProgress told the done share, 0–1
 * @throws when the work was stopped
 */
export type TrialsWork = (
  request: TrialsRequest,
  signal: AbortSignal,
  onProgress: (fraction: number) => void,
) => Promise<TrialOutcomes>;

/** What the worker says. */
export type LabMessage =
  | { readonly kind: 'progress'; readonly fraction: number }
  | { readonly kind: 'done'; readonly outcomes: TrialOutcomes }
  /** It cannot go on. A worker's broken promise is heard nowhere else. */
  | { readonly kind: 'failed'; readonly cause: string };
