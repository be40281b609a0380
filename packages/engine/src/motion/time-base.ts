import {
  cleaning,
  lowestTimingRate,
  pictureLimits,
  type QualityNote,
  qualityNote,
} from '../reference/index.ts';
import { resample } from './resample.ts';
import { mean } from './statistics.ts';
import type { TimeBase } from './types.ts';

/** True times of the frames and the even grid they are brought to. */
export interface Clock {
  /** True time of each frame, s, from 0. */
  readonly frames: Float64Array;
  /** Even time base, s, from 0. */
  readonly grid: Float64Array;
  readonly sampleRate: number;
  readonly frameRate: number;
  readonly timeBase: TimeBase;
  readonly quality: readonly QualityNote[];
}

/** Most samples of an even time base per frame: a file of a few odd time stamps must not fill the memory. */
export const mostSamplesPerFrame = 4;

/**
 * True time from presentation time. Slow motion is presented slower than it was taken: with the capture rate known,
 * time shrinks by presentation rate over capture rate. The grid runs at the clip's usual frame interval.
 */
export function trueTime(presentation: Float64Array, captureRate: number | null): Clock {
  const usual = usualInterval(presentation);
  const stretch = captureRate === null ? 1 : captureRate * usual;
  const slow = stretch > pictureLimits.slowMotion;
  const factor = slow ? 1 / stretch : 1;
  const start = presentation[0]!;
  const frames = presentation.map((t) => (t - start) * factor);
  const last = frames[frames.length - 1]!;
  const step = Math.max(usual * factor, last / (mostSamplesPerFrame * frames.length));
  const frameRate = (frames.length - 1) / last;
  const coarse = frameRate < lowestTimingRate;
  return {
    frames,
    grid: Float64Array.from({ length: Math.floor(last / step + 1e-6) + 1 }, (_, i) => i * step),
    sampleRate: 1 / step,
    frameRate,
    timeBase: coarse
      ? { kind: 'coarse', reason: 'frame-rate-below-50' }
      : { kind: 'true', source: slow ? 'capture-rate' : 'timestamps' },
    quality: [
      ...(slow ? [qualityNote('slow-motion-declared')] : []),
      ...(coarse ? [qualityNote('frame-rate-low')] : []),
    ],
  };
}

/** A signal of the frames on the even grid, gaps filled up to a limit (`cleaning.longestGap`). */
export function onGrid(values: Float64Array, { frames, grid }: Clock): Float64Array {
  return resample(frames, values, grid, cleaning.longestGap);
}

/**
 * Mean of the frame intervals near the middle one: dropped frames do not count and rounded stamps average out. The middle
 * one is the shorter of two: their mean may be near to neither, as where three of every five frames were dropped.
 */
function usualInterval(time: Float64Array): number {
  const intervals = time.subarray(1).map((t, i) => t - time[i]!);
  const middle = intervals.toSorted()[(intervals.length - 1) >> 1]!;
  return mean(intervals.filter((interval) => Math.abs(interval - middle) < middle / 2));
}
