import type { MarkerTable } from '../formats/lab-types.ts';
import { mostSamplesPerFrame } from '../time-base.ts';

/**
 * A table with an empty frame wherever the file left one out, so that a frame's number tells its time. `null` where far
 * more are missing than there are.
 */
export function withMissingFrames(table: MarkerTable): MarkerTable | null {
  const { time, data, rate } = table;
  let place = 0;
  const places = time.map((t, f) => {
    if (f > 0) place += Math.max(1, Math.round((t - time[f - 1]!) * rate));
    return place;
  });
  const frames = place + 1;
  if (frames === time.length) return table;
  if (frames > mostSamplesPerFrame * time.length) return null;
  const width = data.length / time.length;
  const filled = new Float64Array(frames * width).fill(Number.NaN);
  places.forEach((at, f) => {
    filled.set(data.subarray(f * width, (f + 1) * width), at * width);
  });
  const [start, end] = [time[0]!, time.at(-1)!];
  const grid = Float64Array.from({ length: frames }, (_, i) => start + ((end - start) * i) / place);
  return { ...table, time: grid, data: filled };
}
