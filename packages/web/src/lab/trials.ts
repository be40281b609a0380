import { analyse, joinTrials, type LabFile } from '@stridewhy/engine';
import { failureOf } from '../session/failure.ts';
import type { TrialFile, TrialOutcome, TrialOutcomes, TrialsRequest } from './lab-messages.ts';

/**
 * Reads one of the files, or says why it cannot be read.
 *
 * @param onRead told the share of the file that is read, 0–1
 */
export type ReadTrialFile = (file: TrialFile, onRead: (share: number) => void) => LabFile | Promise<LabFile>;

/** Share of the work that reading is; the rest is analysis. As seen where it takes long: 500 MB, 43 min of running. */
const readingShare = 0.15;

/**
 * Reads a laboratory's files one after the other, joins them to trials and analyses each. A file that cannot be read
 * costs the others nothing.
 */
export async function trialOutcomes(
  { files, height, mass, speed, surface }: TrialsRequest,
  read: ReadTrialFile,
  onProgress: (fraction: number) => void,
): Promise<TrialOutcomes> {
  const outcomes = new Map<string, TrialOutcome>();
  const known = new Map<string, LabFile>();
  const sizes = files.map(({ file }) => Math.max(1, file.size));
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  let done = 0;
  for (const [index, file] of files.entries()) {
    const size = sizes[index]!;
    const onRead = (share: number) => onProgress((readingShare * (done + share * size)) / bytes);
    try {
      known.set(file.id, await read(file, onRead));
    } catch (error) {
      outcomes.set(file.id, { kind: 'failed', failure: failureOf(error, file.source) });
    }
    onRead(1);
    done += size;
  }
  const chosen = files.find(({ id, standing }) => standing && known.has(id));
  const standing = chosen === undefined ? null : (known.get(chosen.id) ?? null);
  const { trials, leftOver } = joinTrials([...known.values()], standing);
  let analysed = 0;
  const outcomeOf = (file: LabFile): TrialOutcome => {
    if (file.kind === 'forces')
      return { kind: 'part', part: leftOver.includes(file) ? 'unmatched' : 'forces' };
    const trial = trials.find(({ markers }) => markers === file.markers);
    if (trial === undefined) return { kind: 'part', part: 'standing' };
    try {
      return { kind: 'done', analysis: analyse({ ...trial, speed, surface, runner: { height, mass } }) };
    } catch (error) {
      return { kind: 'failed', failure: failureOf(error, file.source) };
    } finally {
      analysed += 1;
      onProgress(readingShare + ((1 - readingShare) * analysed) / trials.length);
    }
  };
  for (const [id, file] of known) outcomes.set(id, outcomeOf(file));
  return outcomes;
}
