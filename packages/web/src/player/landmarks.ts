import type { PoseTrack } from '@stridewhy/engine';

/** A point in the upright picture, pixels, y down. */
export type Point = readonly [number, number];

/** Where a landmark is in a frame; `null` when it was not seen. */
export function pointOf(track: PoseTrack, frame: number, name: string): Point | null {
  const index = track.landmarks.indexOf(name);
  if (index < 0) return null;
  const offset = (frame * track.landmarks.length + index) * 3;
  const x = track.points[offset] ?? Number.NaN;
  const y = track.points[offset + 1] ?? Number.NaN;
  return Number.isFinite(x) && Number.isFinite(y) ? [x, y] : null;
}

export function middle(a: Point | null, b: Point | null): Point | null {
  return a && b ? [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2] : null;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The part of the picture that is shown: all of a video; of landmarks alone where the runner is. */
export function shownBox(track: PoseTrack, hasVideo: boolean): Box {
  return hasVideo ? { x: 0, y: 0, width: track.size[0], height: track.size[1] } : runnerBox(track);
}

/** The part of the picture in which the runner moves, with some room around; the whole picture when nobody is seen. */
function runnerBox(track: PoseTrack): Box {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let offset = 0; offset < track.points.length; offset += 3) {
    const x = track.points[offset]!;
    const y = track.points[offset + 1]!;
    if (!Number.isFinite(x) || !Number.isFinite(y)) continue;
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  if (!(right > left) || !(bottom > top)) return { x: 0, y: 0, width: track.size[0], height: track.size[1] };
  const room = (bottom - top) * 0.12;
  const height = bottom - top + 2 * room;
  const width = Math.max(right - left + 2 * room, height * 1.1);
  return { x: (left + right) / 2 - width / 2, y: top - room, width, height };
}
