import { landmarkNames, pictureLimits } from '../../reference/index.ts';

/** Trunk length in pixels when the runner is seen from behind, the left hip and shoulder on the left; else `null`. */
export function trunkFromBehind(points: Float64Array): number | null {
  const [leftHip, rightHip] = [at(points, 'left_hip'), at(points, 'right_hip')];
  const [leftShoulder, rightShoulder] = [at(points, 'left_shoulder'), at(points, 'right_shoulder')];
  const trunk = Math.hypot(
    (leftShoulder[0] + rightShoulder[0] - leftHip[0] - rightHip[0]) / 2,
    (leftShoulder[1] + rightShoulder[1] - leftHip[1] - rightHip[1]) / 2,
  );
  const hips = rightHip[0] - leftHip[0];
  const shoulders = rightShoulder[0] - leftShoulder[0];
  const wide = (shoulders + 2 * hips) / 2 >= pictureLimits.shoulderGap.onePicture * trunk;
  return hips > 0 && shoulders > 0 && wide ? trunk : null;
}

/** Place of a landmark among 33 × (x, y, score), pixels. */
export function at(points: Float64Array, name: string): readonly [number, number] {
  const k = 3 * landmarkNames.indexOf(name);
  return [points[k]!, points[k + 1]!];
}
