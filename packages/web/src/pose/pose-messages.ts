import type { ErrorCode, EstimatedPose } from '@stridewhy/engine';

/** What the pose worker says. */
export type PoseMessage =
  | { readonly kind: 'progress'; readonly fraction: number }
  | { readonly kind: 'found'; readonly pose: EstimatedPose; readonly captureRate: number | null }
  | {
      readonly kind: 'failed';
      /** `code` is `null` for what should not have happened. */
      readonly error: {
        readonly code: ErrorCode | null;
        readonly message: string;
        readonly remedy: string;
      };
    };

/** What is known of a video once its runner was found. */
export interface VideoPose extends EstimatedPose {
  /** Hz, `null` when the file does not say. */
  readonly captureRate: number | null;
}
