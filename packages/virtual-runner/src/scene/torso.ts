import { type Material, Mesh } from 'three';
import type { Vec3 } from '../vector.ts';
import { frameAlong } from './limb.ts';
import { loft, type Section } from './loft.ts';

/** [share of the trunk from mid-hip to mid-shoulder, front, back, half width], m from the trunk's line at a height of 1.75 m. */
export type Girth = readonly (readonly [number, number, number, number])[];

/** A shirt that ends at the waist: hips hidden under it would not tell which leg is the near one. */
export const shirt: Girth = [
  [0.025, 0.104, 0.12, 0.166],
  [0.03, 0.115, 0.13, 0.177],
  [0.15, 0.112, 0.11, 0.167],
  [0.35, 0.113, 0.1, 0.156],
  [0.55, 0.12, 0.112, 0.164],
  [0.72, 0.118, 0.12, 0.173],
  [0.84, 0.104, 0.116, 0.178],
  [0.93, 0.086, 0.104, 0.179],
  [1.0, 0.07, 0.09, 0.168],
  [1.05, 0.06, 0.078, 0.122],
  [1.09, 0.05, 0.066, 0.072],
];

/** The seat of the shorts. */
export const seat: Girth = [
  [-0.25, 0.03, 0.04, 0.06],
  [-0.22, 0.078, 0.1, 0.15],
  [-0.16, 0.1, 0.13, 0.172],
  [-0.08, 0.106, 0.138, 0.176],
  [0.03, 0.102, 0.12, 0.166],
  [0.08, 0.092, 0.1, 0.15],
];

/** The waistband over a shirt that is tucked in. */
export const waistband: Girth = [
  [-0.1, 0.112, 0.14, 0.18],
  [-0.05, 0.124, 0.146, 0.189],
  [0.04, 0.124, 0.142, 0.188],
  [0.12, 0.122, 0.13, 0.181],
  [0.17, 0.119, 0.122, 0.175],
];

/** Exponent of the trunk's sections, as of a superellipse. */
const fullness = 0.85;

/** A part of the trunk that follows its line. */
export interface Torso {
  readonly mesh: Mesh;
  /** Lays the part along a line, its front towards `front`. */
  follow(from: Vec3, to: Vec3, front: Vec3): void;
}

/** @param size height of the runner / 1.75 m */
export function torso(girth: Girth, length: number, size: number, material: Material): Torso {
  const sections = girth.map(
    ([share, front, back, halfWidth]): Section => ({
      x: share * length,
      bottom: -back * size,
      top: front * size,
      halfWidth: halfWidth * size,
    }),
  );
  const geometry = loft(sections, fullness);
  // From along x, front y to along y, front x: a half turn about their diagonal.
  geometry.rotateZ(Math.PI / 2);
  geometry.rotateY(Math.PI);
  const mesh = new Mesh(geometry, material);
  mesh.castShadow = true;
  mesh.receiveShadow = true;
  mesh.matrixAutoUpdate = false;
  return {
    mesh,
    follow: (from, to, front) => {
      mesh.matrix.copy(frameAlong(from, to, front));
      mesh.matrixWorldNeedsUpdate = true;
    },
  };
}

/**
 * The back of a girth at a distance to the right of its middle, m: where it lies, and how far it is turned outwards, rad.
 *
 * @param size height of the runner / 1.75 m
 */
export function backOf([, front, back, halfWidth]: Girth[number], size: number, z: number) {
  const across = z / (halfWidth * size);
  const power = 2 / fullness;
  const inner = 1 - Math.abs(across) ** power;
  const half = ((front + back) / 2) * size;
  const slope = (half / (halfWidth * size)) * inner ** (fullness / 2 - 1) * Math.abs(across) ** (power - 1);
  return {
    x: ((front - back) / 2) * size - half * inner ** (fullness / 2),
    turn: Math.sign(z) * Math.atan(slope),
  };
}
