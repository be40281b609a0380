import type { RunnerKnobs } from './knobs.ts';

/** Lengths of one body, m, and the share of mass and the place of the centre of mass of each segment. */
export interface Proportions {
  readonly thigh: number;
  readonly shank: number;
  readonly trunk: number;
  readonly upperArm: number;
  readonly forearm: number;
  readonly hand: number;
  /** Mid-shoulder to mid-ear along the neck. */
  readonly neck: number;
  /** Between the hip joints. */
  readonly hipWidth: number;
  /** Between the shoulder joints. */
  readonly shoulderWidth: number;
  readonly foot: FootShape;
  readonly inertia: Readonly<Record<InertiaName, Inertia>>;
}

/** Shod foot in its own frame, m: origin at the ankle joint, x to the toes, y up when flat. */
export interface FootShape {
  /** Ankle joint above the ground. */
  readonly ankleHeight: number;
  /** Back of the sole, negative. */
  readonly heelX: number;
  /** Where the sole bends. */
  readonly ballX: number;
  readonly toeX: number;
  /** Height above the ground of the points that a pose network marks as heel and toes. */
  readonly markHeight: number;
  /** Of the toe mark, between ball and tip. */
  readonly toeMarkX: number;
}

export type InertiaName = 'head' | 'trunk' | 'upperArm' | 'forearm' | 'hand' | 'thigh' | 'shank' | 'foot';

export interface Inertia {
  readonly mass: number;
  /** From the first endpoint, fraction of length. */
  readonly centre: number;
}

/** de Leva 1996, table 4: segment lengths, mm, of mean Zatsiorsky subjects, and inertia on joint centres. */
const deLeva = {
  male: {
    height: 1741,
    length: { thigh: 422.2, shank: 434, trunk: 515.5, upperArm: 281.7, forearm: 268.9, hand: 86.2 },
    foot: 258.1,
    mass: [0.0694, 0.4346, 0.0271, 0.0162, 0.0061, 0.1416, 0.0433, 0.0137],
    centre: [0.5002, 0.431, 0.5772, 0.4574, 0.79, 0.4095, 0.4395, 0.4415],
  },
  female: {
    height: 1735,
    length: { thigh: 368.5, shank: 432.3, trunk: 497.9, upperArm: 275.1, forearm: 264.3, hand: 78 },
    foot: 228.3,
    mass: [0.0668, 0.4257, 0.0255, 0.0138, 0.0056, 0.1478, 0.0481, 0.0129],
    centre: [0.4841, 0.3782, 0.5754, 0.4559, 0.7474, 0.3612, 0.4352, 0.4014],
  },
} as const;

const order: readonly InertiaName[] = [
  'head',
  'trunk',
  'upperArm',
  'forearm',
  'hand',
  'thigh',
  'shank',
  'foot',
];

/** Scales de Leva's mean man or woman to the runner's height; widths after Drillis & Contini 1966. */
export function proportions(knobs: Pick<RunnerKnobs, 'height' | 'sex'>): Proportions {
  const table = deLeva[knobs.sex];
  const scale = knobs.height / table.height;
  const { thigh, shank, trunk, upperArm, forearm, hand } = table.length;
  return {
    thigh: thigh * scale,
    shank: shank * scale,
    trunk: trunk * scale,
    upperArm: upperArm * scale,
    forearm: forearm * scale,
    hand: hand * scale,
    neck: 0.1 * knobs.height,
    hipWidth: 0.1 * knobs.height,
    shoulderWidth: 0.2 * knobs.height,
    foot: footShape(table.foot * scale),
    inertia: inertia(table.mass, table.centre),
  };
}

/** A shoe is 2 cm longer than the foot and stands on a 2 cm sole. */
function footShape(length: number): FootShape {
  const heelX = -0.23 * length - 0.005;
  const toeX = heelX + length + 0.02;
  const ballX = heelX + 0.7 * (toeX - heelX);
  return {
    ankleHeight: 0.27 * length + 0.02,
    heelX,
    ballX,
    toeX,
    markHeight: 0.025,
    toeMarkX: ballX + 0.6 * (toeX - ballX),
  };
}

function inertia(
  masses: readonly number[],
  centres: readonly number[],
): Readonly<Record<InertiaName, Inertia>> {
  const limbs: readonly InertiaName[] = ['head', 'trunk'];
  const total = masses.reduce((sum, mass, i) => sum + mass * (limbs.includes(order[i]!) ? 1 : 2), 0);
  const entries = order.map((name, i) => [name, { mass: masses[i]! / total, centre: centres[i]! }]);
  return Object.fromEntries(entries) as Record<InertiaName, Inertia>;
}
