import {
  type ByteSource,
  contentOfStart,
  type LabFile,
  labFile,
  openRecordingFile,
  StridewhyError,
  startLength,
} from '@stridewhy/engine';
import type { LabMessage, TrialFile, TrialsRequest } from './lab-messages.ts';
import { trialOutcomes } from './trials.ts';

/** Reads a blob while the worker waits; the page's own types do not know it. */
declare class FileReaderSync {
  readAsArrayBuffer(blob: Blob): ArrayBuffer;
}

/** Largest table read, bytes: what one string holds. */
const largestTable = 512e6;

/** Files read before: what the runner tells later needs no second reading. */
let known: ReadonlyMap<string, LabFile> = new Map();

addEventListener('message', ({ data }: MessageEvent<TrialsRequest>) => {
  work(data).catch((error: unknown) => say({ kind: 'failed', cause: String(error) }));
});

async function work(request: TrialsRequest): Promise<void> {
  const read = new Map<string, LabFile>();
  const outcomes = await trialOutcomes(
    request,
    async (file, onRead) => {
      const own = known.get(file.id) ?? (await readFile(file, onRead));
      read.set(file.id, own);
      return own;
    },
    (fraction) => say({ kind: 'progress', fraction }),
  );
  known = read;
  say({ kind: 'done', outcomes });
}

async function readFile({ file, source }: TrialFile, onRead: (share: number) => void): Promise<LabFile> {
  const content = contentOfStart(new Uint8Array(await file.slice(0, startLength).arrayBuffer()));
  if (content !== 'c3d' && file.size > largestTable) {
    throw new StridewhyError(
      'unreadable-file',
      `The file has ${Math.round(file.size / 2 ** 20)} MB.`,
      'Cut it to the part with the run: a minute is enough.',
    );
  }
  const opened = openRecordingFile(
    content === 'c3d' ? bytesOf(file, onRead) : await textOf(file, onRead),
    source,
  );
  if (opened.kind === 'clip') throw new TypeError('A laboratory file was read as landmarks.');
  return labFile(opened, source);
}

/** The bytes piece by piece: the file may be larger than is good to hold in memory. */
function bytesOf(file: Blob, onRead: (share: number) => void): ByteSource {
  const reader = new FileReaderSync();
  return {
    length: file.size,
    read: (at, size) => {
      onRead(at / file.size);
      return new Uint8Array(reader.readAsArrayBuffer(file.slice(at, at + size)));
    },
  };
}

/** Share of a table's work that reading its text is; the rest is taking it apart. As seen with 100 MB. */
const textShare = 0.2;

async function textOf(file: Blob, onRead: (share: number) => void): Promise<string> {
  const parts: string[] = [];
  const decoder = new TextDecoder();
  let done = 0;
  // Safari has no `for await` for streams.
  const reader = file.stream().getReader();
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    parts.push(decoder.decode(piece.value, { stream: true }));
    done += piece.value.length;
    onRead((textShare * done) / file.size);
  }
  return parts.join('') + decoder.decode();
}

function say(message: LabMessage): void {
  postMessage(message);
}
