import { blazePose } from '../reference/index.ts';
import { type Detection, detectionsFrom } from './detect.ts';
import { type Frame, uprightSize } from './frame.ts';
import { landmarksFrom, type PersonLandmarks } from './landmarks.ts';
import { type Region, wholePicture } from './region.ts';
import type { LandmarkNetworkOutput } from './sharpen.ts';
import { warp } from './warp.ts';

/**
 * One compiled network, wherever it runs. Takes ownership of `input` and gives it back in `input`, so that buffers can
 * travel to a worker and be used again.
 */
export interface Network<Output> {
  run(input: Float32Array): Promise<{ readonly input: Float32Array; readonly output: Output }>;
}

export interface DetectorOutput {
  /** 2254 × 12 */
  readonly boxes: Float32Array;
  /** 2254 logits */
  readonly scores: Float32Array;
}

/** BlazePose as a host runs it. */
export interface PoseNetworks {
  readonly detector: Network<DetectorOutput>;
  readonly landmarks: Network<LandmarkNetworkOutput>;
  /** Calls that may be under way at once. */
  readonly concurrency: number;
}

/** Looks at frames with the networks; keeps its input buffers between calls. One call at a time per eye. */
export interface Eye {
  /** Everybody in the picture, the surest first. */
  detect(frame: Frame): Promise<readonly Detection[]>;
  /** The person in the region; `null` when nobody is there. */
  landmarks(frame: Frame, region: Region): Promise<PersonLandmarks | null>;
}

export function openEye(networks: PoseNetworks): Eye {
  const { detector, landmarks } = blazePose;
  let detectorInput: Float32Array = new Float32Array(detector.side ** 2 * 3);
  let landmarkInput: Float32Array = new Float32Array(landmarks.side ** 2 * 3);
  return {
    async detect(frame) {
      const seen = wholePicture(uprightSize(frame));
      warp(frame, seen, { ...detector, border: 'black' }, detectorInput);
      const { input, output } = await networks.detector.run(detectorInput);
      detectorInput = input;
      return detectionsFrom(output.boxes, output.scores, seen);
    },
    async landmarks(frame, region) {
      warp(frame, region, { ...landmarks, border: 'replicate' }, landmarkInput);
      const { input, output } = await networks.landmarks.run(landmarkInput);
      landmarkInput = input;
      return landmarksFrom(output, region);
    },
  };
}
