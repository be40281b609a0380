import { landmarkNames } from './blazepose.ts';

/** Keypoints of one pose network in its own order. */
export interface KeypointSet {
  readonly name: string;
  /** Numbers of keypoints in the file; those beyond `landmarks` (face and hands) are not read. */
  readonly count: number;
  /** BlazePose's names where the point is the same, the network's own in snake_case elsewhere. */
  readonly landmarks: readonly string[];
  readonly source: string;
}

const coco = [
  'nose',
  'left_eye',
  'right_eye',
  'left_ear',
  'right_ear',
  'left_shoulder',
  'right_shoulder',
  'left_elbow',
  'right_elbow',
  'left_wrist',
  'right_wrist',
  'left_hip',
  'right_hip',
  'left_knee',
  'right_knee',
  'left_ankle',
  'right_ankle',
] as const;

/** The big toe's tip is where BlazePose's foot index lies. */
const halpe = [
  ...coco,
  'head',
  'neck',
  'mid_hip',
  'left_foot_index',
  'right_foot_index',
  'left_small_toe',
  'right_small_toe',
  'left_heel',
  'right_heel',
] as const;

const openPoseArms = [
  'nose',
  'neck',
  'right_shoulder',
  'right_elbow',
  'right_wrist',
  'left_shoulder',
  'left_elbow',
  'left_wrist',
] as const;

/** Sets of keypoints told apart by their number alone: the files do not name their points. */
export const keypointSets: readonly KeypointSet[] = [
  {
    name: 'COCO',
    count: 17,
    landmarks: coco,
    source: 'Lin et al. 2014, Microsoft COCO, keypoint annotations',
  },
  {
    name: 'OpenPose COCO',
    count: 18,
    landmarks: [
      ...openPoseArms,
      'right_hip',
      'right_knee',
      'right_ankle',
      'left_hip',
      'left_knee',
      'left_ankle',
      'right_eye',
      'left_eye',
      'right_ear',
      'left_ear',
    ],
    source: 'Cao et al. 2019, OpenPose, output format: COCO',
  },
  {
    name: 'OpenPose BODY_25',
    count: 25,
    landmarks: [
      ...openPoseArms,
      'mid_hip',
      'right_hip',
      'right_knee',
      'right_ankle',
      'left_hip',
      'left_knee',
      'left_ankle',
      'right_eye',
      'left_eye',
      'right_ear',
      'left_ear',
      'left_foot_index',
      'left_small_toe',
      'left_heel',
      'right_foot_index',
      'right_small_toe',
      'right_heel',
    ],
    source: 'Cao et al. 2019, OpenPose, output format: BODY_25',
  },
  { name: 'Halpe-26', count: 26, landmarks: halpe, source: 'Fang et al. 2022, AlphaPose; Halpe-FullBody' },
  {
    name: 'MediaPipe BlazePose',
    count: 33,
    landmarks: landmarkNames,
    source: 'Bazarevsky et al. 2020, BlazePose; MediaPipe pose landmarks',
  },
  {
    name: 'COCO-WholeBody',
    count: 133,
    landmarks: [
      ...coco,
      'left_foot_index',
      'left_small_toe',
      'left_heel',
      'right_foot_index',
      'right_small_toe',
      'right_heel',
    ],
    source:
      'Jin et al. 2020, Whole-body human pose estimation in the wild: 17 body, 6 foot, 68 face, 42 hand points',
  },
  {
    name: 'Halpe-136',
    count: 136,
    landmarks: halpe,
    source: 'Fang et al. 2022, AlphaPose; Halpe-FullBody: 26 body, 68 face, 42 hand points',
  },
];

/** How one person is followed through frames that do not say who is who. Engineering choices. */
export const following = {
  /** Distance between two frames, over the diagonal of the person's box. */
  reach: 0.4,
  /** Frames without the person after which someone near is someone else. */
  longestAbsence: 15,
  /** People in one picture. */
  mostPeople: 100,
} as const;

/**
 * A time step without a unit in its name: no camera takes longer than half a second for a picture, and none of ours
 * takes less than half a millisecond. Choice.
 */
export const timeStepLimits = { seconds: 0.5, milliseconds: 500 } as const;
