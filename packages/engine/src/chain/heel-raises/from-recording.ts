import { fillGaps, median, type Recording, type Trajectory } from '../../motion/index.ts';
import type { Side } from '../../pose/index.ts';
import { heelRaiseRules, heightFractions } from '../../reference/index.ts';
import type { HeelSignal } from './count.ts';

/**
 * The heel of one foot against its own toes, which stay on the ground: a camera that drifts does not count as a raise.
 * Gaps shorter than half a raise are bridged, what was not seen at either end is left out. `null` when the foot was
 * hidden for longer.
 */
export function heelSignal(recording: Recording, side: Side): HeelSignal | null {
  const { points, time, sampleRate } = recording;
  const heel = points[`${side}_heel`];
  const toe = points[`${side}_foot_index`];
  if (heel === undefined || toe === undefined) return null;
  const height = fillGaps(
    heel.y.map((y, i) => y - toe.y[i]!),
    sampleRate,
    heelRaiseRules.longestGap,
  );
  const first = height.findIndex(Number.isFinite);
  const last = height.findLastIndex(Number.isFinite);
  const seen = height.slice(Math.max(0, first), last + 1);
  if (seen.length < 2 || seen.some(Number.isNaN)) return null;
  return {
    time: time.slice(first, last + 1),
    heel: seen,
    footLength: footLength(recording, side, heel, toe),
  };
}

/** Heel to toe as seen from the side; from behind, where it points away, what the shank's length makes of it. */
function footLength({ points, view }: Recording, side: Side, heel: Trajectory, toe: Trajectory): number {
  const distances = (a: Trajectory, b: Trajectory, flat: boolean) =>
    a.y.map((y, i) => Math.hypot(flat ? 0 : a.x[i]! - b.x[i]!, y - b.y[i]!)).filter(Number.isFinite);
  const [knee, ankle] = [points[`${side}_knee`], points[`${side}_ankle`]];
  if (view === 'rear' && knee !== undefined && ankle !== undefined) {
    return (median(distances(knee, ankle, true)) * heelRaiseRules.footShare) / heightFractions.shank;
  }
  return median(distances(heel, toe, false));
}
