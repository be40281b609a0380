import { closeSync, createReadStream, openSync, readSync } from 'node:fs';
import { open, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type ByteSource,
  type Content,
  contentOfStart,
  type PictureFiles,
  pictureFiles,
  pictureList,
  StridewhyError,
  startLength,
} from '@stridewhy/engine';

/** Largest pose file read, bytes: ten minutes at 240 Hz with 33 landmarks are about 150 MB. */
const largestPoseFile = 256 * 1024 * 1024;

/** Largest table read, bytes: what one string holds. */
const largestTable = 512e6;

/**
 * Looks at a file without trusting its name.
 * @throws StridewhyError when it is missing, a folder, unreadable or empty.
 */
export async function contentOf(path: string): Promise<Content> {
  const info = await stat(path).catch((error: NodeJS.ErrnoException) => {
    throw unreadable(path, error);
  });
  if (info.isDirectory()) {
    if ((await clipsIn(path)).length > 0) return 'json';
    throw new StridewhyError(
      'unreadable-file',
      'This is a folder.',
      'Name the video or pose files inside it.',
    );
  }
  if (!info.isFile()) {
    throw new StridewhyError('unreadable-file', 'This is not a file.', 'Save the video to a file first.');
  }
  if (info.size === 0) {
    throw new StridewhyError('unreadable-file', 'The file is empty.', 'Copy it again from the phone.');
  }
  const handle = await open(path).catch((error: NodeJS.ErrnoException) => {
    throw unreadable(path, error);
  });
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(startLength), 0, startLength, 0);
    return contentOfStart(buffer.subarray(0, bytesRead));
  } finally {
    await handle.close();
  }
}

/**
 * Reads a pose file, a table or a folder of single pictures as text, a C3D file piece by piece: it may be larger than
 * is good to hold in memory.
 *
 * @param onRead told the share of the file that is read, 0–1
 * @throws StridewhyError when it is too large, and whatever `use` throws.
 */
export async function readRecording<T>(
  path: string,
  content: Exclude<Content, 'media'>,
  use: (recording: ByteSource | string) => T,
  onRead: (share: number) => void = () => undefined,
): Promise<T> {
  const info = await stat(path);
  if (info.isDirectory()) return use(await folderText(path));
  if (content === 'c3d') return readPieces(path, info.size, use, onRead);
  const [code, largest] =
    content === 'json'
      ? (['bad-pose-file', largestPoseFile] as const)
      : (['unreadable-file', largestTable] as const);
  if (info.size > largest) throw tooLarge(code, info.size);
  return use(await textOf(path, info.size, onRead));
}

/** The bytes of a file by way of one buffer, which the next call fills anew. */
function readPieces<T>(
  path: string,
  length: number,
  use: (source: ByteSource) => T,
  onRead: (share: number) => void,
): T {
  const file = openSync(path, 'r');
  let buffer = new Uint8Array(0);
  try {
    return use({
      length,
      read: (at, size) => {
        onRead(at / length);
        if (buffer.length < size) buffer = new Uint8Array(size);
        return buffer.subarray(0, readSync(file, buffer, 0, size, at));
      },
    });
  } finally {
    closeSync(file);
  }
}

/** Bytes of text read at once. */
const textPiece = 2 ** 20;

async function textOf(path: string, length: number, onRead: (share: number) => void): Promise<string> {
  const parts: string[] = [];
  let done = 0;
  for await (const part of createReadStream(path, { encoding: 'utf8', highWaterMark: textPiece })) {
    parts.push(part);
    done += Buffer.byteLength(part);
    onRead(done / length);
  }
  return parts.join('');
}

/** A folder's single pictures as one list. */
async function folderText(path: string): Promise<string> {
  const [clip, ...others] = await clipsIn(path);
  if (clip === undefined || others.length > 0) {
    const stems = [clip, ...others].map((one) => one?.stem).join(', ');
    throw new StridewhyError(
      'bad-pose-file',
      `The folder holds the pictures of ${others.length + 1} clips: ${stems}.`,
      'Put the files of each clip into a folder of its own.',
    );
  }
  const texts: (string | null)[] = [];
  let size = 0;
  for (const name of clip.names) {
    const text = name === null ? null : await readFile(join(path, name), 'utf8');
    size += text?.length ?? 0;
    if (size > largestPoseFile) throw tooLarge('bad-pose-file', size);
    texts.push(text);
  }
  return pictureList(texts).join('');
}

async function clipsIn(folder: string): Promise<readonly PictureFiles[]> {
  return pictureFiles(await readdir(folder));
}

function tooLarge(code: 'bad-pose-file' | 'unreadable-file', bytes: number): StridewhyError {
  return new StridewhyError(
    code,
    `The ${code === 'bad-pose-file' ? 'pose file' : 'file'} has ${Math.round(bytes / 2 ** 20)} MB.`,
    'Cut it to the part with the run: a minute is enough.',
  );
}

function unreadable(path: string, error: NodeJS.ErrnoException): StridewhyError {
  const missing = error.code === 'ENOENT' || error.code === 'ENOTDIR';
  return new StridewhyError(
    'unreadable-file',
    missing ? 'There is no such file.' : `The file cannot be opened (${error.code ?? error.message}).`,
    missing ? `Check the name: ${path}` : 'Check that you may read it.',
    { cause: error },
  );
}
