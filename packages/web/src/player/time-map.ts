import type { ClipAnalysis } from '@stridewhy/engine';

/** Between the clip's presentation time and the run's true time: slow motion plays slower than it was run. */
export interface TimeMap {
  /** s in the clip → s on the recording's time base. */
  toTrue(presentation: number): number;
  /** s on the recording's time base → s in the clip. */
  toPresentation(time: number): number;
}

/** Identity from the first frame on where the clip was refused. */
export function timeMapOf({ clip, recording }: ClipAnalysis): TimeMap {
  const first = clip.track.time[0] ?? 0;
  const shown = (clip.track.time.at(-1) ?? first) - first;
  const run = recording?.time.at(-1) ?? 0;
  const stretch = run > 0 && shown > 0 ? shown / run : 1;
  return {
    toTrue: (presentation) => (presentation - first) / stretch,
    toPresentation: (time) => first + time * stretch,
  };
}

/** Index of the stamp nearest to `wanted`; stamps ascend. */
export function nearestFrame(stamps: Float64Array, wanted: number): number {
  let low = 0;
  let high = stamps.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (stamps[middle]! <= wanted) low = middle;
    else high = middle;
  }
  const before = Math.abs((stamps[low] ?? 0) - wanted);
  return Math.abs((stamps[high] ?? Number.POSITIVE_INFINITY) - wanted) < before ? high : low;
}

/** A time safely inside a frame, s: seeking to its very start may show the one before. */
export function insideFrame(stamps: Float64Array, frame: number): number {
  const start = stamps[frame] ?? 0;
  const next = stamps[frame + 1] ?? start + 0.01;
  return start + (next - start) * 0.3;
}
