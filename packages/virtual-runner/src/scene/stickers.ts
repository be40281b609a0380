import { CircleGeometry, type Material, Mesh } from 'three';
import type { FootShape } from '../proportions.ts';
import { backOf, waistband } from './torso.ts';

/** Radius of a sticker, m: a price label. */
const radius = 0.009;

/** Two stickers on the back of the heel counter, in the shoe's own frame: shares of the shoe's length above the sole. */
export function stickersOnHeel(shape: FootShape, material: Material): readonly Mesh[] {
  const length = shape.toeX - shape.heelX;
  return [0.12, 0.24].map((share) => sticker(shape.heelX - 0.009 * length, share * length, material));
}

/** Two stickers down the back of the lower shank, in the limb's own frame: its length from the knee to the ankle. */
export function stickersOnShank(length: number, size: number, material: Material): readonly Mesh[] {
  return [sticker(-0.054 * size, 0.68 * length, material), sticker(-0.047 * size, 0.9 * length, material)];
}

/** Two stickers on the back of the waistband, 16 cm apart, in the trunk's own frame: its length from the hips up. */
export function stickersOnWaist(trunk: number, size: number, material: Material): readonly Mesh[] {
  const girth = waistband[3]!;
  return [-0.08, 0.08].map((aside) => {
    const z = aside * size;
    const { x, turn } = backOf(girth, size, z);
    return sticker(x - 0.002, girth[0] * trunk, material, z, turn);
  });
}

/** A disc that faces backwards, turned about the upright towards the runner's left. */
function sticker(x: number, y: number, material: Material, z: number = 0, turn: number = 0): Mesh {
  const mesh = new Mesh(new CircleGeometry(radius, 24), material);
  mesh.position.set(x, y, z);
  mesh.rotation.y = -Math.PI / 2 + turn;
  return mesh;
}
