import { blazePose, landmarkNames } from '../reference/index.ts';
import type { LandmarkNetworkOutput } from './networks.ts';
import { alignedRegion, fromRegion, type Region } from './region.ts';

/** One person's landmarks in one picture. */
export interface PersonLandmarks {
  /** 33 × (x, y in upright pixels, score 0–1). */
  readonly points: Float64Array;
  /** Where to look in the neighbouring picture. */
  readonly region: Region;
}

const { landmarks: network } = blazePose;

/**
 * Landmarks in upright pixels from the network's output, sharpened with the heat map as MediaPipe's
 * `RefineLandmarksFromHeatmapCalculator` does; `null` when nobody is in the region.
 */
export function landmarksFrom(output: LandmarkNetworkOutput, region: Region): PersonLandmarks | null {
  if (!(output.presence >= network.minPresence)) return null;
  const points = new Float64Array(landmarkNames.length * 3);
  for (let i = 0; i < landmarkNames.length; i++) {
    const [x, y] = position(output, i, region);
    const at = i * network.valuesPerLandmark;
    points[3 * i] = x;
    points[3 * i + 1] = y;
    points[3 * i + 2] = Math.min(sigmoid(output.landmarks[at + 3]!), sigmoid(output.landmarks[at + 4]!));
  }
  const hips = position(output, network.hipsIndex, region);
  const reach = position(output, network.reachIndex, region);
  return { points, region: alignedRegion(hips, reach, blazePose.regionMargin) };
}

function position(output: LandmarkNetworkOutput, index: number, region: Region): readonly [number, number] {
  const at = index * network.valuesPerLandmark;
  const u = output.landmarks[at]! / network.side;
  const v = output.landmarks[at + 1]! / network.side;
  const [sharpU, sharpV] = sharpened(output.heatmap, index, u, v);
  return fromRegion(region, sharpU, sharpV);
}

/** Confidence-weighted mean of the heat map around the coarse position; that position where the map is unsure. */
function sharpened(heatmap: Float32Array, index: number, u: number, v: number): readonly [number, number] {
  const { heatmapSide: side, heatmapKernel, count } = network;
  const column = Math.trunc(u * side);
  const row = Math.trunc(v * side);
  if (column < 0 || row < 0 || column >= side || row >= side) return [u, v];
  const reach = (heatmapKernel - 1) / 2;
  let sum = 0;
  let sumColumn = 0;
  let sumRow = 0;
  let best = 0;
  for (let r = Math.max(0, row - reach); r < Math.min(side, row + reach + 1); r++) {
    for (let c = Math.max(0, column - reach); c < Math.min(side, column + reach + 1); c++) {
      const confidence = sigmoid(heatmap[(r * side + c) * count + index]!);
      sum += confidence;
      sumColumn += c * confidence;
      sumRow += r * confidence;
      if (confidence > best) best = confidence;
    }
  }
  if (best < network.minHeatmapConfidence || sum <= 0) return [u, v];
  return [sumColumn / side / sum, sumRow / side / sum];
}

function sigmoid(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}
