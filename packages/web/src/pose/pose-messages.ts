import type { EstimatedPose } from '@stridewhy/engine';
import type { PlainError } from '../session/plain-error.ts';

/** What the pose worker says. */
export type PoseMessage =
  | { readonly kind: 'progress'; readonly fraction: number }
  | { readonly kind: 'found'; readonly pose: EstimatedPose; readonly captureRate: number | null }
  | { readonly kind: 'failed'; readonly error: PlainError };

/** What is known of a video once its runner was found. */
export interface VideoPose extends EstimatedPose {
  /** Hz, `null` when the file does not say. */
  readonly captureRate: number | null;
}
