import type { Side } from '../pose/index.ts';
import { filterCutoffs, horizonRules } from '../reference/index.ts';
import { lowpass } from './butterworth.ts';
import { type Line, type ShoePixels, shoeLine } from './shoe-line.ts';
import { derivative } from './signal.ts';
import { mean, median, quantile, scaledMad } from './statistics.ts';
import type { Surface } from './types.ts';

interface Points {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/**
 * Rotation that levels the horizon, rad, + anticlockwise with the runner running towards +x. On a treadmill the belt
 * carries the resting shoe along the ground's line, or, where that was not followed, the resting toes; over ground the
 * hips travel along it. `null` when that line is not sure, not straight, or so steep that the treadmill rather than the
 * camera may be tilted, which the picture cannot tell apart.
 */
export function findHorizon(
  points: ReadonlyMap<string, Points>,
  nearSide: Side,
  surface: Surface,
  sampleRate: number,
  shoe: ShoePixels | null,
): number | null {
  const line = groundLine(points, nearSide, surface, sampleRate, shoe);
  if (line === null || line.error > horizonRules.surest) return null;
  const tilt = Math.atan(line.slope);
  return Math.abs(tilt) > horizonRules.steepest ? null : -tilt;
}

function groundLine(
  points: ReadonlyMap<string, Points>,
  nearSide: Side,
  surface: Surface,
  sampleRate: number,
  shoe: ShoePixels | null,
): Line | null {
  const [toe, hip] = [points.get(`${nearSide}_foot_index`), points.get(`${nearSide}_hip`)];
  if (surface === 'overground') return hip === undefined ? null : travelLine(hip);
  const line = shoe && shoeLine(shoe);
  if (line !== null) return Math.abs(line.slope) < horizonRules.level ? { ...line, slope: 0 } : line;
  return toe === undefined ? null : toeLine(toe, sampleRate);
}

/** The toes' path while they rest on the belt: median over stances; `null` where it bends. */
function toeLine(toe: Points, sampleRate: number): Line | null {
  const rests = restingRuns(toe, sampleRate);
  const slopes = ([from, to]: readonly [number, number]) =>
    rests.map(([start, end]) => fit(toe, start + from * (end - start), start + to * (end - start)).slope);
  const all = slopes(horizonRules.flatFoot).filter(Number.isFinite);
  if (all.length < horizonRules.fewestStances) return null;
  const bend = Math.abs(median(slopes(horizonRules.early)) - median(slopes(horizonRules.late)));
  if (!(bend <= horizonRules.straight)) return null;
  return { slope: median(all), error: scaledMad(all) / Math.sqrt(all.length) };
}

/** The hips' path over ground. It bounces about a straight line: its residual counts as if it were one sample's. */
function travelLine(hip: Points): Line | null {
  const { slope, residual, spread } = fit(hip, 0, hip.x.length);
  return Number.isFinite(slope) ? { slope, error: residual / spread } : null;
}

/** Bounds of the stances: runs in which the toes move back nearly as fast as in their fastest seventh of the time. */
function restingRuns(toe: Points, sampleRate: number): readonly (readonly [number, number])[] {
  const velocity = derivative(lowpass(toe.x, filterCutoffs.joint, sampleRate), sampleRate);
  const limit = horizonRules.restingShare * quantile(velocity, horizonRules.fastest);
  const runs: (readonly [number, number])[] = [];
  let start = -1;
  for (let i = 0; i <= velocity.length; i++) {
    const rests = i < velocity.length && velocity[i]! <= limit;
    if (rests && start < 0) start = i;
    if (!rests && start >= 0) {
      if (i - start >= horizonRules.shortestStance * sampleRate) runs.push([start, i]);
      start = -1;
    }
  }
  return runs;
}

/** Least squares of y on x over the samples from `from` to `to`, rounded, both included. */
function fit(
  { x, y }: Points,
  from: number,
  to: number,
): { slope: number; residual: number; spread: number } {
  const xs = x.subarray(Math.round(from), Math.round(to) + 1);
  const ys = y.subarray(Math.round(from), Math.round(to) + 1);
  const [mx, my] = [mean(xs), mean(ys)];
  let [xx, xy, yy, count] = [0, 0, 0, 0];
  for (let i = 0; i < xs.length; i++) {
    const [dx, dy] = [xs[i]! - mx, ys[i]! - my];
    if (!Number.isFinite(dx + dy)) continue;
    xx += dx * dx;
    xy += dx * dy;
    yy += dy * dy;
    count++;
  }
  const slope = xx > 0 ? xy / xx : Number.NaN;
  return { slope, residual: Math.sqrt(Math.max(0, yy - slope * xy) / count), spread: Math.sqrt(xx / count) };
}
