/** What went wrong, for programs. A host maps it to an exit code or a screen. */
export type ErrorCode =
  | 'unreadable-file'
  | 'unsupported-file'
  | 'undecodable-video'
  | 'no-video-track'
  | 'bad-pose-file'
  | 'frame-rate-missing'
  | 'bad-facts'
  | 'bad-option'
  | 'cancelled'
  | 'inference-failed';

/**
 * An error a person can act on: what happened and what to do about it, in plain words.
 * Everything the engine throws on bad input is one of these; anything else is a bug.
 */
export class StridewhyError extends Error {
  readonly code: ErrorCode;
  /** What the person can do now, one sentence. */
  readonly remedy: string;

  constructor(code: ErrorCode, message: string, remedy: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StridewhyError';
    this.code = code;
    this.remedy = remedy;
  }
}
