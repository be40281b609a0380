import { Group } from 'three';
import type { Figure, SidePoints } from '../figure.ts';
import type { Proportions } from '../proportions.ts';
import { add, dot, mix, normalise, scale, sub, type Vec3, vec } from '../vector.ts';
import { head } from './head.ts';
import { type Limb, limb, type Outline } from './limb.ts';
import type { Materials } from './materials.ts';
import { type Shoe, shoe } from './shoe.ts';
import { stickersOnHeel, stickersOnShank, stickersOnWaist } from './stickers.ts';
import { seat, shirt, torso, waistband } from './torso.ts';

/** A dressed body that takes a figure's posture. */
export interface Mannequin {
  readonly group: Group;
  /** Takes a figure's posture; `eversion` of each rearfoot against the shank, rad, + sole outwards. */
  follow(figure: Figure, eversion: Readonly<Record<'left' | 'right', number>>): void;
}

/** Radii in m at a height of 1.75 m, first joint at 0 and second at 1. */
const outlines: Readonly<Record<string, Outline>> = {
  thigh: [
    [-0.1, 0],
    [-0.08, 0.04],
    [0, 0.068],
    [0.2, 0.084],
    [0.55, 0.071],
    [0.85, 0.056],
    [0.97, 0.055],
    [1.06, 0.048],
    [1.1, 0],
  ],
  shorts: [
    [-0.16, 0],
    [-0.14, 0.045],
    [-0.06, 0.084],
    [0.1, 0.094],
    [0.3, 0.093],
    [0.47, 0.092],
    [0.48, 0.086],
    [0.47, 0.072],
  ],
  shank: [
    [-0.1, 0],
    [-0.08, 0.035],
    [0, 0.05],
    [0.12, 0.05],
    [0.28, 0.056],
    [0.5, 0.049],
    [0.8, 0.034],
    [0.95, 0.036],
    [1.05, 0.034],
    [1.08, 0],
  ],
  sock: [
    [0.82, 0.034],
    [0.86, 0.037],
    [0.95, 0.039],
    [1.06, 0.037],
    [1.12, 0],
  ],
  upperArm: [
    [-0.06, 0],
    [-0.04, 0.03],
    [0.04, 0.046],
    [0.4, 0.046],
    [0.8, 0.038],
    [1, 0.037],
    [1.06, 0.025],
    [1.09, 0],
  ],
  sleeve: [
    [-0.14, 0],
    [-0.125, 0.022],
    [-0.07, 0.043],
    [0.03, 0.056],
    [0.25, 0.059],
    [0.52, 0.06],
    [0.53, 0.052],
    [0.52, 0.042],
  ],
  forearm: [
    [-0.06, 0],
    [-0.03, 0.03],
    [0.15, 0.041],
    [0.5, 0.035],
    [0.9, 0.027],
    [1.05, 0.026],
    [1.1, 0],
  ],
  hand: [
    [-0.25, 0],
    [-0.15, 0.022],
    [0.2, 0.03],
    [0.6, 0.04],
    [1, 0.035],
    [1.15, 0.02],
    [1.2, 0],
  ],
  neck: [
    [-0.3, 0.06],
    [0, 0.058],
    [0.5, 0.053],
    [1, 0.05],
  ],
};

/**
 * Makes a body for any three.js scene: add `group`, call `follow` for each picture, and `free` the group in the end.
 *
 * @param body lengths, as of the run whose figures it will follow (`VirtualRun.body`)
 * @param height standing height, m: thickness of limbs goes with it
 * @param stickers whether two stickers lie on the back of each heel, two on each lower shank, and two on the waistband
 *   over a shirt that is tucked in
 */
export function mannequin(
  body: Proportions,
  height: number,
  paint: Materials,
  stickers: boolean = false,
): Mannequin {
  const group = new Group();
  const size = height / 1.75;
  const make = (name: string, length: number, material: Materials[keyof Materials], shape = {}) => {
    const outline = outlines[name]!.map(([fraction, radius]) => [fraction, radius * size] as const);
    const made = limb(outline, length, material, shape);
    group.add(made.mesh);
    return made;
  };
  const top = torso(shirt, body.trunk, size, paint.shirt);
  const bottom = torso(seat, body.trunk, size, paint.shorts);
  group.add(top.mesh, bottom.mesh);
  const neck = make('neck', body.neck, paint.skin);
  const face = head(paint);
  face.scale.setScalar(size);
  group.add(face);
  const sides = { left: side(body, make, paint), right: side(body, make, paint) };
  group.add(sides.left.shoe.group, sides.right.shoe.group);
  if (stickers) {
    const waist = torso(waistband, body.trunk, size, paint.shorts);
    waist.mesh.add(...stickersOnWaist(body.trunk, size, paint.sticker));
    bottom.mesh.add(waist.mesh);
    for (const { shoe, shank } of [sides.left, sides.right]) {
      shoe.rear.add(...stickersOnHeel(body.foot, paint.sticker));
      shank.mesh.add(...stickersOnShank(body.shank, size, paint.sticker));
    }
  }
  return {
    group,
    follow: (figure, eversion) => {
      const across = sub(figure.right.hip, figure.left.hip);
      const chest = sub(figure.right.shoulder, figure.left.shoulder);
      const trunk = sub(figure.midShoulder, figure.pelvis);
      const ahead = (line: Vec3) => normalise(vec(line.z, 0, -line.x));
      top.follow(figure.pelvis, figure.midShoulder, ahead(chest));
      bottom.follow(figure.pelvis, add(figure.pelvis, upFrom(across, trunk)), ahead(across));
      neck.follow(figure.midShoulder, mix(figure.midShoulder, figure.midEar, 0.9), vec(1, 0, 0));
      face.position.set(figure.midEar.x, figure.midEar.y, figure.midEar.z);
      followSide(sides.left, figure.left, eversion.left);
      followSide(sides.right, figure.right, -eversion.right);
    },
  };
}

type Part = 'thigh' | 'shorts' | 'shank' | 'sock' | 'upperArm' | 'sleeve' | 'forearm' | 'hand';

type Side = Readonly<Record<Part, Limb>> & { readonly shoe: Shoe };

function side(
  body: Proportions,
  make: (name: Part, length: number, material: Materials[keyof Materials], shape?: object) => Limb,
  paint: Materials,
): Side {
  return {
    thigh: make('thigh', body.thigh, paint.skin),
    shorts: make('shorts', body.thigh, paint.shorts),
    shank: make('shank', body.shank, paint.skin, { forward: -0.008 }),
    sock: make('sock', body.shank, paint.sock),
    upperArm: make('upperArm', body.upperArm, paint.skin),
    sleeve: make('sleeve', body.upperArm, paint.shirt),
    forearm: make('forearm', body.forearm, paint.skin),
    hand: make('hand', body.hand, paint.skin, { breadth: 0.7 }),
    shoe: shoe(body.foot, paint),
  };
}

function followSide(parts: Side, points: SidePoints, tilt: number): void {
  const { hip, knee, ankle, shoulder, elbow, wrist, hand } = points;
  const thighFront = frontOf(hip, knee);
  parts.thigh.follow(hip, knee, thighFront);
  parts.shorts.follow(hip, knee, thighFront);
  const shankFront = frontOf(knee, ankle);
  parts.shank.follow(knee, ankle, shankFront);
  parts.sock.follow(knee, ankle, shankFront);
  const armFront = frontOf(shoulder, elbow);
  parts.upperArm.follow(shoulder, elbow, armFront);
  parts.sleeve.follow(shoulder, elbow, armFront);
  // The palm faces inwards: thickness lies across.
  const palm = add(vec(0, 1, 0), scale(frontOf(elbow, wrist), 0.5));
  parts.forearm.follow(elbow, wrist, palm);
  parts.hand.follow(wrist, hand, palm);
  parts.shoe.follow(points, tilt + leanOf(knee, ankle));
}

/** The part of the trunk's direction that is square to the hips' line: the seat drops with the pelvis. */
function upFrom(hips: Vec3, trunk: Vec3): Vec3 {
  const across = normalise(hips);
  return sub(trunk, scale(across, dot(trunk, across)));
}

/** Lean of the shank to the runner's right, rad. */
function leanOf(knee: Vec3, ankle: Vec3): number {
  const along = normalise(sub(knee, ankle));
  return Math.asin(along.z);
}

/** Front of a limb that hangs down: a quarter turn forward from its direction in the sagittal plane. */
function frontOf(from: Vec3, to: Vec3): Vec3 {
  const along = sub(to, from);
  return normalise(vec(-along.y, along.x, 0));
}
