import type { Pose } from '../body.ts';

export const standing: Pose = {
  pelvis: 6,
  ribs: 2,
  head: 4,
  armNear: [4, 12],
  armFar: [4, 12],
  legNear: [2, -2, 0],
  legFar: [2, -2, 0],
  air: 0,
};

export const supine: Pose = {
  pelvis: -86,
  ribs: -88,
  head: -92,
  armNear: [96, 104],
  armFar: [96, 104],
  legNear: [135, 30, 0],
  legFar: [135, 30, 0],
  air: 0,
  at: [0, 8],
};

/** Lying: elbows on the floor, hands on the low ribs. */
export const handsOnRibs = {
  armNear: [86, -135],
  armFar: [86, -135],
  handsIn: 60,
} as const satisfies Partial<Pose>;
