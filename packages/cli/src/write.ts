import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import {
  type Answer,
  anglesMot,
  curvesCsv,
  type FileFailure,
  type KeyFrame,
  recordingTrc,
  renderReport,
  StridewhyError,
  serialisePoseFile,
  toResult,
} from '@stridewhy/engine';

/** Name of a file without folder and without its endings: `run.pose.json` and `run.mp4` are both `run`. */
export function nameOf(path: string): string {
  const name = basename(resolve(path)).replace(/(\.pose)?\.[^.]+$/iu, '');
  return name === '' ? 'clip' : name;
}

/**
 * Writes an answer's files into `folder`, making it when needed. `paths` are the files behind `answer.clips`; none of
 * them is ever overwritten.
 * @throws StridewhyError `bad-option` when the folder cannot be written.
 */
export async function writeAnswer(
  folder: string,
  answer: Answer,
  failures: readonly FileFailure[],
  keyFrames: readonly KeyFrame[],
  paths: readonly string[],
): Promise<void> {
  const files = new Map([
    ['result.json', `${JSON.stringify(toResult(answer, failures), null, 2)}\n`],
    ['report.html', renderReport(answer, keyFrames, failures)],
    ['curves.csv', curvesCsv(answer)],
  ]);
  answer.clips.forEach((analysis, index) => {
    const name = freeName(files, nameOf(paths[index] ?? analysis.clip.source));
    const [trc, mot] = [recordingTrc(analysis), anglesMot(analysis)];
    files.set(`${name}.pose.json`, `${serialisePoseFile(analysis.clip)}\n`);
    if (trc !== null) files.set(`${name}.trc`, trc);
    if (mot !== null) files.set(`${name}.mot`, mot);
  });
  const inputs = new Set(paths.map((path) => resolve(path)));
  try {
    await mkdir(folder, { recursive: true });
    for (const [name, text] of files) {
      const target = resolve(join(folder, name));
      if (!inputs.has(target)) await writeFile(target, text);
    }
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new StridewhyError(
      'bad-option',
      `The answer cannot be written to ${folder} (${reason}).`,
      'Choose another folder with -o.',
      { cause: error },
    );
  }
}

/** The name, numbered when a clip before has it. */
function freeName(taken: ReadonlyMap<string, unknown>, stem: string): string {
  for (let copy = 1; ; copy++) {
    const name = `${stem}${copy === 1 ? '' : `-${copy}`}`;
    if (!taken.has(`${name}.pose.json`)) return name;
  }
}
