import type { PoseTrack, Side } from '../pose/index.ts';
import { cleaning, swapRepair } from '../reference/index.ts';
import type { Landmark, Landmarks } from './landmarks.ts';
import { median } from './statistics.ts';
import { legLength } from './swaps.ts';

/** Marks that go with the shoe. */
const onShoe = ['ankle', 'heel', 'foot_index', 'big_toe', 'small_toe'] as const;

/**
 * Takes out marks of the near foot that lie far from where on its followed shoe they usually do: there the network took
 * the other leg for it, which passes close by while the foot is on the ground. No longer than gaps are filled.
 */
export function dropStrayMarks(
  landmarks: Landmarks,
  nearSide: Side,
  { shoe, size, time }: PoseTrack,
): Landmarks {
  if (shoe?.side !== nearSide) return landmarks;
  const limit = swapRepair.jump * legLength(landmarks);
  const result = new Map(landmarks);
  for (const part of onShoe) {
    const name = `${nearSide}_${part}`;
    const mark = landmarks.get(name);
    if (mark !== undefined) result.set(name, withoutStrays(mark, time, shoe.places, size[1], limit));
  }
  return result;
}

function withoutStrays(
  mark: Landmark,
  time: Float64Array,
  places: Float64Array,
  height: number,
  limit: number,
): Landmark {
  const seen = Array.from(mark.x, (x, f) => {
    const [shoeX, shoeY, turn] = places.subarray(3 * f, 3 * f + 3) as unknown as [number, number, number];
    const [right, up] = [x - shoeX, mark.y[f]! - (height - shoeY)];
    // Turned back by as much as the shoe is: where the mark would lie on the resting one.
    return [
      Math.cos(turn) * right - Math.sin(turn) * up,
      Math.sin(turn) * right + Math.cos(turn) * up,
    ] as const;
  });
  const usual = [median(seen.map(([right]) => right)), median(seen.map(([, up]) => up))] as const;
  const astray = seen.map(([right, up]) => Math.hypot(right - usual[0], up - usual[1]));
  const path = { ...mark, x: mark.x.slice(), y: mark.y.slice() };
  let before = -1;
  for (let f = 0; f < time.length; f++) {
    if (Number.isNaN(mark.x[f]!) || astray[f]! > limit) continue;
    if (before >= 0 && time[f]! - time[before]! <= cleaning.longestGap + 1e-9) {
      path.x.fill(Number.NaN, before + 1, f);
      path.y.fill(Number.NaN, before + 1, f);
    }
    before = f;
  }
  return path;
}
