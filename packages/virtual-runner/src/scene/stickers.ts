import { CircleGeometry, type Material, Mesh } from 'three';
import type { FootShape } from '../proportions.ts';

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

/** A disc that faces backwards. */
function sticker(x: number, y: number, material: Material): Mesh {
  const mesh = new Mesh(new CircleGeometry(radius, 24), material);
  mesh.position.set(x, y, 0);
  mesh.rotation.y = -Math.PI / 2;
  return mesh;
}
