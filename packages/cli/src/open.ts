import { open, readFile, stat } from 'node:fs/promises';
import { StridewhyError } from '@stridewhy/engine';

/** What a file holds, by its first bytes; its name says nothing. */
export type Content = 'json' | 'media';

/** Largest pose file read, bytes: ten minutes at 240 Hz with 33 landmarks are about 150 MB. */
const largestPoseFile = 256 * 1024 * 1024;

/**
 * Looks at a file without trusting its name.
 * @throws StridewhyError when it is missing, a folder, unreadable or empty.
 */
export async function contentOf(path: string): Promise<Content> {
  const info = await stat(path).catch((error: NodeJS.ErrnoException) => {
    throw unreadable(path, error);
  });
  if (info.isDirectory()) {
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
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(64), 0, 64, 0);
    return /^\uFEFF?\s*[{[]/u.test(buffer.toString('utf8', 0, bytesRead)) ? 'json' : 'media';
  } finally {
    await handle.close();
  }
}

/**
 * The text of a pose file.
 * @throws StridewhyError when it is too large to be one.
 */
export async function poseFileText(path: string): Promise<string> {
  const { size } = await stat(path);
  if (size > largestPoseFile) {
    throw new StridewhyError(
      'bad-pose-file',
      `The pose file has ${Math.round(size / 2 ** 20)} MB.`,
      'Cut it to the part with the run: a minute is enough.',
    );
  }
  return (await readFile(path, 'utf8')).replace(/^\uFEFF/u, '');
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
