import { parseArgs } from 'node:util';
import { type KnownLength, type Runner, StridewhyError, type Surface, type View } from '@stridewhy/engine';
import type { PoseModel } from '@stridewhy/video';

/** BlazePose's three sizes. */
export type Model = PoseModel;

/** One file with what was said about it. */
export interface Input {
  readonly path: string;
  readonly view: View | null;
  /** m/s */
  readonly speed: number | null;
  readonly surface: Surface | null;
  /** Hz */
  readonly captureRate: number | null;
  /** A distance in the picture. */
  readonly knownLength: KnownLength | null;
}

export interface AnalyzeCommand {
  readonly kind: 'analyze';
  readonly inputs: readonly Input[];
  /** A film of the same runner standing. */
  readonly standing: string | null;
  /** What else is known of the runner: a facts file. */
  readonly facts: string | null;
  readonly runner: Runner;
  readonly model: Model;
  readonly cache: boolean;
  /** True: one answer per file. False: all files are one runner's. */
  readonly separate: boolean;
  /** `null`: choose a name. */
  readonly out: string | null;
}

export type Command =
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | { readonly kind: 'questions' }
  | AnalyzeCommand;

const views = ['side-left', 'side-right', 'rear', 'front'] as const satisfies readonly View[];
const surfaces = ['treadmill', 'overground'] as const satisfies readonly Surface[];
const models = ['lite', 'full', 'heavy'] as const satisfies readonly Model[];

const options = {
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
  out: { type: 'string', short: 'o' },
  view: { type: 'string', multiple: true },
  speed: { type: 'string', multiple: true },
  surface: { type: 'string', multiple: true },
  'capture-rate': { type: 'string', multiple: true },
  'known-length': { type: 'string', multiple: true },
  height: { type: 'string' },
  mass: { type: 'string' },
  static: { type: 'string' },
  facts: { type: 'string' },
  model: { type: 'string' },
  'no-cache': { type: 'boolean' },
  separate: { type: 'boolean' },
} as const;

/**
 * The command line as a command.
 * @throws StridewhyError `bad-option` with a remedy when it cannot be understood.
 */
export function parseArguments(argv: readonly string[]): Command {
  const { values, positionals } = parsed(argv);
  if (values.help) return { kind: 'help' };
  if (values.version) return { kind: 'version' };
  const [command, ...paths] = positionals;
  if (command === undefined) throw bad('No command given.', 'Say what to do: stridewhy analyze FILE.');
  if (command === 'questions') return { kind: 'questions' };
  if (command !== 'analyze') {
    throw bad(
      `There is no command '${command}'.`,
      'The commands are: stridewhy analyze FILE, and stridewhy questions.',
    );
  }
  if (paths.length === 0 && values.facts === undefined && values.static === undefined) {
    throw bad('No file given.', 'Name at least one video or pose file, or a facts file with --facts.');
  }
  if (paths.length > 1 && values.separate && (values.facts ?? values.static) !== undefined) {
    throw bad(
      '--separate makes an answer of each file.',
      'Leave out --facts and --static: they are of one runner.',
    );
  }
  const perFile = {
    view: each('view', values.view, paths.length, (text) => oneOf('view', text, views)),
    speed: each('speed', values.speed, paths.length, speedOf),
    surface: each('surface', values.surface, paths.length, (text) => oneOf('surface', text, surfaces)),
    captureRate: each('capture-rate', values['capture-rate'], paths.length, captureRateOf),
    knownLength: each('known-length', values['known-length'], paths.length, knownLengthOf),
  };
  return {
    kind: 'analyze',
    inputs: paths.map((path, index) => ({
      path,
      view: perFile.view(index),
      speed: perFile.speed(index),
      surface: perFile.surface(index),
      captureRate: perFile.captureRate(index),
      knownLength: perFile.knownLength(index),
    })),
    standing: values.static ?? null,
    facts: values.facts ?? null,
    runner: {
      height: values.height === undefined ? null : heightOf(values.height),
      mass: values.mass === undefined ? null : massOf(values.mass),
    },
    model: values.model === undefined ? 'full' : oneOf('model', values.model, models),
    cache: !values['no-cache'],
    separate: values.separate ?? false,
    out: values.out ?? null,
  };
}

function parsed(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
  } catch (error) {
    const reason = error instanceof Error ? error.message.split(/\.\s/u)[0] : String(error);
    throw bad(`${reason}.`, 'See stridewhy --help for what can be said.');
  }
}

/** An option given once goes for every file; given as often as there are files, each goes for its own. */
function each<T>(
  name: string,
  texts: readonly string[] | undefined,
  files: number,
  read: (text: string) => T,
): (index: number) => T | null {
  if (texts === undefined) return () => null;
  if (texts.length !== 1 && texts.length !== files) {
    throw bad(
      `--${name} was given ${texts.length} times for ${files} file${files === 1 ? '' : 's'}.`,
      `Give --${name} once for all files, or once per file in their order.`,
    );
  }
  const known = texts.map(read);
  return (index) => known[known.length === 1 ? 0 : index] ?? null;
}

function oneOf<T extends string>(name: string, text: string, choices: readonly T[]): T {
  const choice = choices.find((candidate) => candidate === text);
  if (choice === undefined)
    throw bad(`--${name} ${text} is not known.`, `Choose one of: ${choices.join(', ')}.`);
  return choice;
}

/** m/s. Nobody runs for minutes above 7.5 m/s (27 km/h); such a number is most likely in km/h. */
function speedOf(text: string): number {
  const speed = numberOf('speed', text, 'm/s');
  if (speed < 0.5 || speed > 7.5) {
    const converted = (speed / 3.6).toFixed(2);
    throw bad(
      `--speed ${text} is not a running speed in m/s.`,
      `Give metres per second: ${text} km/h would be ${converted}.`,
    );
  }
  return speed;
}

/** m */
function heightOf(text: string): number {
  const height = numberOf('height', text, 'm');
  if (height > 3) {
    throw bad(
      `--height ${text} is not a height in metres.`,
      `Give metres: ${text} cm would be ${(height / 100).toFixed(2)}.`,
    );
  }
  if (height < 0.9)
    throw bad(`--height ${text} is too small.`, 'Give the standing height in metres, such as 1.78.');
  return height;
}

/** kg */
function massOf(text: string): number {
  const mass = numberOf('mass', text, 'kg');
  if (mass < 20 || mass > 250)
    throw bad(`--mass ${text} is not a body mass in kg.`, 'Give kilograms, such as 70.');
  return mass;
}

/** Hz. The limits are what cameras do. */
function captureRateOf(text: string): number {
  const rate = numberOf('capture-rate', text, 'Hz');
  if (rate < 10 || rate > 2000) {
    throw bad(`--capture-rate ${text} is not a camera's rate.`, 'Give pictures per second, such as 240.');
  }
  return rate;
}

/** Two points of the upright picture, pixels, and the metres between them. */
function knownLengthOf(text: string): KnownLength {
  const numbers = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  const [x1, y1, x2, y2, length] = numbers;
  const remedy =
    'Give X1,Y1,X2,Y2,METRES: two points in pixels from the top left corner, such as 310,880,560,880,1.5.';
  if (numbers.length !== 5 || !numbers.every((one) => Number.isFinite(one) && one >= 0)) {
    throw bad(`--known-length ${text} is not understood.`, remedy);
  }
  if (length! < 0.05 || length! > 5 || (x1 === x2 && y1 === y2)) {
    throw bad(`--known-length ${text} is no length between 0.05 and 5 m.`, remedy);
  }
  return { from: [x1!, y1!], to: [x2!, y2!], length: length! };
}

function numberOf(name: string, text: string, unit: string): number {
  const value = /^\d+(\.\d+)?$/u.test(text) ? Number(text) : Number.NaN;
  if (!Number.isFinite(value)) {
    throw bad(`--${name} ${text} is not a number.`, `Give a plain number in ${unit} with a decimal point.`);
  }
  return value;
}

function bad(message: string, remedy: string): StridewhyError {
  return new StridewhyError('bad-option', message, remedy);
}
