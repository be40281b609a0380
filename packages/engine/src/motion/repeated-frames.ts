import { type HeelTrack, heelLines, type PoseTrack } from '../pose/index.ts';
import { pictureLimits } from '../reference/index.ts';
import { readLandmarks } from './landmarks.ts';
import { quantile } from './statistics.ts';

/** Parts of which at least one is always on the move in gait. */
const moving = ['left_knee', 'right_knee', 'left_ankle', 'right_ankle'] as const;

/**
 * The track without frames that show the picture of the frame before: players and editors repeat pictures to reach
 * another rate, which tells nothing new and makes the clip look faster than the camera was.
 */
export function withoutRepeats(track: PoseTrack): PoseTrack {
  const steps = largestSteps(track);
  const limit = pictureLimits.repeatedStep * quantile(steps, pictureLimits.usualStep);
  const kept = Array.from(track.time.keys()).filter((f) => !(steps[f]! < limit));
  if (kept.length === track.time.length) return track;
  const points = rowsOf(track.points, kept, track.landmarks.length * 3);
  const rest = { ...track, time: rowsOf(track.time, kept, 1), points };
  return {
    ...rest,
    ...(track.heels === undefined ? {} : { heels: heelsOf(track.heels, kept) }),
    ...(track.waist === undefined ? {} : { waist: rowsOf(track.waist, kept, 4) }),
    ...(track.shoe === undefined
      ? {}
      : { shoe: { ...track.shoe, places: rowsOf(track.shoe.places, kept, 3) } }),
  };
}

/** Rows of these frames alone. */
function rowsOf(values: Float64Array, frames: readonly number[], width: number): Float64Array {
  return Float64Array.from(
    { length: frames.length * width },
    (_, k) => values[frames[Math.floor(k / width)]! * width + (k % width)]!,
  );
}

/** The heels in these frames alone. */
function heelsOf({ lines, trouble }: HeelTrack, frames: readonly number[]): HeelTrack {
  const width = 2 * heelLines.length * 4;
  const kept: HeelTrack = {
    lines: new Float64Array(frames.length * width),
    trouble: new Uint8Array(frames.length * 2),
  };
  frames.forEach((f, i) => {
    kept.lines.set(lines.subarray(f * width, (f + 1) * width), i * width);
    kept.trouble.set(trouble.subarray(2 * f, 2 * f + 2), 2 * i);
  });
  return kept;
}

/** Largest move of the parts since the frame before, pixels; NaN where none was seen in both. */
function largestSteps(track: PoseTrack): Float64Array {
  const landmarks = readLandmarks(track);
  const parts = moving.flatMap((name) => landmarks.get(name) ?? []);
  return track.time.map((_, f) => {
    const steps = parts.flatMap(({ x, y }) => {
      const step = Math.hypot(x[f]! - (x[f - 1] ?? Number.NaN), y[f]! - (y[f - 1] ?? Number.NaN));
      return Number.isNaN(step) ? [] : [step];
    });
    return steps.length === 0 ? Number.NaN : Math.max(...steps);
  });
}
