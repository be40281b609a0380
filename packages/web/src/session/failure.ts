import type { FileFailure } from '@stridewhy/engine';

/** Any error as something a person can act on; what the engine throws already is. */
export function failureOf(error: unknown, source: string): FileFailure {
  if (error instanceof Error && 'remedy' in error && 'code' in error) {
    return { source, code: String(error.code), message: error.message, remedy: String(error.remedy) };
  }
  return {
    source,
    code: 'unexpected',
    message: 'Something went wrong that should not have.',
    remedy: `Reload the page and try again. Your other clips are kept. (${error instanceof Error ? error.message : String(error)})`,
  };
}
