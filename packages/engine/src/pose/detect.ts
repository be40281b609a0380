import { blazePose } from '../reference/index.ts';
import { alignedRegion, fromRegion, type Region } from './region.ts';

/** A person found in a whole picture. */
export interface Detection {
  /** 0–1 */
  readonly score: number;
  /** What the landmark network should look at. */
  readonly region: Region;
  /** Box around the face and hips as the detector draws it, 0–1 of the input square: [left, top, right, bottom]. */
  readonly box: readonly [number, number, number, number];
}

const { detector } = blazePose;

/** Anchor centres, 0–1 of the input square: x, y per anchor, in the network's order (MediaPipe `SsdAnchorsCalculator`). */
export function anchorCentres(): Float32Array {
  const centres: number[] = [];
  for (const { stride, anchorsPerCell } of detector.layers) {
    const cells = Math.ceil(detector.side / stride);
    for (let row = 0; row < cells; row++) {
      for (let column = 0; column < cells; column++) {
        for (let k = 0; k < anchorsPerCell; k++) centres.push((column + 0.5) / cells, (row + 0.5) / cells);
      }
    }
  }
  return Float32Array.from(centres);
}

const anchors = anchorCentres();

/**
 * People in the detector's raw output, the surest first; overlapping boxes are averaged by score (MediaPipe's weighted
 * non-maximum suppression).
 *
 * @param raw anchors × 12: box centre, size and four key points, input pixels relative to the anchor.
 * @param logits One per anchor.
 * @param seen The region of the picture that the detector was shown.
 */
export function detectionsFrom(raw: Float32Array, logits: Float32Array, seen: Region): readonly Detection[] {
  let candidates = candidatesFrom(raw, logits);
  const found: Detection[] = [];
  while (candidates.length > 0) {
    const best = candidates[0]!;
    const same = candidates.filter(
      (other) => boxOverlap(best.values, other.values) > detector.suppressionOverlap,
    );
    const cluster = same.length > 0 ? same : [best];
    found.push(detection(best.score, averaged(cluster), seen));
    candidates = candidates.filter((other) => !cluster.includes(other));
  }
  return found;
}

interface Candidate {
  readonly score: number;
  /** left, top, right, bottom, then x, y of four key points; 0–1 of the input. */
  readonly values: readonly number[];
}

function candidatesFrom(raw: Float32Array, logits: Float32Array): Candidate[] {
  const candidates: Candidate[] = [];
  for (let i = 0; i < logits.length; i++) {
    const logit = Math.max(-detector.logitLimit, Math.min(detector.logitLimit, logits[i]!));
    const score = 1 / (1 + Math.exp(-logit));
    if (score < detector.minScore) continue;
    const at = (k: number) => raw[i * detector.valuesPerAnchor + k]! / detector.side;
    const x = at(0) + anchors[2 * i]!;
    const y = at(1) + anchors[2 * i + 1]!;
    const values = [x - at(2) / 2, y - at(3) / 2, x + at(2) / 2, y + at(3) / 2];
    for (let k = 4; k < detector.valuesPerAnchor; k += 2) {
      values.push(at(k) + anchors[2 * i]!, at(k + 1) + anchors[2 * i + 1]!);
    }
    candidates.push({ score, values });
  }
  return candidates.sort((a, b) => b.score - a.score);
}

function averaged(cluster: readonly Candidate[]): readonly number[] {
  const total = cluster.reduce((sum, { score }) => sum + score, 0);
  return cluster[0]!.values.map(
    (_, k) => cluster.reduce((sum, { score, values }) => sum + score * values[k]!, 0) / total,
  );
}

function detection(score: number, values: readonly number[], seen: Region): Detection {
  const point = (k: number) => fromRegion(seen, values[4 + 2 * k]!, values[5 + 2 * k]!);
  return {
    score,
    region: alignedRegion(point(0), point(1), blazePose.regionMargin),
    box: [values[0]!, values[1]!, values[2]!, values[3]!],
  };
}

function boxOverlap(a: readonly number[], b: readonly number[]): number {
  const width = Math.min(a[2]!, b[2]!) - Math.max(a[0]!, b[0]!);
  const height = Math.min(a[3]!, b[3]!) - Math.max(a[1]!, b[1]!);
  if (width <= 0 || height <= 0) return 0;
  const area = (box: readonly number[]) => (box[2]! - box[0]!) * (box[3]! - box[1]!);
  return (width * height) / (area(a) + area(b) - width * height);
}
