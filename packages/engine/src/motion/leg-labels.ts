import type { Side } from '../pose/index.ts';
import { swapRepair } from '../reference/index.ts';
import type { Landmark } from './landmarks.ts';

export interface LegPair {
  readonly left: Landmark;
  readonly right: Landmark;
}

/** Both legs' landmarks over time, in leg lengths, and the frames' times. */
export interface Legs {
  readonly time: Float64Array;
  readonly pairs: readonly LegPair[];
}

/**
 * States of a frame: how many frames back the last one lies that was not lost (0 … `mostLost`), whether the legs were
 * exchanged then, and whether they are now.
 */
const gaps = swapRepair.mostLost + 1;
const states = 4 * gaps;
/** In place of the state before: the frame looked back to is the first that counts. */
const none = 255;

/**
 * 1 for each frame in which the labels of the legs are taken to be exchanged: the likeliest path through a Markov chain
 * (Viterbi), where a frame may also be lost, its points nowhere, as when the network draws both legs into one. A lost
 * frame costs what one does whose every joint has jumped. Costs are negative log-likelihoods.
 */
export function exchangedFrames(legs: Legs, nearSide: Side): Uint8Array {
  const { time, pairs } = legs;
  const hidden = hiddenCost(legs, nearSide);
  const lost = swapRepair.jumpCap * 2 * pairs.length * weight(pairs);
  const cost = new Float64Array(time.length * states).fill(Number.POSITIVE_INFINITY);
  const from = new Uint8Array(time.length * states).fill(none);
  for (let f = 1; f < time.length; f++) {
    for (let gap = 0; gap < gaps && f - gap > 0; gap++) {
      const middle = f - gap - 1;
      const step = [0, 1, 2, 3].map(
        (labels) =>
          gap * lost +
          transitionCost(labels >> 1, labels & 1, time[f]! - time[middle]!) +
          (labels & 1) * hidden[f]!,
      );
      const into = f * states + 4 * gap;
      for (let labels = 0; labels < 4; labels++) {
        const begin = middle < gaps ? middle * lost + startCost(labels >> 1) : Number.POSITIVE_INFINITY;
        cost[into + labels] = begin + step[labels]!;
      }
      for (let earlier = 0; earlier < gaps && middle - earlier > 0; earlier++) {
        const bends = bendCosts(legs, middle - earlier - 1, middle, f);
        for (let labels = 0; labels < 4; labels++) {
          const now = labels & 1;
          const before = labels >> 1;
          for (const first of [0, 1]) {
            const state = 4 * earlier + 2 * first + before;
            const bend = bends[2 * (first ^ before) + (now ^ before)]!;
            const total = cost[middle * states + state]! + bend + step[labels]!;
            if (!(total < cost[into + labels]!)) continue;
            cost[into + labels] = total;
            from[into + labels] = state;
          }
        }
      }
    }
  }
  return traceBack(legs, cost, from, lost);
}

function traceBack(legs: Legs, cost: Float64Array, from: Uint8Array, lost: number): Uint8Array {
  const frames = legs.time.length;
  const exchanged = new Uint8Array(frames);
  let f = frames - 1;
  let state = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let last = frames - 1; last > 0 && last >= frames - gaps; last--) {
    for (let s = 0; s < states; s++) {
      const total = cost[last * states + s]! + (frames - 1 - last) * lost;
      if (total < least) [least, f, state] = [total, last, s];
    }
  }
  exchanged.fill(state & 1, f);
  for (;;) {
    const before = f - (state >> 2) - 1;
    exchanged[before] = (state >> 1) & 1;
    labelLost(legs, exchanged, before, f);
    const next = from[f * states + state]!;
    f = before;
    if (next === none) break;
    state = next;
  }
  exchanged.fill(exchanged[f]!, 0, f);
  return exchanged;
}

/** Gives lost frames the labels that lie nearer to the way between the frames around them. */
function labelLost(legs: Legs, exchanged: Uint8Array, before: number, after: number): void {
  for (let f = before + 1; f < after; f++) {
    const bends = bendCosts(legs, before, f, after);
    const change = exchanged[before]! ^ exchanged[after]!;
    const [same, other] = change === 0 ? [bends[0]!, bends[3]!] : [bends[1]!, bends[2]!];
    exchanged[f] = exchanged[before]! ^ (other < same ? 1 : 0);
  }
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

/** Of the chain's first frame: as often right and wrong as over a long time. */
function startCost(now: number): number {
  const { rightFor, wrongFor } = swapRepair;
  return -Math.log((now === 0 ? rightFor : wrongFor) / (rightFor + wrongFor));
}

/** A leg's points move together: each counts for less than one. */
function weight(pairs: readonly LegPair[]): number {
  return Math.min(1, swapRepair.independent / pairs.length);
}

/**
 * How unlikely the paths of both legs are over three frames: with the same labels in all, with others in the last, in
 * the first, in the middle one (exchanging both legs throughout changes nothing).
 */
function bendCosts({ time, pairs }: Legs, a: number, b: number, c: number): Float64Array {
  const interval = time[c]! - time[b]!;
  const ratio = interval / (time[b]! - time[a]!);
  const curved = (swapRepair.acceleration * interval * interval * (1 + 1 / ratio)) / 2;
  const noise = swapRepair.noise * swapRepair.noise * (1 + (1 + ratio) * (1 + ratio) + ratio * ratio);
  const scale = 1 / (2 * (curved * curved + noise));
  const costs = new Float64Array(4);
  for (const { left, right } of pairs) {
    for (let labels = 0; labels < 4; labels++) {
      const [first, last] = [labels >> 1, labels & 1];
      costs[labels]! +=
        pathCost(first === 1 ? right : left, left, last === 1 ? right : left, a, b, c, ratio, scale) +
        pathCost(first === 1 ? left : right, right, last === 1 ? left : right, a, b, c, ratio, scale);
    }
  }
  return costs.map((sum) => sum * weight(pairs));
}

/** How far a point is from where it would be had it gone on as before; nothing where a leg is not seen at all. */
function pathCost(
  first: Landmark,
  middle: Landmark,
  last: Landmark,
  a: number,
  b: number,
  c: number,
  ratio: number,
  scale: number,
): number {
  const dx = last.x[c]! - middle.x[b]! - ratio * (middle.x[b]! - first.x[a]!);
  const dy = last.y[c]! - middle.y[b]! - ratio * (middle.y[b]! - first.y[a]!);
  const square = dx * dx + dy * dy;
  return square >= 0 ? Math.min(square * scale, swapRepair.jumpCap) : 0;
}
