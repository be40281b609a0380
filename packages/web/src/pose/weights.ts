import full from '@mediapipe/pose/pose_landmark_full.tflite?url';
import heavy from '@mediapipe/pose/pose_landmark_heavy.tflite?url';
import lite from '@mediapipe/pose/pose_landmark_lite.tflite?url';
import detector from '@mediapipe/pose/pose_solution_packed_assets.data?url';
import type { PoseModel } from '@stridewhy/video';

/** BlazePose's weights as files of this build. The packed assets are the detector's model. */
export const detectorUrl = detector;
export const landmarkUrls: Readonly<Record<PoseModel, string>> = { lite, full, heavy };
