import { basename } from 'node:path';
import {
  type Answer,
  analyse,
  answer,
  type ClipAnalysis,
  type FileFailure,
  printAnswer,
  StridewhyError,
} from '@stridewhy/engine';
import type { AnalyzeCommand, Input } from './arguments.ts';
import { keyFramesOf } from './key-frames.ts';
import { loadClip } from './load.ts';
import { contentOf } from './open.ts';
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
  if (command.standing !== null) await contentOf(command.standing);
  const groups = command.separate ? command.inputs.map((input) => [input]) : [command.inputs];
  const folders = uniqueFolders(command, groups);
  const codes: number[] = [];
  for (const [index, inputs] of groups.entries()) {
    const seen = await look(inputs, command, signal);
    const found = answer(seen.clips);
    const frames = await keyFramesOf(seen.clips, seen.paths, signal);
    const folder = folders[index] ?? '.';
    await writeAnswer(folder, found, seen.failures, frames, seen.paths);
    codes.push(say(found, seen.failures, folder));
  }
  return codes.includes(exitCode.answered) ? exitCode.answered : exitCode.refused;
}

async function look(inputs: readonly Input[], command: AnalyzeCommand, signal: AbortSignal): Promise<Seen> {
  const progress = terminalProgress(process.stderr);
  const paths: string[] = [];
  const clips: ClipAnalysis[] = [];
  const failures: FileFailure[] = [];
  for (const [index, input] of inputs.entries()) {
    const name = basename(input.path);
    const label = inputs.length > 1 ? `${name} (${index + 1} of ${inputs.length})` : name;
    try {
      const clip = await loadClip(input, {
        runner: command.runner,
        model: command.model,
        cache: command.cache,
        signal,
        onProgress: (fraction) => progress.update(label, fraction),
      });
      clips.push(analyse(clip));
      paths.push(input.path);
    } catch (error) {
      if (!(error instanceof StridewhyError) || error.code === 'cancelled') throw error;
      failures.push({ source: name, code: error.code, message: error.message, remedy: error.remedy });
    } finally {
      progress.clear();
    }
    signal.throwIfAborted();
  }
  return { paths, clips, failures };
}

/** Answer to stdout; a refusal to stderr, where a script that reads the answer does not trip over it. */
function say(found: Answer, failures: readonly FileFailure[], folder: string): number {
  const answered = found.findings !== null;
  const stream = answered ? process.stdout : process.stderr;
  const color = stream.isTTY && !('NO_COLOR' in process.env);
  const width = Math.min(110, Math.max(60, stream.columns ?? 100));
  stream.write(printAnswer(found, { color, width }, failures));
  if (answered) {
    for (const { source, message, remedy } of failures)
      process.stderr.write(`${source}: ${message} ${remedy}\n`);
  }
  stream.write(`\nWritten to ${folder}\n`);
  return answered ? exitCode.answered : exitCode.refused;
}

/** The folder of each answer: what the user said, with one folder per file inside when answers are separate. */
function uniqueFolders(command: AnalyzeCommand, groups: readonly (readonly Input[])[]): readonly string[] {
  const names = groups.map(([first]) => nameOf(first?.path ?? ''));
  return names.map((name, index) => {
    const copy = names.slice(0, index).filter((earlier) => earlier === name).length;
    const unique = copy === 0 ? name : `${name}-${copy + 1}`;
    if (command.out === null) return `stridewhy-${unique}`;
    return command.separate ? `${command.out}/${unique}` : command.out;
  });
}
