import type { PoseTrack } from '../pose/index.ts';
import { cameraRules, type QualityNote, qualityNote } from '../reference/index.ts';
import { lowpass } from './butterworth.ts';
import { readLandmarks } from './landmarks.ts';
import { trunkLength } from './picture-quality.ts';
import { median, rootMeanSquare } from './statistics.ts';
import type { Clip } from './types.ts';

/** A track without the camera's tremor, and what to say of it. */
export interface Steadied {
  readonly track: PoseTrack;
  readonly quality: readonly QualityNote[];
}

/**
 * Takes the tremor of a hand-held camera out of a clip's landmarks. The background shows how the camera moved; what of
 * it is faster than a slow sway is undone, so that a camera that follows or drifts is left to what judges that. A tremor
 * that is small beside the runner's trunk is left alone.
 */
export function withoutShake({ track, scene }: Clip): Steadied {
  if (scene === null || scene.cut.includes(1)) return { track, quality: [] };
  const sampleRate = 1 / median(track.time.subarray(1).map((t, f) => t - track.time[f]!));
  const [x, y] = [tremor(scene.shiftX, sampleRate), tremor(scene.shiftY, sampleRate)];
  const trunk = trunkLength(readLandmarks(track), 'left');
  if (!(Math.hypot(rootMeanSquare(x), rootMeanSquare(y)) > cameraRules.shake * trunk)) {
    return { track, quality: [] };
  }
  const steady = (values: Float64Array, step: 2 | 3) => shifted(values, step, x, y);
  return {
    track: {
      ...track,
      points: steady(track.points, 3),
      ...(track.heels === undefined
        ? {}
        : { heels: { ...track.heels, lines: steady(track.heels.lines, 2) } }),
      ...(track.waist === undefined ? {} : { waist: steady(track.waist, 2) }),
      ...(track.shoe === undefined ? {} : { shoe: { ...track.shoe, places: steady(track.shoe.places, 3) } }),
    },
    quality: [qualityNote('camera-shaken')],
  };
}

/** The camera's fast movement along one direction, pixels, from its shift since the frame before. */
function tremor(shift: Float64Array, sampleRate: number): Float64Array {
  let at = 0;
  const path = shift.map((step) => {
    at += step;
    return at;
  });
  const slow = lowpass(path, cameraRules.sway, sampleRate);
  return path.map((value, f) => value - slow[f]!);
}

/** The same number of values for each frame, `step` each that begin with x and y, moved back by the camera's movement. */
function shifted(values: Float64Array, step: 2 | 3, x: Float64Array, y: Float64Array): Float64Array {
  const moved = values.slice();
  const perFrame = values.length / x.length;
  for (let k = 0; k < moved.length; k += step) {
    const frame = Math.floor(k / perFrame);
    moved[k]! -= x[frame]!;
    moved[k + 1]! -= y[frame]!;
  }
  return moved;
}
