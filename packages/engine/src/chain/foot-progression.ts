import { valueAt } from '../body/index.ts';
import { lowpass } from '../motion/index.ts';
import type { Side } from '../pose/index.ts';
import { filterCutoffs } from '../reference/index.ts';
import { degrees, type Reading, type Subject, spreadOf, stridesOf } from './reading.ts';

const sides = ['left', 'right'] as const;

/**
 * F4: heel-to-toe line against the running direction at midstance, from above, deg, + toes out. Markers of a laboratory
 * show it. From behind the shoe hides the toes, and what a network marks there does not follow them; from the side the
 * line is foreshortened alike for toes in and out.
 */
export function footProgression(subject: Subject): readonly Reading[] {
  const { view } = subject.recording;
  if (view === 'rear') return sides.map((side) => ({ id: 'F4', side, result: 'toes-hidden' }));
  return view === null ? sides.flatMap((side) => ofFoot(subject, side)) : [];
}

function ofFoot(subject: Subject, side: Side): readonly Reading[] {
  const { points, sampleRate } = subject.recording;
  const [heel, toe] = [points[`${side}_heel`], points[`${side}_foot_index`]];
  if (!heel?.z || !toe?.z) return [];
  const along = (to: Float64Array, from: Float64Array) =>
    lowpass(
      to.map((value, i) => value - from[i]!),
      filterCutoffs.foot,
      sampleRate,
    );
  const ahead = along(toe.x, heel.x);
  const outwards = along(toe.z, heel.z).map((value) => (side === 'left' ? -value : value));
  const turns = stridesOf(subject, side).map(({ start, toeOff }) => {
    const [out, on] = [outwards, ahead].map((way) => valueAt(way, subject.recording, (start + toeOff) / 2));
    return degrees * Math.atan2(out!, on!);
  });
  return [{ id: 'F4', side, result: spreadOf(turns) }];
}
