import type { Recording } from '../../motion/index.ts';
import { median } from '../../motion/index.ts';
import type { Side } from '../../pose/index.ts';
import type { HeelSignal } from './count.ts';

/**
 * The heel of one foot against its own toes, which stay on the ground: a camera that drifts does not count as a raise.
 * `null` when the foot was not seen throughout.
 */
export function heelSignal(recording: Recording, side: Side): HeelSignal | null {
  const heel = recording.points[`${side}_heel`];
  const toe = recording.points[`${side}_foot_index`];
  if (heel === undefined || toe === undefined) return null;
  const height = heel.y.map((y, i) => y - toe.y[i]!);
  if (height.some(Number.isNaN)) return null;
  const lengths = heel.x.map((x, i) => Math.hypot(x - toe.x[i]!, height[i]!));
  return { time: recording.time, heel: height, footLength: median(lengths) };
}
