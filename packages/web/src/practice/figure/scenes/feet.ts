import { standing } from './positions.ts';
import type { Scene } from './scene.ts';

/** Feet and ankles. */
export const feetScenes = {
  F1: {
    rest: {
      ...standing,
      pelvis: 2,
      ribs: 2,
      legNear: [88, 0, 0],
      legFar: [88, 0, 0],
      armNear: [12, 66],
      armFar: [12, 66],
    },
    effort: {
      ...standing,
      pelvis: 2,
      ribs: 1,
      legNear: [88, 0, 0],
      legFar: [88, 0, 0],
      armNear: [12, 66],
      armFar: [12, 66],
    },
    props: [[-14, 12, 0, 24]],
    foot: [
      { arch: 0, heelLift: 0, roll: 3 },
      { arch: 1, heelLift: 0, roll: -2 },
    ],
    captions: ['The arch is long', 'The ball of the foot draws back: a dome'],
    centre: 8,
  },
  F2: {
    rest: { ...standing, legNear: [26, -6, 0], legFar: [-16, -24, -10], apart: -9 },
    effort: { ...standing, legNear: [24, -8, 0], legFar: [-16, -24, -10], apart: 8 },
    props: [],
    planted: true,
    foot: [
      { arch: 0, heelLift: 0, roll: 10 },
      { arch: 1, heelLift: 0, roll: -6 },
    ],
    captions: ['Knee in over the big toe: the arch is long', 'Knee out: the arch is short'],
    centre: 2,
  },
  F3: {
    rest: {
      ...standing,
      pelvis: 6,
      legNear: [94.5, 2.5, 0],
      legFar: [-4.4, -112.4, -70],
      hands: [20, 35],
      at: [-2, 27],
    },
    effort: {
      ...standing,
      pelvis: 14,
      ribs: 10,
      head: 6,
      legNear: [93.2, -16.2, 0],
      legFar: [-11.9, -110.2, -92],
      hands: [28, 35],
      at: [6, 26.6],
    },
    props: [],
    foot: [
      { arch: 0.3, heelLift: 35, roll: 0 },
      { arch: 0.8, heelLift: 62, roll: 0 },
    ],
    captions: ['Toes of the back foot tucked under', 'Lean forward: the big toe bends'],
    centre: 0,
  },
} as const satisfies Readonly<Record<string, Scene>>;
