import { type BufferGeometry, Group, type Material, Mesh, SphereGeometry } from 'three';
import type { Materials } from './materials.ts';

/** A head whose ears lie at the group's origin, looking along +x. Drawn for a height of 1.75 m. */
export function head(paint: Materials): Group {
  const group = new Group();
  const add = (
    material: Material,
    [x, y, z]: readonly [number, number, number],
    [a, b, c]: readonly [number, number, number],
    geometry: BufferGeometry = new SphereGeometry(1, 32, 24),
  ) => {
    const mesh = new Mesh(geometry, material);
    mesh.position.set(x, y, z);
    mesh.scale.set(a, b, c);
    mesh.castShadow = true;
    group.add(mesh);
    return mesh;
  };
  add(paint.skin, [0.008, 0.035, 0], [0.095, 0.095, 0.075]);
  add(paint.skin, [0.038, -0.035, 0], [0.062, 0.075, 0.056]);
  add(paint.skin, [0.098, -0.006, 0], [0.02, 0.024, 0.012]);
  add(paint.lip, [0.09, -0.055, 0], [0.01, 0.008, 0.022]);
  for (const side of [-1, 1]) {
    add(paint.eye, [0.088, 0.022, side * 0.032], [0.009, 0.007, 0.011]);
    add(paint.hair, [0.088, 0.043, side * 0.032], [0.01, 0.005, 0.02]);
    add(paint.skin, [0, 0, side * 0.075], [0.02, 0.032, 0.012]);
  }
  // A cap of hair: the upper part of a sphere, tipped back.
  const cap = new SphereGeometry(1, 32, 20, 0, 2 * Math.PI, 0, 0.55 * Math.PI);
  add(paint.hair, [-0.002, 0.042, 0], [0.103, 0.1, 0.083], cap).rotation.z = 0.5;
  return group;
}
