import { basename } from 'node:path';
import {
  type Answer,
  analyse,
  answer,
  type ClipAnalysis,
  type FileFailure,
  type LabFile,
  printAnswer,
  StridewhyError,
} from '@stridewhy/engine';
import type { AnalyzeCommand, Input } from './arguments.ts';
import { readFacts } from './facts.ts';
import { keyFramesOf } from './key-frames.ts';
import { type LabInput, labTrials } from './lab.ts';
import { loadFile, loadStanding } from './load.ts';
import { terminalProgress } from './progress.ts';
import { nameOf, writeAnswer } from './write.ts';

/** Exit codes of the command line. */
export const exitCode = { answered: 0, bug: 1, badUsage: 2, refused: 3, cancelled: 130 } as const;

interface Seen {
  readonly paths: readonly string[];
  readonly clips: readonly ClipAnalysis[];
  readonly failures: readonly FileFailure[];
}

/**
 * Runs `stridewhy analyze`: each file to a clip, all clips to one answer (or each to its own), files written, answer
 * printed. A file that fails does not stop the others.
 * @returns the exit code.
 */
export async function runAnalyze(command: AnalyzeCommand, signal: AbortSignal): Promise<number> {
  const facts = await readFacts(command, signal);
  const groups = command.separate ? command.inputs.map((input) => [input]) : [command.inputs];
  const folders = uniqueFolders(command, groups);
  const codes: number[] = [];
  for (const [index, inputs] of groups.entries()) {
    const seen = await look(inputs, command, signal);
    const found = answer(seen.clips, facts);
    const frames = await keyFramesOf(seen.clips, seen.paths, signal);
    const folder = folders[index] ?? '.';
    await writeAnswer(folder, found, seen.failures, frames, seen.paths);
    codes.push(say(found, seen.failures, folder));
  }
  return codes.includes(exitCode.answered) ? exitCode.answered : exitCode.refused;
}

async function look(inputs: readonly Input[], command: AnalyzeCommand, signal: AbortSignal): Promise<Seen> {
  const progress = terminalProgress(process.stderr);
  const seen: SeenSoFar = { paths: [], clips: [], failures: [] };
  const lab: LabInput[] = [];
  for (const [index, input] of inputs.entries()) {
    const name = basename(input.path);
    const label = inputs.length > 1 ? `${name} (${index + 1} of ${inputs.length})` : name;
    try {
      const read = await loadFile(input, {
        runner: command.runner,
        model: command.model,
        cache: command.cache,
        signal,
        onProgress: (fraction) => progress.update(label, fraction),
      });
      if (read.kind === 'markers' || read.kind === 'forces') {
        lab.push({ input, file: read });
        continue;
      }
      seen.clips.push(analyse(read));
      seen.paths.push(input.path);
    } catch (error) {
      if (signal.aborted) throw error;
      seen.failures.push({ source: name, ...failureOf(error) });
    } finally {
      progress.clear();
    }
    signal.throwIfAborted();
  }
  await lookAtTrials(lab, command, seen);
  return seen;
}

interface SeenSoFar extends Seen {
  readonly paths: string[];
  readonly clips: ClipAnalysis[];
  readonly failures: FileFailure[];
}

/** Laboratory files are looked at together: forces and standing trial belong to a run. */
async function lookAtTrials(
  lab: readonly LabInput[],
  command: AnalyzeCommand,
  seen: SeenSoFar,
): Promise<void> {
  const standing = await standingTrial(command, lab);
  if (lab.length === 0) return;
  const { trials, failures } = labTrials(lab, standing, command.runner);
  seen.failures.push(...failures);
  for (const { trial, path } of trials) {
    try {
      seen.clips.push(analyse(trial));
      seen.paths.push(path);
    } catch (error) {
      seen.failures.push({ source: trial.source, ...failureOf(error) });
    }
  }
}

async function standingTrial(command: AnalyzeCommand, lab: readonly LabInput[]): Promise<LabFile | null> {
  if (command.standing === null) return null;
  const file = await loadStanding(command.standing);
  if (file === null && lab.length > 0) {
    process.stderr.write(`${basename(command.standing)}: it is no motion capture.\n`);
  }
  return file;
}

/** One hostile file must not cost the others their answer, not even by a bug. */
function failureOf(error: unknown): Omit<FileFailure, 'source'> {
  if (error instanceof StridewhyError) {
    return { code: error.code, message: error.message, remedy: error.remedy };
  }
  const reason = error instanceof Error ? error.message : String(error);
  return {
    code: 'unexpected',
    message: `Stridewhy failed on this file (${reason}).`,
    remedy: 'This is a bug: please report it with the file.',
  };
}

/** Answer to stdout; whatever was refused to stderr, where a script that reads the answer does not trip over it. */
function say(found: Answer, failures: readonly FileFailure[], folder: string): number {
  const used: Answer = { ...found, clips: found.clips.filter(({ refused }) => !refused) };
  const stopped = found.findings === null && found.safety !== undefined ? { safety: found.safety } : {};
  const refused: Answer = { ...stopped, findings: null, clips: found.clips.filter((clip) => clip.refused) };
  if (refused.clips.length + failures.length > 0 || refused.safety !== undefined) {
    process.stderr.write(printAnswer(refused, styleOf(process.stderr), failures));
  }
  const answered = found.findings !== null;
  if (answered) process.stdout.write(printAnswer(used, styleOf(process.stdout)));
  const stream = answered ? process.stdout : process.stderr;
  stream.write(`\nWritten to ${folder}\n`);
  return answered ? exitCode.answered : exitCode.refused;
}

function styleOf(stream: NodeJS.WriteStream) {
  return {
    color: stream.isTTY && !('NO_COLOR' in process.env),
    width: Math.min(110, Math.max(60, stream.columns ?? 100)),
  };
}

/** The folder of each answer: what the user said, with one folder per file inside when answers are separate. */
function uniqueFolders(command: AnalyzeCommand, groups: readonly (readonly Input[])[]): readonly string[] {
  const names = groups.map(([first]) => nameOf(first?.path ?? command.facts ?? command.standing ?? ''));
  return names.map((name, index) => {
    const copy = names.slice(0, index).filter((earlier) => earlier === name).length;
    const unique = copy === 0 ? name : `${name}-${copy + 1}`;
    if (command.out === null) return `stridewhy-${unique}`;
    return command.separate ? `${command.out}/${unique}` : command.out;
  });
}
