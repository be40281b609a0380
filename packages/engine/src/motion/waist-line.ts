import { waistRules } from '../reference/index.ts';
import { spacedAsUsual } from './sticker-spacing.ts';
import { type Clock, onGrid } from './time-base.ts';
import type { WaistLine } from './types.ts';

/**
 * The line through the waistband's stickers on the recording's time base.
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
  const isTrue = spacedAsUsual(lengths, waistRules.spacing);
  const even = (values: Float64Array) =>
    onGrid(
      values.map((value, f) => (isTrue(f) ? value : Number.NaN)),
      clock,
    );
  return { across: even(across), rise: even(rise) };
}
