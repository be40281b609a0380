import type { Content, LabFile } from '@stridewhy/engine';
import type { PlainError } from '../session/plain-error.ts';

/** A laboratory's file to read. */
export interface LabRequest {
  readonly file: Blob;
  readonly source: string;
  readonly content: Extract<Content, 'c3d' | 'table'>;
}

/** What the worker that reads it says. */
export type LabMessage =
  | { readonly kind: 'read'; readonly file: LabFile }
  | { readonly kind: 'failed'; readonly error: PlainError };
