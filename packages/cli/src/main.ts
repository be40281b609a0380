import { readFile } from 'node:fs/promises';
import { StridewhyError } from '@stridewhy/engine';
import { exitCode, runAnalyze } from './analyze.ts';
import { parseArguments } from './arguments.ts';
import { help } from './help.ts';
import { emptyFacts } from './questions.ts';

process.exitCode = await main(process.argv.slice(2));

async function main(argv: readonly string[]): Promise<number> {
  const cancel = new AbortController();
  process.once('SIGINT', () => cancel.abort());
  try {
    const command = parseArguments(argv);
    if (command.kind === 'analyze') return await runAnalyze(command, cancel.signal);
    if (command.kind === 'questions') process.stdout.write(emptyFacts());
    else process.stdout.write(command.kind === 'help' ? help : `${await version()}\n`);
    return exitCode.answered;
  } catch (error) {
    return explain(error, cancel.signal);
  }
}

function explain(error: unknown, signal: AbortSignal): number {
  if (signal.aborted) {
    process.stderr.write('Cancelled.\n');
    return exitCode.cancelled;
  }
  if (!(error instanceof StridewhyError)) {
    process.stderr.write(`This is a bug in Stridewhy, please report it:\n${describe(error)}\n`);
    return exitCode.bug;
  }
  process.stderr.write(`${error.message} ${error.remedy}\n`);
  const misused = error.code === 'bad-option' || error.code === 'bad-facts';
  if (error.code === 'bad-option') process.stderr.write('Help: stridewhy --help\n');
  return misused ? exitCode.badUsage : exitCode.refused;
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

async function version(): Promise<string> {
  const text = await readFile(new URL('../package.json', import.meta.url), 'utf8');
  return String((JSON.parse(text) as { version: unknown }).version);
}
