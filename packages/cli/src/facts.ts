import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import {
  type Facts,
  measureStandingFilm,
  noFacts,
  parseFacts,
  type Recording,
  type StandingFilmProblem,
  StridewhyError,
  standingFilmProblems,
  toRecording,
} from '@stridewhy/engine';
import type { AnalyzeCommand } from './arguments.ts';
import { loadFile } from './load.ts';
import { contentOf } from './open.ts';

/** Largest facts file read, bytes. */
const largestFactsFile = 4e6;

/**
 * What is known of the runner besides clips: the facts file, the standing film, and height and mass, where those of the
 * command line win.
 * @throws StridewhyError when a file cannot be read or shows no one standing still.
 */
export async function readFacts(command: AnalyzeCommand, signal: AbortSignal): Promise<Facts> {
  const told = command.facts === null ? noFacts : parseFacts(await factsText(command.facts));
  const height = command.runner.height ?? told.height;
  const mass = command.runner.mass ?? told.mass;
  if (command.standing === null) {
    return command.facts === null ? noFacts : { ...told, height, mass };
  }
  const runner = { height, mass };
  const standingFilm = await standingRecording(command.standing, { ...command, runner }, signal);
  return { ...told, height, mass, standingFilm };
}

/** The film of quiet standing; `null` for motion capture, which serves a laboratory's trials. */
async function standingRecording(
  path: string,
  { runner, model, cache }: AnalyzeCommand,
  signal: AbortSignal,
): Promise<Recording | null> {
  const input = { path, view: null, speed: null, surface: null, captureRate: null, knownLength: null };
  const options = { runner, model, cache, signal, onProgress: () => {} };
  const read = await loadFile(input, options).catch((error: unknown) => {
    throw named(error, path);
  });
  if (read.kind === 'markers' || read.kind === 'forces') return null;
  const cleaned = toRecording(read);
  const reason = cleaned.kind === 'refused' ? 'out-of-picture' : problemOf(cleaned.recording);
  if (cleaned.kind === 'recording' && reason === null) return cleaned.recording;
  const { message, remedy } = standingFilmProblems[reason ?? 'out-of-picture'];
  throw new StridewhyError(
    'bad-facts',
    `${basename(path)} shows nobody standing still from the side. ${message}`,
    `${remedy} Or leave out --static.`,
  );
}

/** The error with the file it is about: beside the clips nothing else tells. */
function named(error: unknown, path: string): unknown {
  if (!(error instanceof StridewhyError)) return error;
  const { code, message, remedy } = error;
  return new StridewhyError(code, `${basename(path)}: ${message}`, remedy, { cause: error });
}

function problemOf(recording: Recording): StandingFilmProblem | null {
  const film = measureStandingFilm(recording);
  return film.kind === 'refused' ? film.reason : null;
}

async function factsText(path: string): Promise<string> {
  const content = await contentOf(path);
  const { size } = await stat(path);
  if (content !== 'json' || size > largestFactsFile) {
    throw new StridewhyError(
      'bad-facts',
      `${basename(path)} is not a facts file.`,
      'Write one with: stridewhy questions > facts.json',
    );
  }
  return readFile(path, 'utf8');
}
