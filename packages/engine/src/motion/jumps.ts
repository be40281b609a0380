import { cleaning, swapRepair } from '../reference/index.ts';
import type { Landmark, Landmarks } from './landmarks.ts';
import { legLength, legParts } from './swaps.ts';

/**
 * Takes out places of the legs to which a point jumps for a picture or two and from which it jumps back, as when a
 * blurred leg is taken for the other: further from the line between the pictures around than a running leg's curve and
 * the tracker's error allow. No longer than gaps are filled (`cleaning.longestGap`).
 *
 * @param time of each frame, s
 */
export function dropJumps(landmarks: Landmarks, time: Float64Array): Landmarks {
  const length = legLength(landmarks);
  const result = new Map(landmarks);
  for (const part of legParts) {
    for (const name of [`left_${part}`, `right_${part}`]) {
      const landmark = landmarks.get(name);
      if (landmark !== undefined) result.set(name, withoutJumps(landmark, time, length));
    }
  }
  return result;
}

/**
 * The shortest jumps go first, and what has gone counts for nothing after: or a good place between two bad ones would
 * look like the jump.
 */
function withoutJumps(landmark: Landmark, time: Float64Array, length: number): Landmark {
  const path = { ...landmark, x: landmark.x.slice(), y: landmark.y.slice() };
  for (let frames = 1; frames < mostFrames(time); frames++) {
    for (let before = 0; before + frames + 1 < time.length; before++) {
      const after = before + frames + 1;
      const gap = time[after]! - time[before]!;
      const isSeen = !Number.isNaN(path.x[before]! + path.x[after]!);
      if (!isSeen || gap > cleaning.longestGap + 1e-9) continue;
      const limit = length * (swapRepair.jump + (swapRepair.acceleration * gap * gap) / 4);
      const jumps = leaves(path, time, before, 1, length) && leaves(path, time, after, -1, length);
      if (!jumps || !staysAway(path, time, before, after, limit)) continue;
      path.x.fill(Number.NaN, before + 1, after);
      path.y.fill(Number.NaN, before + 1, after);
    }
  }
  return path;
}

/** Frames that the longest gap holds where they lie closest, of a camera at most. */
function mostFrames(time: Float64Array): number {
  let most = 0;
  let before = 0;
  for (let after = 0; after < time.length; after++) {
    while (time[after]! - time[before]! > cleaning.longestGap + 1e-9) before++;
    most = Math.max(most, after - before);
  }
  return Math.min(most, cleaning.longestGap * cleaning.fastestCamera);
}

/** Whether the point's next place, forwards (1) or backwards (−1) in time, is not where its last step was leading. */
function leaves({ x, y }: Landmark, time: Float64Array, from: number, way: 1 | -1, length: number): boolean {
  let [last, next] = [from - way, from + way];
  while (Number.isNaN(x[last]!)) last -= way;
  while (Number.isNaN(x[next]!)) next += way;
  const step = time[next]! - time[from]!;
  const ratio = step / (time[from]! - (time[last] ?? Number.NaN));
  const off = Math.hypot(
    x[next]! - x[from]! - ratio * (x[from]! - x[last]!),
    y[next]! - y[from]! - ratio * (y[from]! - y[last]!),
  );
  return off > length * (swapRepair.jump + swapRepair.acceleration * step * step);
}

/** Whether every place between two frames lies further than `limit` from the straight way between theirs. */
function staysAway(
  { x, y }: Landmark,
  time: Float64Array,
  before: number,
  after: number,
  limit: number,
): boolean {
  for (let f = before + 1; f < after; f++) {
    const share = (time[f]! - time[before]!) / (time[after]! - time[before]!);
    const off = Math.hypot(
      x[f]! - x[before]! - share * (x[after]! - x[before]!),
      y[f]! - y[before]! - share * (y[after]! - y[before]!),
    );
    if (off <= limit) return false;
  }
  return true;
}
