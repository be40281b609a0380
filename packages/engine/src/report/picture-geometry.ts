import type { PoseTrack } from '../pose/index.ts';
import type { KeyMoment } from './key-moments.ts';
import type { ClipAnalysis } from './types.ts';

/** A point in the upright picture, pixels, y down. */
export type Point = readonly [number, number];

/** A part of the picture, pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Room around the runner, as a share of the runner's height in the picture. */
const margin = 0.12;

/** A landmark of one frame; `null` where it was not seen. */
export function landmark(track: PoseTrack, frame: number, name: string): Point | null {
  const index = track.landmarks.indexOf(name);
  const offset = (frame * track.landmarks.length + index) * 3;
  const x = track.points[offset] ?? Number.NaN;
  const y = track.points[offset + 1] ?? Number.NaN;
  return index >= 0 && Number.isFinite(x) && Number.isFinite(y) ? [x, y] : null;
}

/** Halfway between two points; `null` when one is unknown. */
export function middle(a: Point | null, b: Point | null): Point | null {
  return a && b ? [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2] : null;
}

/** Unit vector of true "up" in the picture: the camera may have been tilted. */
export function up({ recording }: ClipAnalysis): Point {
  const tilt = recording?.horizon ?? 0;
  return [Math.sin(tilt), -Math.cos(tilt)];
}

/** Level direction, perpendicular to `vertical`, pointing from heel to toe. */
export function levelTowards(vertical: Point, heel: Point, toe: Point): Point {
  const forward = (toe[0] - heel[0]) * -vertical[1] + (toe[1] - heel[1]) * vertical[0] > 0 ? 1 : -1;
  return [-vertical[1] * forward, vertical[0] * forward];
}

/** Unit vector from one point to another. */
export function direction(from: Point, to: Point): Point {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1;
  return [(to[0] - from[0]) / length, (to[1] - from[1]) / length];
}

/** The point at a distance in a direction. */
export function along(from: Point, [dx, dy]: Point, distance: number): Point {
  return [from[0] + dx * distance, from[1] + dy * distance];
}

/** A crop around the runner at this moment, as large as the largest of all moments needs. */
export function cropOf(track: PoseTrack, moment: KeyMoment, moments: readonly KeyMoment[]): Box {
  const boxes = moments.map(({ frame }) => extent(track, frame));
  const height = Math.max(...boxes.map((box) => box.height)) * (1 + 2 * margin);
  const width = Math.max(height * 0.6, Math.max(...boxes.map((box) => box.width)) + height * margin * 2);
  const own = extent(track, moment.frame);
  return {
    x: own.x + own.width / 2 - width / 2,
    y: own.y + own.height / 2 - height / 2,
    width,
    height,
  };
}

function extent(track: PoseTrack, frame: number): Box {
  const points = track.landmarks.flatMap((name) => landmark(track, frame, name) ?? []);
  const xs = points.filter((_, index) => index % 2 === 0);
  const ys = points.filter((_, index) => index % 2 === 1);
  if (xs.length === 0) return { x: 0, y: 0, width: track.size[0], height: track.size[1] };
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(1, Math.max(...ys) - y) };
}
