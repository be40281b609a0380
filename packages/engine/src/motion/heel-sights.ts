import { type HeelTrack, heelLines, heelTroubles, type Side } from '../pose/index.ts';
import { heelRules } from '../reference/index.ts';
import { spacedAsUsual } from './sticker-spacing.ts';
import { type Clock, onGrid } from './time-base.ts';
import type { HeelSights, LeaningLine } from './types.ts';

type LineName = (typeof heelLines)[number];

/** The lines of heel and shank on the recording's time base. */
export function heelSights(track: HeelTrack, clock: Clock): HeelSights {
  const both = <T>(of: (side: Side) => T) => ({ left: of('left'), right: of('right') });
  const line = (side: Side, name: LineName) => {
    const { across, length } = steady(readLine(track, side, name), name);
    return { across: onGrid(across, clock), length: onGrid(length, clock) };
  };
  return {
    stickers: both((side) => ({ heel: line(side, 'sticker-heel'), shank: line(side, 'sticker-shank') })),
    outline: both((side) => ({ heel: line(side, 'edge-heel'), shank: line(side, 'edge-shank') })),
    trouble: both((side) => mostTrouble(track, side)),
  };
}

/** A line per frame: how far right of its lower end the upper one lies, and how long it looks, pixels. */
function readLine({ lines, trouble }: HeelTrack, side: Side, name: LineName): LeaningLine {
  const frames = trouble.length / 2;
  const across = new Float64Array(frames);
  const length = new Float64Array(frames);
  for (let f = 0; f < frames; f++) {
    const at = 4 * ((2 * f + (side === 'left' ? 0 : 1)) * heelLines.length + heelLines.indexOf(name));
    const [upperX, upperY, lowerX, lowerY] = lines.subarray(at, at + 4);
    across[f] = upperX! - lowerX!;
    length[f] = Math.hypot(upperX! - lowerX!, upperY! - lowerY!);
  }
  return { across, length };
}

/** A line through stickers without the frames in which something else was taken for one. */
function steady(line: LeaningLine, name: LineName): LeaningLine {
  if (name === 'edge-heel' || name === 'edge-shank') return line;
  const isTrue = spacedAsUsual(line.length, heelRules.spacing);
  const kept = (values: Float64Array) => values.map((value, f) => (isTrue(f) ? value : Number.NaN));
  return { across: kept(line.across), length: kept(line.length) };
}

/** What most often hid the outline; `null` where it was seen in most pictures. */
function mostTrouble({ trouble }: HeelTrack, side: Side): (typeof heelTroubles)[number] | null {
  const counts = [0, ...heelTroubles.map(() => 0)];
  for (let at = side === 'left' ? 0 : 1; at < trouble.length; at += 2) counts[trouble[at]!]!++;
  const most = counts.indexOf(Math.max(...counts));
  return heelTroubles[most - 1] ?? null;
}
