import type { PoseTrack, Side } from '@stridewhy/engine';
import { middle, type Point, pointOf } from '../player/landmarks.ts';

/** Moves a point of one picture into another. */
export type Move = (point: Point) => Point;

/** Middle of the hips in a frame; `null` when they were not seen. */
export function pelvisOf(track: PoseTrack, frame: number): Point | null {
  return middle(pointOf(track, frame, 'left_hip'), pointOf(track, frame, 'right_hip'));
}

/** Median length of thigh and shank together over the clip, pixels; NaN when the leg was never seen. */
export function legLength(track: PoseTrack, side: Side): number {
  const lengths: number[] = [];
  for (let frame = 0; frame < track.time.length; frame++) {
    const [hip, knee, ankle] = ['hip', 'knee', 'ankle'].map((part) =>
      pointOf(track, frame, `${side}_${part}`),
    );
    if (!hip || !knee || !ankle) continue;
    lengths.push(
      Math.hypot(hip[0] - knee[0], hip[1] - knee[1]) + Math.hypot(knee[0] - ankle[0], knee[1] - ankle[1]),
    );
  }
  lengths.sort((a, b) => a - b);
  return lengths[lengths.length >> 1] ?? Number.NaN;
}

/**
 * Lays one body over another: the pelvis on the other's pelvis, the leg as long as the other's leg.
 *
 * @returns `null` when a pelvis is not seen in these frames
 */
export function laidOver(
  from: { readonly track: PoseTrack; readonly frame: number },
  onto: { readonly track: PoseTrack; readonly frame: number },
  scale: number,
): Move | null {
  const own = pelvisOf(from.track, from.frame);
  const other = pelvisOf(onto.track, onto.frame);
  if (own === null || other === null || !(scale > 0)) return null;
  return ([x, y]) => [other[0] + (x - own[0]) * scale, other[1] + (y - own[1]) * scale];
}
