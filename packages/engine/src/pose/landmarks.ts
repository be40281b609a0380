import { blazePose, landmarkNames } from '../reference/index.ts';
import { alignedRegion, fromRegion, type Region } from './region.ts';
import type { LandmarkNetworkOutput } from './sharpen.ts';

/** One person's landmarks in one picture. */
export interface PersonLandmarks {
  /** 33 × (x, y in upright pixels, score 0–1). */
  readonly points: Float64Array;
  /** Where to look in the neighbouring picture. */
  readonly region: Region;
}

const { landmarks: network } = blazePose;

/** Landmarks in upright pixels of what the network saw in a region; `null` when nobody is in it. */
export function landmarksFrom(
  { landmarks, presence }: LandmarkNetworkOutput,
  region: Region,
): PersonLandmarks | null {
  if (!(presence >= network.minPresence)) return null;
  const position = (i: number) => fromRegion(region, landmarks[3 * i]!, landmarks[3 * i + 1]!);
  const points = new Float64Array(landmarkNames.length * 3);
  for (let i = 0; i < landmarkNames.length; i++) {
    const [x, y] = position(i);
    points.set([x, y, landmarks[3 * i + 2]!], 3 * i);
  }
  const [hips, reach] = [position(network.hipsIndex), position(network.reachIndex)];
  return { points, region: alignedRegion(hips, reach, blazePose.regionMargin) };
}
