import { cleaning, waistRules } from '../reference/index.ts';
import { resample } from './resample.ts';
import { median } from './statistics.ts';
import type { Clock } from './time-base.ts';
import type { WaistLine } from './types.ts';

/**
 * The line through the waistband's stickers on the recording's time base. They lie as far apart as they were put: where
 * they look much nearer or farther, something else was taken for one.
 *
 * @param track as `PoseTrack.waist`
 */
export function waistLine(track: Float64Array, clock: Clock): WaistLine {
  const frames = track.length / 4;
  const [across, rise] = [new Float64Array(frames), new Float64Array(frames)];
  for (let f = 0; f < frames; f++) {
    across[f] = track[4 * f + 2]! - track[4 * f]!;
    rise[f] = track[4 * f + 1]! - track[4 * f + 3]!;
  }
  const lengths = across.map((value, f) => Math.hypot(value, rise[f]!));
  const usual = median(lengths.filter(Number.isFinite));
  const { shortest, longest } = waistRules.spacing;
  const taken = (f: number) => lengths[f]! >= shortest * usual && lengths[f]! <= longest * usual;
  const onGrid = (values: Float64Array) => {
    const kept = values.map((value, f) => (taken(f) ? value : Number.NaN));
    return resample(clock.frames, kept, clock.grid, cleaning.longestGap);
  };
  return { across: onGrid(across), rise: onGrid(rise) };
}
