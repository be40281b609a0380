import { type ErrorCode, StridewhyError } from '@stridewhy/engine';

/** An error on its way from a worker to the page, where errors lose their class. */
export interface PlainError {
  /** `null` for what should not have happened. */
  readonly code: ErrorCode | null;
  readonly message: string;
  readonly remedy: string;
}

export function plainError(error: unknown): PlainError {
  if (error instanceof StridewhyError)
    return { code: error.code, message: error.message, remedy: error.remedy };
  return { code: null, message: error instanceof Error ? error.message : String(error), remedy: '' };
}
