import type { PoseTrack, SceneSignals, Side } from '../pose/index.ts';
import { heightFractions, pictureLimits, type QualityNote, qualityNote } from '../reference/index.ts';
import {
  type Landmark,
  type Landmarks,
  medianDistance,
  middle,
  readLandmarks,
  sideLandmark,
} from './landmarks.ts';
import { mean, median } from './statistics.ts';
import type { Clip } from './types.ts';

/** Whether hips and a leg are seen often enough for a person to be in the clip. */
export function showsPerson(landmarks: Landmarks): boolean {
  return (['left', 'right'] as const).some((side) => {
    const leg = ['hip', 'knee', 'ankle'].map((part) => sideLandmark(landmarks, side, part));
    return leg.every(
      (point) => point !== null && shareOf(point.x, Number.isFinite) >= pictureLimits.personSeen,
    );
  });
}

/** Whether the trunk stands in the picture as it does in running; where it was not seen that is taken for granted. */
export function isUpright(landmarks: Landmarks): boolean {
  const [hips, shoulders] = [middle(landmarks, 'hip'), middle(landmarks, 'shoulder')];
  if (hips === null || shoulders === null) return true;
  const across = median(hips.x.map((x, f) => shoulders.x[f]! - x));
  const up = median(hips.y.map((y, f) => shoulders.y[f]! - y));
  return !(Math.abs(Math.atan2(across, up)) > pictureLimits.uprightLean);
}

/** What is wrong with the pictures themselves, before any gait is looked at. */
export function pictureNotes(clip: Clip, landmarks: Landmarks, nearSide: Side): readonly QualityNote[] {
  const trunk = trunkLength(landmarks, nearSide);
  return [
    ...cutOffNotes(clip, landmarks, nearSide),
    ...sideOnNotes(clip, landmarks, trunk),
    ...(trunk < pictureLimits.smallestTrunk ? [qualityNote('low-resolution')] : []),
    ...(clip.track.size[1] > clip.track.size[0] ? [qualityNote('portrait')] : []),
  ];
}

/** Median hip-to-shoulder distance, pixels; where no shoulder was tracked, what the leg's length makes of it. */
export function trunkLength(landmarks: Landmarks, side: Side): number {
  const trunk = medianDistance(middle(landmarks, 'hip'), middle(landmarks, 'shoulder'));
  if (!Number.isNaN(trunk)) return trunk;
  const [hip, knee, ankle] = ['hip', 'knee', 'ankle'].map(
    (part) => sideLandmark(landmarks, side, part) ?? null,
  );
  const leg = medianDistance(hip ?? null, knee ?? null) + medianDistance(knee ?? null, ankle ?? null);
  return (leg * heightFractions.trunk) / (heightFractions.thigh + heightFractions.shank);
}

/** Whether this side's feet leave the picture. */
export function cutOffNotes({ track }: Clip, landmarks: Landmarks, nearSide: Side): readonly QualityNote[] {
  const [width, height] = track.size;
  const { border, cutOff } = pictureLimits;
  const outside = (point: Landmark, f: number) =>
    point.x[f]! < width * border ||
    point.x[f]! > width * (1 - border) ||
    point.y[f]! < height * border ||
    point.y[f]! > height * (1 - border);
  const feet = ['ankle', 'heel', 'foot_index'].flatMap(
    (part) => sideLandmark(landmarks, nearSide, part) ?? [],
  );
  const share = shareOf(track.time, (_, f) => feet.some((point) => outside(point, f)));
  if (share >= cutOff.refuse) return [qualityNote('person-cut-off')];
  return share >= cutOff.note ? [qualityNote('person-cut-off', 'warning')] : [];
}

function sideOnNotes(clip: Clip, landmarks: Landmarks, trunk: number): readonly QualityNote[] {
  const gap = shoulderGap(landmarks) / trunk;
  const { refuse, note } = pictureLimits.shoulderGap;
  if (clip.view === 'front' || gap >= refuse) return [qualityNote('not-side-on')];
  return gap >= note ? [qualityNote('not-side-on', 'warning')] : [];
}

/** True when the body in these pictures is seen from the front, from behind or at a slant; `null` without a body. */
export function isAslant(track: PoseTrack): boolean | null {
  const landmarks = readLandmarks(track);
  if (!showsPerson(landmarks)) return null;
  return shoulderGap(landmarks) >= pictureLimits.shoulderGap.refuse * trunkLength(landmarks, 'left');
}

/**
 * How far apart the shoulders are seen, pixels; 0 when they are not. Networks place hips further apart or nearer than
 * the joints are, so neither is believed alone.
 */
export function shoulderGap(landmarks: Landmarks): number {
  return mean([sideGap(landmarks, 'shoulder'), 2 * sideGap(landmarks, 'hip')]) || 0;
}

/** Median horizontal distance between a left and a right landmark, pixels; NaN when they are not seen together. */
function sideGap(landmarks: Landmarks, part: string): number {
  const left = sideLandmark(landmarks, 'left', part);
  const right = sideLandmark(landmarks, 'right', part);
  if (left === null || right === null) return Number.NaN;
  return median(left.x.map((x, f) => Math.abs(x - right.x[f]!)));
}

/**
 * What is wrong with how the clip was filmed: scene signals run over the frames as they came.
 *
 * @param trunk trunk length, pixels
 */
export function sceneNotes({ scene, track }: Clip, trunk: number): readonly QualityNote[] {
  if (scene === null) return [];
  return [
    ...(scene.cut.some((cut) => cut === 1) ? [qualityNote('camera-cut')] : []),
    ...(scene.people > 1 ? [qualityNote('several-runners')] : []),
    ...(shiftWithin(1, scene, track.time) > pictureLimits.cameraShift * trunk ||
    shiftWithin(Number.POSITIVE_INFINITY, scene, track.time) > pictureLimits.cameraTravel * trunk
      ? [qualityNote('camera-moving')]
      : []),
  ];
}

/** Largest travel of the background from the start of a span of so many seconds, the whole clip at most, pixels. */
function shiftWithin(seconds: number, scene: SceneSignals, time: Float64Array): number {
  let x = 0;
  let y = 0;
  let start = 0;
  let largest = 0;
  for (let f = 1; f < time.length; f++) {
    x += scene.shiftX[f]!;
    y += scene.shiftY[f]!;
    while (time[f]! - time[start]! > seconds) {
      start++;
      x -= scene.shiftX[start]!;
      y -= scene.shiftY[start]!;
    }
    largest = Math.max(largest, Math.hypot(x, y));
  }
  return largest;
}

function shareOf(values: Float64Array, test: (value: number, index: number) => boolean): number {
  let count = 0;
  values.forEach((value, index) => {
    if (test(value, index)) count++;
  });
  return values.length === 0 ? 0 : count / values.length;
}
