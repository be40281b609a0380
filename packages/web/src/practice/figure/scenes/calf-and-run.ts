import { standing } from './positions.ts';
import type { Scene } from './scene.ts';

/** The calf, and what is done in the run or all week. */
export const calfAndRunScenes = {
  C1: {
    rest: { ...standing, hands: [39, 72] },
    effort: { ...standing, legNear: [3, -1, -40], legFar: [3, -1, -40], hands: [39, 72] },
    props: [[41, 45, 0, 110]],
    planted: true,
    fromBehind: true,
    foot: [
      { arch: 0.2, heelLift: 0, roll: 2 },
      { arch: 0.8, heelLift: 42, roll: -2 },
    ],
    captions: ['Heels down', 'Three seconds up, over the big toe'],
    centre: 12,
  },
  R1: {
    rest: {
      ...standing,
      pelvis: 10,
      ribs: 8,
      head: 6,
      legNear: [22, -4, 6],
      legFar: [-14, -80, -50],
      armNear: [-40, 50],
      armFar: [24, 110],
    },
    effort: {
      ...standing,
      pelvis: 10,
      ribs: 8,
      head: 6,
      legNear: [-18, -48, -60],
      legFar: [44, -34, 0],
      armNear: [24, 110],
      armFar: [-40, 50],
    },
    props: [],
    captions: ['The foot lands close under you', 'Quick and light into the next step'],
    centre: 0,
  },
  R2: {
    rest: standing,
    effort: { ...standing, air: 1 },
    props: [],
    captions: ['A jump: far longer than any run of the last 30 days', 'No jump: at most 10 % longer'],
    centre: 0,
  },
} as const satisfies Readonly<Record<string, Scene>>;
