import type { Side } from '../pose/index.ts';
import { swapRepair } from '../reference/index.ts';
import { type Landmark, type Landmarks, medianDistance, sideLandmark } from './landmarks.ts';
import { mean } from './statistics.ts';

/** Parts of a leg that show which leg it is by how they move. */
const moving = ['knee', 'ankle', 'heel', 'foot_index'] as const;
/** Parts that change sides with the leg. */
const legParts = ['hip', ...moving, 'big_toe', 'small_toe'] as const;

/** Landmarks with each leg's identity kept over time, and the share of frames in which the legs were exchanged. */
export interface Repaired {
  readonly landmarks: Landmarks;
  readonly share: number;
}

interface LegPair {
  readonly left: Landmark;
  readonly right: Landmark;
}

/**
 * Repairs exchanges of left and right leg. A leg's points move smoothly, so the assignment is the one of least summed
 * squared acceleration with a price on each exchange (dynamic programming over the whole clip, both legs as one).
 * Which of the two legs is the near one is decided once: labels hold for most frames.
 */
export function repairSwaps(landmarks: Landmarks, nearSide: Side): Repaired {
  const pairs = moving.flatMap((part) => pairOf(landmarks, part) ?? []);
  const length = legLength(landmarks);
  const frames = pairs[0]?.left.x.length ?? 0;
  if (frames < 3 || !(length > 0)) return { landmarks, share: 0 };
  const found = bestAssignment(pairs, frames, length);
  const exchanged = isMostlyWrong(found, pairs, nearSide) ? found.map((value) => 1 - value) : found;
  const count = exchanged.reduce((sum, value) => sum + value, 0);
  if (count === 0) return { landmarks, share: 0 };
  return { landmarks: exchange(landmarks, exchanged), share: count / frames };
}

/** 1 for each frame in which the legs are the other way round than in the first frame. */
function bestAssignment(pairs: readonly LegPair[], frames: number, length: number): Uint8Array {
  // A state is whether the step before and the step now exchanged the legs: before × 2 + now.
  let cost = [0, swapRepair.exchange, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  const from = new Uint8Array(frames * 4);
  for (let f = 2; f < frames; f++) {
    const next = [0, 0, 0, 0];
    for (let state = 0; state < 4; state++) {
      const before = state >> 1;
      const now = state & 1;
      const jump = bendCost(pairs, f, before, now, length);
      const stay = cost[before]!;
      const other = cost[2 + before]!;
      from[f * 4 + state] = stay <= other ? before : 2 + before;
      next[state] = Math.min(stay, other) + jump + now * swapRepair.exchange;
    }
    cost = next;
  }
  return traceBack(cost, from, frames);
}

function traceBack(cost: readonly number[], from: Uint8Array, frames: number): Uint8Array {
  const steps = new Uint8Array(frames);
  let state = cost.indexOf(Math.min(...cost));
  for (let f = frames - 1; f >= 1; f--) {
    steps[f] = state & 1;
    if (f >= 2) state = from[f * 4 + state]!;
  }
  for (let f = 1; f < frames; f++) steps[f] = steps[f]! ^ steps[f - 1]!;
  return steps;
}

/** Summed squared acceleration of both legs over frames f − 2, f − 1, f, in leg lengths. */
function bendCost(pairs: readonly LegPair[], f: number, before: number, now: number, length: number): number {
  let total = 0;
  for (const { left, right } of pairs) {
    const [middle, middleOther] = before === 1 ? [right, left] : [left, right];
    const [last, lastOther] = (before ^ now) === 1 ? [right, left] : [left, right];
    total += bend(left, middle, last, f, length) + bend(right, middleOther, lastOther, f, length);
  }
  return total;
}

/** Squared second difference of a path that changes landmarks, in leg lengths, capped; 0 where one is not seen. */
function bend(first: Landmark, middle: Landmark, last: Landmark, f: number, length: number): number {
  const dx = (last.x[f]! - 2 * middle.x[f - 1]! + first.x[f - 2]!) / length;
  const dy = (last.y[f]! - 2 * middle.y[f - 1]! + first.y[f - 2]!) / length;
  const square = dx * dx + dy * dy;
  return Number.isNaN(square) ? 0 : Math.min(square, swapRepair.jumpCap);
}

/** Whether the labels are wrong in most frames; at a draw the better seen leg is the near one. */
function isMostlyWrong(exchanged: Uint8Array, pairs: readonly LegPair[], nearSide: Side): boolean {
  const share = mean(exchanged);
  if (share < 0.4 || share > 0.6) return share > 0.5;
  const far = nearSide === 'left' ? 'right' : 'left';
  let nearScore = 0;
  for (const pair of pairs) {
    exchanged.forEach((value, f) => {
      const lead = pair[nearSide].score[f]! - pair[far].score[f]!;
      nearScore += value === 1 ? -lead : lead;
    });
  }
  return nearScore < 0;
}

function exchange(landmarks: Landmarks, exchanged: Uint8Array): Landmarks {
  const result = new Map(landmarks);
  for (const part of legParts) {
    const pair = pairOf(landmarks, part);
    if (pair === null) continue;
    result.set(`left_${part}`, mixed(pair.left, pair.right, exchanged));
    result.set(`right_${part}`, mixed(pair.right, pair.left, exchanged));
  }
  return result;
}

function mixed(own: Landmark, other: Landmark, exchanged: Uint8Array): Landmark {
  const pick = (a: Float64Array, b: Float64Array) =>
    a.map((value, f) => (exchanged[f] === 1 ? b[f]! : value));
  return { x: pick(own.x, other.x), y: pick(own.y, other.y), score: pick(own.score, other.score) };
}

function pairOf(landmarks: Landmarks, part: string): LegPair | null {
  const left = sideLandmark(landmarks, 'left', part);
  const right = sideLandmark(landmarks, 'right', part);
  return left === null || right === null ? null : { left, right };
}

function legLength(landmarks: Landmarks): number {
  const of = (side: Side) => {
    const [hip, knee, ankle] = ['hip', 'knee', 'ankle'].map((part) => sideLandmark(landmarks, side, part));
    return medianDistance(hip ?? null, knee ?? null) + medianDistance(knee ?? null, ankle ?? null);
  };
  return Math.max(of('left') || 0, of('right') || 0);
}
