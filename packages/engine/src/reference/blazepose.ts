/**
 * The networks' fixed numbers, from MediaPipe's own graphs (Apache-2.0): `pose_detection_cpu.pbtxt`,
 * `pose_detection_to_roi.pbtxt`, `pose_landmark_by_roi_cpu.pbtxt`, `tensors_to_pose_landmarks_and_segmentation.pbtxt`.
 */
export const blazePose = {
  detector: {
    side: 224,
    /** Input runs from −1 to 1. */
    black: -1,
    white: 1,
    /** Stride of each anchor layer, pixels, and anchors per cell where layers of one stride are joined. */
    layers: [
      { stride: 8, anchorsPerCell: 2 },
      { stride: 16, anchorsPerCell: 2 },
      { stride: 32, anchorsPerCell: 6 },
    ],
    valuesPerAnchor: 12,
    minScore: 0.5,
    /** Logits are clipped to ± this. */
    logitLimit: 100,
    /** Boxes that overlap more than this are one person. */
    suppressionOverlap: 0.3,
  },
  landmarks: {
    side: 256,
    black: 0,
    white: 1,
    /** 33 body landmarks, 2 that steer the region, 4 unused. */
    count: 39,
    valuesPerLandmark: 5,
    hipsIndex: 33,
    reachIndex: 34,
    heatmapSide: 64,
    heatmapKernel: 7,
    minHeatmapConfidence: 0.5,
    /** Below this there is nobody in the region. */
    minPresence: 0.5,
  },
  /** Side of the region over twice the hips–reach distance. */
  regionMargin: 1.25,
} as const;

/** Names of the 33 body landmarks in the network's order (MediaPipe's BlazePose GHUM topology). */
export const landmarkNames: readonly string[] = [
  'nose',
  'left_eye_inner',
  'left_eye',
  'left_eye_outer',
  'right_eye_inner',
  'right_eye',
  'right_eye_outer',
  'left_ear',
  'right_ear',
  'mouth_left',
  'mouth_right',
  'left_shoulder',
  'right_shoulder',
  'left_elbow',
  'right_elbow',
  'left_wrist',
  'right_wrist',
  'left_pinky',
  'right_pinky',
  'left_index',
  'right_index',
  'left_thumb',
  'right_thumb',
  'left_hip',
  'right_hip',
  'left_knee',
  'right_knee',
  'left_ankle',
  'right_ankle',
  'left_heel',
  'right_heel',
  'left_foot_index',
  'right_foot_index',
];
