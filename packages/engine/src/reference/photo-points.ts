/** What is tapped on a picture of somebody standing or lying: how the runner is asked for it. */
export interface PhotoPointText {
  readonly name: string;
  /** Where it is on the body, one or two short sentences. */
  readonly find: string;
}

const sidePoints = {
  ear: { name: 'Ear', find: 'The opening of the ear.' },
  shoulder: {
    name: 'Shoulder',
    find: 'The bony tip on top, in the middle of the shoulder seen from the side.',
  },
  sternum: { name: 'Top of the breastbone', find: 'The notch at the base of the throat.' },
  c7: { name: 'Base of the neck', find: 'The bone that sticks out most when you bend your head.' },
  t7: {
    name: 'Between the shoulder blades',
    find: 'On the back, level with the lower tips of the shoulder blades.',
  },
  xiphoid: {
    name: 'Lower end of the breastbone',
    find: 'On the front, where the ribs meet above the belly.',
  },
  back: { name: 'Back of the ribs', find: 'On the back, level with the lower end of the breastbone.' },
  ribEdge: {
    name: 'Edge of the lowest ribs',
    find: 'On the front, where the ribs end and the belly begins.',
  },
  asis: {
    name: 'Front of the pelvis',
    find: 'The bony point at the front, where your finger or sticker is.',
  },
  psis: { name: 'Back of the pelvis', find: 'The dimple low on the back, where your finger or sticker is.' },
  trochanter: { name: 'Side of the hip', find: 'The bony bump on the outside, at the top of the thigh.' },
  knee: { name: 'Knee', find: 'The middle of the knee seen from the side.' },
  ankle: { name: 'Ankle', find: 'The tip of the bone on the outside of the ankle.' },
  heel: { name: 'Heel', find: 'The hindmost point of the heel, at the floor.' },
  toe: { name: 'Toe', find: 'The tip of the longest toe.' },
} as const satisfies Readonly<Record<string, PhotoPointText>>;

/** Points of a picture from the side. */
export type StandingPoint = keyof typeof sidePoints;

const frontPoints = {
  xiphoid: {
    name: 'Lower end of the breastbone',
    find: 'Where the ribs of both sides meet above the belly.',
  },
  left: {
    name: 'Left edge of the ribs',
    find: 'On your left, a hand’s width down along the edge of the ribs.',
  },
  right: {
    name: 'Right edge of the ribs',
    find: 'On your right, a hand’s width down along the edge of the ribs.',
  },
} as const satisfies Readonly<Record<string, PhotoPointText>>;

/** Points of a picture of the ribs from the front. */
export type RibPoint = keyof typeof frontPoints;

export const photoPoints: {
  readonly side: Readonly<Record<StandingPoint, PhotoPointText>>;
  readonly front: Readonly<Record<RibPoint, PhotoPointText>>;
} = { side: sidePoints, front: frontPoints };

/** A place on a standing body seen from the side, in body heights: ahead of the ankle and above the floor. */
export type BodyPlace = readonly [number, number];

/**
 * Where the points lie on an adult standing upright, in body heights. Only a first guess for the runner to drag: nothing
 * is measured with it. Heights of joints after Drillis & Contini 1964; the rest chosen by eye on photos.
 */
export const standingFigure: Readonly<Record<StandingPoint, BodyPlace>> = {
  ear: [0.025, 0.936],
  shoulder: [0.015, 0.82],
  sternum: [0.055, 0.81],
  c7: [-0.03, 0.845],
  t7: [-0.05, 0.74],
  xiphoid: [0.075, 0.7],
  back: [-0.05, 0.7],
  ribEdge: [0.075, 0.64],
  asis: [0.07, 0.565],
  psis: [-0.04, 0.585],
  trochanter: [0.02, 0.53],
  knee: [0.015, 0.285],
  ankle: [0, 0.039],
  heel: [-0.035, 0.005],
  toe: [0.115, 0.005],
};
