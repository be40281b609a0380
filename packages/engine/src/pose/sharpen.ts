// biome-ignore lint/style/noRestrictedImports: a network's thread loads this file alone, not every reference table.
import { blazePose } from '../reference/blazepose.ts';

/** What the landmark network says of one picture, as it says it. */
export interface RawLandmarks {
  /** 39 × 5: x, y, z in pixels of the input, then the logits of being in sight and of being in the picture. */
  readonly landmarks: Float32Array;
  /** Whether anybody is in the picture, 0–1. */
  readonly presence: number;
  /** Logits, 64 × 64 × 39. */
  readonly heatmap: Float32Array;
}

/** What is kept of it: it travels between threads with every picture, and the heat map would be most of the load. */
export interface LandmarkNetworkOutput {
  /** 39 × (x, y as shares of the input's side, score 0–1). */
  readonly landmarks: Float64Array;
  /** Whether anybody is in the picture, 0–1. */
  readonly presence: number;
}

const { landmarks: network } = blazePose;

/**
 * Landmarks sharpened with the heat map as MediaPipe's `RefineLandmarksFromHeatmapCalculator` does. Runs where the network
 * does, beside the heat map.
 */
export function sharpen({ landmarks, presence, heatmap }: RawLandmarks): LandmarkNetworkOutput {
  const sharp = new Float64Array(network.count * 3);
  for (let i = 0; i < network.count; i++) {
    const at = i * network.valuesPerLandmark;
    const [x, y] = sharpened(heatmap, i, landmarks[at]! / network.side, landmarks[at + 1]! / network.side);
    const score = Math.min(sigmoid(landmarks[at + 3]!), sigmoid(landmarks[at + 4]!));
    sharp.set([x, y, score], 3 * i);
  }
  return { landmarks: sharp, presence };
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
