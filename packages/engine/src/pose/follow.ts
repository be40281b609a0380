import type { Frame } from './frame.ts';
import { type Eye, openEye, type PoseNetworks } from './networks.ts';
import type { Region } from './region.ts';

/** Looks at one picture after the other, as a camera gives them. One call at a time. */
export interface Follower {
  /** 33 × (x, y in upright pixels, score 0–1); `null` when nobody is in the picture. */
  next(frame: Frame): Promise<Float64Array | null>;
}

/**
 * Follows a person in pictures whose future is not known yet: where they were in the picture before, else the surest
 * person in the whole picture. No smoothing: each picture stands for itself.
 */
export function followPerson(networks: PoseNetworks): Follower {
  return followWith(openEye(networks));
}

/** The same with eyes of another make. */
export function followWith(eye: Eye): Follower {
  let likely: Region | null = null;
  return {
    async next(frame) {
      let found = likely === null ? null : await eye.landmarks(frame, likely);
      if (found === null) {
        const [surest] = await eye.detect(frame);
        found = surest === undefined ? null : await eye.landmarks(frame, surest.region);
      }
      likely = found?.region ?? null;
      return found?.points ?? null;
    },
  };
}
