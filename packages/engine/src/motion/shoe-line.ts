import type { PoseTrack, Side } from '../pose/index.ts';
import { horizonRules } from '../reference/index.ts';
import { mean } from './statistics.ts';
import { type Clock, onGrid } from './time-base.ts';

/** The followed shoe over the time base, the runner running towards +x: pixels with y up, and rad, + toes up. */
export interface ShoePixels {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly pitch: Float64Array;
}

/** A straight line's rise over run, and how unsure it is: its standard error, or, of a path that bounces, more. */
export interface Line {
  readonly slope: number;
  readonly error: number;
}

/** The near shoe; `null` where it was not followed. Toes up is clockwise on the screen for a runner to the left. */
export function shoeOnGrid(
  { shoe, size, time }: PoseTrack,
  nearSide: Side,
  facing: 1 | -1,
  clock: Clock,
): ShoePixels | null {
  if (shoe?.side !== nearSide) return null;
  const even = (k: number, value: (number: number) => number) =>
    onGrid(
      time.map((_, f) => value(shoe.places[3 * f + k]!)),
      clock,
    );
  return {
    x: even(0, (x) => facing * x),
    y: even(1, (down) => size[1] - down),
    pitch: even(2, (turn) => -facing * turn),
  };
}

/**
 * The line along which the belt carries the shoe while it lies flat: least squares over all stances, each with its own
 * height, and with the shoe's small turns taken out, since they lift the place that is followed. `null` where too few
 * stances show it.
 */
export function shoeLine(path: ShoePixels): Line | null {
  const stances = flatStances(path);
  if (stances.length < horizonRules.fewestStances) return null;
  let [xx, xp, pp, xy, py, yy, count] = [0, 0, 0, 0, 0, 0, 0];
  for (const [start, end] of stances) {
    const [x, pitch, y] = [path.x, path.pitch, path.y].map((values) => centred(values.subarray(start, end)));
    for (let i = 0; i < end - start; i++) {
      const [dx, dp, dy] = [x![i]!, pitch![i]!, y![i]!];
      xx += dx * dx;
      xp += dx * dp;
      pp += dp * dp;
      xy += dx * dy;
      py += dp * dy;
      yy += dy * dy;
      count++;
    }
  }
  const determinant = xx * pp - xp * xp;
  if (!(determinant > 0)) return null;
  const slope = (xy * pp - py * xp) / determinant;
  const lift = (py * xx - xy * xp) / determinant;
  const residual = Math.max(0, yy - slope * xy - lift * py) / Math.max(1, count - stances.length - 2);
  return { slope, error: Math.sqrt((residual * pp) / determinant) };
}

/** Bounds of the runs in which the shoe lies flat and goes back with the belt. */
function flatStances({ x, pitch }: ShoePixels): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  let start = -1;
  for (let i = 0; i <= x.length; i++) {
    const flat = i < x.length && Math.abs(pitch[i]!) <= horizonRules.flatShoe && Number.isFinite(x[i]!);
    const goesOn = flat && (start < 0 || x[i]! < x[i - 1]!);
    if (!goesOn && start >= 0) {
      if (i - start >= horizonRules.fewestFlat) runs.push([start, i]);
      start = -1;
    }
    if (flat && start < 0) start = i;
  }
  return runs;
}

function centred(values: Float64Array): Float64Array {
  const middle = mean(values);
  return values.map((value) => value - middle);
}
