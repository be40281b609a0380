import { type FileFailure, joinTrials, type LabFile, type LabTrial, type Runner } from '@stridewhy/engine';
import type { Input } from './arguments.ts';

/** A laboratory file with what was said about it. */
export interface LabInput {
  readonly input: Input;
  readonly file: LabFile;
}

/** A trial with the path of its markers' file. */
export interface FoundTrial {
  readonly trial: LabTrial;
  readonly path: string;
}

/** Joins one runner's laboratory files to trials; forces that belong to none become failures. */
export function labTrials(
  lab: readonly LabInput[],
  standing: LabFile | null,
  runner: Runner,
): { readonly trials: readonly FoundTrial[]; readonly failures: readonly FileFailure[] } {
  const joined = joinTrials(
    lab.map(({ file }) => file),
    standing,
  );
  const trials = joined.trials.map((trial) => {
    const own = lab.find(({ file }) => file.kind === 'markers' && file.markers === trial.markers)!;
    const { speed, surface, path } = own.input;
    return { trial: { ...trial, speed, surface, runner }, path };
  });
  const failures = joined.leftOver.map(({ source }) => ({
    source,
    code: 'unsupported-file',
    message: 'The forces share no time with any marker file.',
    remedy: 'Give the TRC file of the same trial together with the forces.',
  }));
  return { trials, failures };
}
