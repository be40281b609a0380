import type { Side } from '../pose/index.ts';
import { swapRepair } from '../reference/index.ts';
import { type Landmark, type Landmarks, medianDistance, sideLandmark } from './landmarks.ts';
import { mean } from './statistics.ts';

/** Parts of a leg that show which leg it is by how they move. */
const moving = ['knee', 'ankle', 'heel', 'foot_index'] as const;
/** Parts that change sides with the leg. */
export const legParts = ['hip', ...moving, 'big_toe', 'small_toe'] as const;

/** Landmarks with each leg's identity kept over time, and the share of frames in which the legs were exchanged. */
export interface Repaired {
  readonly landmarks: Landmarks;
  readonly share: number;
}

interface LegPair {
  readonly left: Landmark;
  readonly right: Landmark;
}

/** Both legs' landmarks over time, in leg lengths, and the frames' times. */
interface Legs {
  readonly time: Float64Array;
  readonly pairs: readonly LegPair[];
}

/**
 * Repairs exchanges of left and right leg. A leg's points move smoothly and labels are right more often than wrong: the
 * assignment is the likeliest one of a two-state Markov chain (Viterbi over the whole clip, both legs as one), whose
 * spells of exchanged labels are short and rare and whose points deviate from uniform motion by the tracker's noise and
 * by what a running leg accelerates (`swapRepair`). A hidden leg is taken to have moved on straight: being out of sight
 * must not make an exchange free. Which of the two legs is the near one is decided once: labels hold for most frames.
 *
 * @param time of each frame, s
 */
export function repairSwaps(landmarks: Landmarks, nearSide: Side, time: Float64Array): Repaired {
  const pairs = moving.flatMap((part) => pairOf(landmarks, part) ?? []);
  const length = legLength(landmarks);
  if (time.length < 3 || !(length > 0)) return { landmarks, share: 0 };
  const found = likeliestAssignment(
    { time, pairs: pairs.map((pair) => scaled(pair, length, time)) },
    nearSide,
  );
  const exchanged = isMostlyWrong(found, pairs, nearSide) ? found.map((value) => 1 - value) : found;
  const count = exchanged.reduce((sum, value) => sum + value, 0);
  if (count === 0) return { landmarks, share: 0 };
  return { landmarks: exchange(landmarks, exchanged), share: count / time.length };
}

/** 1 for each frame in which the legs are taken to be exchanged. Costs are negative log-likelihoods. */
function likeliestAssignment(legs: Legs, nearSide: Side): Uint8Array {
  const { time } = legs;
  const hidden = hiddenCost(legs, nearSide);
  // A state is whether the legs are exchanged in the frame before and in this one: before × 2 + now.
  let cost = [0, 1, 2, 3].map((state) => transitionCost(state >> 1, state & 1, time[1]! - time[0]!));
  const from = new Uint8Array(time.length * 4);
  for (let f = 2; f < time.length; f++) {
    const next = [0, 0, 0, 0];
    for (let state = 0; state < 4; state++) {
      const before = state >> 1;
      const now = state & 1;
      const [kept, changed] = [0, 1].map(
        (first) => cost[2 * first + before]! + bendCost(legs, f, first, before, now),
      );
      from[f * 4 + state] = kept! <= changed! ? before : 2 + before;
      next[state] =
        Math.min(kept!, changed!) + transitionCost(before, now, time[f]! - time[f - 1]!) + now * hidden[f]!;
    }
    cost = next;
  }
  return traceBack(cost, from, time.length);
}

function traceBack(cost: readonly number[], from: Uint8Array, frames: number): Uint8Array {
  const exchanged = new Uint8Array(frames);
  let state = cost.indexOf(Math.min(...cost));
  for (let f = frames - 1; f >= 1; f--) {
    exchanged[f] = state & 1;
    exchanged[f - 1] = state >> 1;
    if (f >= 2) state = from[f * 4 + state]!;
  }
  return exchanged;
}

/** What an exchange costs in each frame because it would make the better seen leg the far one. */
function hiddenCost({ time, pairs }: Legs, nearSide: Side): Float64Array {
  const far = nearSide === 'left' ? 'right' : 'left';
  return time.map((t, f) => {
    const lead =
      pairs.reduce((sum, pair) => sum + pair[nearSide].score[f]! - pair[far].score[f]!, 0) / pairs.length;
    return swapRepair.betterSeen * lead * (t - (time[f - 1] ?? t));
  });
}

/** Of a Markov chain in continuous time: right labels go wrong rarely, wrong ones come right again soon. */
function transitionCost(before: number, now: number, interval: number): number {
  const { rightFor, wrongFor } = swapRepair;
  const change = 1 - Math.exp(-interval / (before === 0 ? rightFor : wrongFor));
  return -Math.log(before === now ? 1 - change : change);
}

/** How unlikely the paths of both legs are over frames f − 2, f − 1, f, with each frame's labels kept (0) or exchanged (1). */
function bendCost({ time, pairs }: Legs, f: number, first: number, middle: number, last: number): number {
  const interval = time[f]! - time[f - 1]!;
  const ratio = interval / (time[f - 1]! - time[f - 2]!);
  const curved = (swapRepair.acceleration * interval * interval * (1 + 1 / ratio)) / 2;
  const noise = swapRepair.noise * swapRepair.noise * (1 + (1 + ratio) * (1 + ratio) + ratio * ratio);
  const variance = curved * curved + noise;
  let total = 0;
  for (const { left, right } of pairs) {
    for (const [own, other] of [
      [left, right],
      [right, left],
    ] as const) {
      const [a, b, c] = [first === 1 ? other : own, middle === 1 ? other : own, last === 1 ? other : own];
      const square =
        bend(a.x[f - 2]!, b.x[f - 1]!, c.x[f]!, ratio) ** 2 +
        bend(a.y[f - 2]!, b.y[f - 1]!, c.y[f]!, ratio) ** 2;
      // NaN where a leg is not seen at all.
      if (square >= 0) total += Math.min(square / (2 * variance), swapRepair.jumpCap);
    }
  }
  return total * Math.min(1, swapRepair.independent / pairs.length);
}

/** Where a point is, less where it would be had it gone on as before. */
function bend(a: number, b: number, c: number, ratio: number): number {
  return c - b - ratio * (b - a);
}

function scaled({ left, right }: LegPair, length: number, time: Float64Array): LegPair {
  const along = (values: Float64Array) => bridged(values, time).map((value) => value / length);
  const one = (path: Landmark) => ({ ...path, x: along(path.x), y: along(path.y) });
  return { left: one(left), right: one(right) };
}

/** Gaps filled by straight lines; the ends stay open. */
function bridged(values: Float64Array, time: Float64Array): Float64Array {
  const result = values.slice();
  let last = -1;
  for (let i = 0; i < values.length; i++) {
    if (Number.isNaN(values[i]!)) continue;
    for (let k = last + 1; last >= 0 && k < i; k++) {
      const share = (time[k]! - time[last]!) / (time[i]! - time[last]!);
      result[k] = values[last]! + share * (values[i]! - values[last]!);
    }
    last = i;
  }
  return result;
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

/** Hip to knee to ankle of the leg seen longer, pixels. */
export function legLength(landmarks: Landmarks): number {
  const of = (side: Side) => {
    const [hip, knee, ankle] = ['hip', 'knee', 'ankle'].map((part) => sideLandmark(landmarks, side, part));
    return medianDistance(hip ?? null, knee ?? null) + medianDistance(knee ?? null, ankle ?? null);
  };
  return Math.max(of('left') || 0, of('right') || 0);
}
