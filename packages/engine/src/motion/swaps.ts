import type { Side } from '../pose/index.ts';
import { swapRepair } from '../reference/index.ts';
import { type Landmark, type Landmarks, medianDistance, sideLandmark } from './landmarks.ts';
import { exchangedFrames, type LegPair } from './leg-labels.ts';
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

/**
 * Repairs exchanges of left and right leg. A leg's points move smoothly and labels are right more often than wrong: the
 * assignment is the likeliest one of a Markov chain (Viterbi over the whole clip, both legs as one), whose spells of
 * exchanged labels are short and rare and whose points deviate from uniform motion by the tracker's noise and by what a
 * running leg accelerates (`swapRepair`), and where a frame may show the legs drawn into one. A hidden leg is taken to
 * have moved on straight: being out of sight must not make an exchange free. Which of the two legs is the near one is
 * decided once: labels hold for most frames.
 *
 * @param time of each frame, s
 */
export function repairSwaps(landmarks: Landmarks, nearSide: Side, time: Float64Array): Repaired {
  const pairs = moving.flatMap((part) => pairOf(landmarks, part) ?? []);
  const length = legLength(landmarks);
  if (time.length < 3 || !(length > 0)) return { landmarks, share: 0 };
  const found = exchangedFrames({ time, pairs: pairs.map((pair) => scaled(pair, length, time)) }, nearSide);
  const exchanged = isMostlyWrong(found, pairs, nearSide) ? found.map((value) => 1 - value) : found;
  const count = exchanged.reduce((sum, value) => sum + value, 0);
  if (count === 0) return { landmarks, share: 0 };
  return { landmarks: exchange(landmarks, exchanged), share: count / time.length };
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
  if (Math.abs(share - 0.5) > swapRepair.draw) return share > 0.5;
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
