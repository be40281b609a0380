import { type ByteSource, type LabFile, labFile, openRecordingFile, StridewhyError } from '@stridewhy/engine';
import { plainError } from '../session/plain-error.ts';
import type { LabMessage, LabRequest } from './lab-messages.ts';

/** Reads a blob while the worker waits; the page's own types do not know it. */
declare class FileReaderSync {
  readAsArrayBuffer(blob: Blob): ArrayBuffer;
}

/** Largest table read, bytes: what one string holds. */
const largestTable = 512e6;

addEventListener('message', async ({ data }: MessageEvent<LabRequest>) => {
  try {
    say({ kind: 'read', file: await read(data) });
  } catch (error) {
    say({ kind: 'failed', error: plainError(error) });
  }
});

async function read({ file, source, content }: LabRequest): Promise<LabFile> {
  if (content === 'table' && file.size > largestTable) {
    throw new StridewhyError(
      'unreadable-file',
      `The file has ${Math.round(file.size / 2 ** 20)} MB.`,
      'Cut it to the part with the run: a minute is enough.',
    );
  }
  const opened = openRecordingFile(content === 'c3d' ? bytesOf(file) : await file.text(), source);
  if (opened.kind === 'clip') throw new TypeError('A laboratory file was read as landmarks.');
  return labFile(opened, source);
}

/** The bytes piece by piece: the file may be larger than is good to hold in memory. */
function bytesOf(file: Blob): ByteSource {
  const reader = new FileReaderSync();
  return {
    length: file.size,
    read: (at, size) => new Uint8Array(reader.readAsArrayBuffer(file.slice(at, at + size))),
  };
}

function say(message: LabMessage): void {
  postMessage(message);
}
