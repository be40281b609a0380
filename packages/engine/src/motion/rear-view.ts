import { pictureLimits, type QualityNote, qualityNote, rearRules } from '../reference/index.ts';
import { heelSights } from './heel-sights.ts';
import { dropJumps } from './jumps.ts';
import { distances, type Landmark, type Landmarks, sideLandmark } from './landmarks.ts';
import { cutOffNotes, shoulderGap, trunkLength } from './picture-quality.ts';
import { findScale } from './scale.ts';
import { median, quantile, usualRange } from './statistics.ts';
import { onGrid, trueTime } from './time-base.ts';
import type { Cleaned } from './to-recording.ts';
import type { Clip, Trajectory } from './types.ts';
import { waistLine } from './waist-line.ts';

/**
 * A clip filmed from behind as a recording: y up and z to the runner's right, which is the picture's right; nothing is
 * known of what lies ahead. Both legs are seen alike. A clip from the side or the front is refused: its view was said wrongly.
 *
 * @param filmed what was found out already about how the clip was filmed
 */
export function rearRecording(clip: Clip, seen: Landmarks, filmed: readonly QualityNote[]): Cleaned {
  const { time } = clip.track;
  const landmarks = dropJumps(seen, time);
  const clock = trueTime(time, clip.captureRate);
  const scale = findScale(clip, landmarks, 'left', longest);
  if (scale === null) return { kind: 'refused', quality: [qualityNote('no-person')] };
  const metres = (values: Float64Array) => onGrid(values, clock).map((value) => value * scale.metresPerPixel);
  const inMetres = ({ x, y }: Landmark): Trajectory => ({
    x: new Float64Array(clock.grid.length).fill(Number.NaN),
    y: metres(y),
    z: metres(x),
  });
  return {
    kind: 'recording',
    recording: {
      source: clip.source,
      view: 'rear',
      nearSide: null,
      surface: clip.surface ?? 'treadmill',
      speed: clip.speed,
      runner: clip.runner,
      time: clock.grid,
      sampleRate: clock.sampleRate,
      frameRate: clock.frameRate,
      timeBase: clock.timeBase,
      scale,
      facing: 1,
      horizon: 0,
      points: Object.fromEntries([...landmarks].map(([name, landmark]) => [name, inMetres(landmark)])),
      forces: null,
      quality: [
        ...notes(clip, landmarks),
        ...filmed,
        ...clock.quality,
        ...(scale.source === 'assumed' ? [qualityNote('height-unknown')] : []),
      ],
      ...(clip.track.heels === undefined ? {} : { heels: heelSights(clip.track.heels, clock) }),
      ...(clip.track.waist === undefined ? {} : { waist: waistLine(clip.track.waist, clock) }),
    },
  };
}

/** Whether a clip of which nothing was said shows the runner from behind. */
export function seenFromBehind(landmarks: Landmarks): boolean {
  return isFromBehind(landmarks, trunkLength(landmarks, 'left'));
}

function notes(clip: Clip, landmarks: Landmarks): readonly QualityNote[] {
  const trunk = trunkLength(landmarks, 'left');
  const [cut] = (['left', 'right'] as const).flatMap((side) => cutOffNotes(clip, landmarks, side));
  return [
    ...(cut === undefined ? [] : [cut]),
    ...(isFromBehind(landmarks, trunk) ? [] : [qualityNote('not-from-behind')]),
    ...(trunk < pictureLimits.smallestTrunk ? [qualityNote('low-resolution')] : []),
  ];
}

/** Shoulders and hips lie wide apart, the left ones on the left; from the front they lie the other way round. */
function isFromBehind(landmarks: Landmarks, trunk: number): boolean {
  const wide = shoulderGap(landmarks) >= pictureLimits.shoulderGap.refuse * trunk;
  const ordered = leftToRight(landmarks, 'hip') > 0 && !(leftToRight(landmarks, 'shoulder') < 0);
  return wide && ordered && !(sidewaysSwing(landmarks) > rearRules.sidewaysSwing);
}

/** Range of an ankle sideways about its hip, leg lengths, of the leg that shows less; NaN where neither was seen. */
function sidewaysSwing(landmarks: Landmarks): number {
  const ranges = (['left', 'right'] as const).flatMap((side) => {
    const [hip, ankle] = [sideLandmark(landmarks, side, 'hip'), sideLandmark(landmarks, side, 'ankle')];
    if (hip === null || ankle === null) return [];
    const reach = ankle.x.map((x, f) => x - hip.x[f]!);
    const leg = quantile(
      hip.y.map((y, f) => y - ankle.y[f]!),
      rearRules.longest,
    );
    return [usualRange(reach) / leg];
  });
  return quantile(ranges, 0);
}

/** Length of a segment that swings towards the camera and away: what nine tenths of the frames stay below, pixels. */
function longest(a: Landmark | null, b: Landmark | null): number {
  if (a === null || b === null) return Number.NaN;
  return quantile(distances(a, b), rearRules.longest);
}

/** Median place of a right landmark to the right of the left one, pixels. */
function leftToRight(landmarks: Landmarks, part: string): number {
  const [left, right] = [sideLandmark(landmarks, 'left', part), sideLandmark(landmarks, 'right', part)];
  if (left === null || right === null) return Number.NaN;
  return median(left.x.map((x, f) => right.x[f]! - x));
}
