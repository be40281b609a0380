import type { VideoPose } from './pose-messages.ts';

/** Remembers where the runner was in videos seen before. */
export interface PoseShelf {
  /** `null` when the video was not seen before. */
  read(key: string): Promise<VideoPose | null>;
  write(key: string, pose: VideoPose): Promise<void>;
  clear(): Promise<void>;
}
