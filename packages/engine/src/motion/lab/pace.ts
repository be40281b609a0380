import type { Side } from '../../pose/index.ts';
import { filterCutoffs, labRules } from '../../reference/index.ts';
import { lowpass } from '../butterworth.ts';
import { derivative, netTravel } from '../signal.ts';
import { mean, median, quantile } from '../statistics.ts';
import type { Surface, Trajectory } from '../types.ts';

/** Whether the hips travel or stay: over ground or on a treadmill. */
export function findSurface(hips: readonly Trajectory[]): Surface {
  const travels = hips.map(({ x }) => Math.abs(netTravel(x)));
  return Math.max(...travels, 0) > labRules.overgroundTravel ? 'overground' : 'treadmill';
}

/**
 * Running speed, m/s: over ground the hips' mean, on a treadmill the belt's, with which the resting forefoot moves
 * back. `null` when it cannot be told.
 */
export function findSpeed(
  points: Readonly<Record<string, Trajectory>>,
  surface: Surface,
  sampleRate: number,
): number | null {
  const of = (part: string) =>
    (['left', 'right'] as Side[]).flatMap((side) => points[`${side}_${part}`] ?? []);
  const speeds =
    surface === 'overground'
      ? of('hip').map(({ x }) => mean(derivative(x, sampleRate)))
      : of('foot_index').map((toe) => -median(restingVelocity(toe, sampleRate)));
  const speed = mean(speeds);
  return Number.isFinite(speed) && speed > 0 ? speed : null;
}

function restingVelocity({ x, y }: Trajectory, sampleRate: number): Float64Array {
  const height = lowpass(y, filterCutoffs.foot, sampleRate);
  const rise = derivative(height, sampleRate);
  const { resting } = labRules;
  const floor = quantile(height, resting.lowest) + resting.height;
  const velocity = derivative(lowpass(x, filterCutoffs.foot, sampleRate), sampleRate);
  return velocity.filter((_, i) => height[i]! <= floor && Math.abs(rise[i]!) <= resting.rise);
}
