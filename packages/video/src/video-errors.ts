import { StridewhyError } from '@stridewhy/engine';

export function cutShort(cause?: unknown): StridewhyError {
  return new StridewhyError(
    'unreadable-file',
    'The video is damaged or cut short.',
    'Copy it again from the phone, or film again.',
    { cause },
  );
}

export function tooLarge(what: string, remedy: string): StridewhyError {
  return new StridewhyError('unsupported-file', `The video is too large: ${what}.`, remedy);
}

export function undecodable(codec: string, cause?: unknown): StridewhyError {
  return new StridewhyError(
    'undecodable-video',
    `The pictures are stored as ${codec}, which cannot be read here.`,
    'Set the phone’s camera to “Most compatible” (H.264), or convert the clip to H.264 MP4.',
    { cause },
  );
}
