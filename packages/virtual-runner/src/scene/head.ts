import { Group, type Material, Mesh, SphereGeometry } from 'three';
import { loft, type Section } from './loft.ts';
import type { Materials } from './materials.ts';

/** [height above the ears, front, back, half width], m; a negative front lies behind the ears. */
type Girth = readonly (readonly [number, number, number, number])[];

const face: Girth = [
  [-0.118, 0.082, -0.035, 0.022],
  [-0.106, 0.093, -0.01, 0.042],
  [-0.08, 0.096, 0.02, 0.054],
  [-0.05, 0.097, 0.056, 0.062],
  [-0.02, 0.098, 0.08, 0.069],
  [0.02, 0.096, 0.094, 0.074],
  [0.05, 0.099, 0.1, 0.076],
  [0.08, 0.094, 0.098, 0.072],
  [0.105, 0.074, 0.082, 0.058],
  [0.12, 0.04, 0.05, 0.034],
];

const hair: Girth = [
  [-0.055, -0.045, 0.07, 0.045],
  [-0.045, -0.03, 0.083, 0.064],
  [-0.01, -0.012, 0.098, 0.077],
  [0.025, 0.0, 0.108, 0.0805],
  [0.045, 0.03, 0.111, 0.0815],
  [0.062, 0.082, 0.112, 0.082],
  [0.08, 0.101, 0.111, 0.081],
  [0.105, 0.094, 0.1, 0.071],
  [0.125, 0.068, 0.074, 0.05],
  [0.135, 0.034, 0.038, 0.024],
  [0.137, 0.005, 0.005, 0.004],
];

type Triple = readonly [number, number, number];

/** A head whose ears lie at the group's origin, looking along +x. Drawn for a height of 1.75 m. */
export function head(paint: Materials): Group {
  const group = new Group();
  group.add(shaped(face, paint.skin), shaped(hair, paint.hair));
  const ball = (material: Material, at: Triple, radii: Triple) => {
    const mesh = new Mesh(new SphereGeometry(1, 20, 14), material);
    mesh.position.set(...at);
    mesh.scale.set(...radii);
    group.add(mesh);
  };
  ball(paint.skin, [0.1, -0.012, 0], [0.018, 0.024, 0.012]);
  ball(paint.lip, [0.092, -0.058, 0], [0.009, 0.007, 0.021]);
  for (const side of [-1, 1]) {
    ball(paint.eye, [0.089, 0.02, side * 0.032], [0.009, 0.006, 0.011]);
    ball(paint.hair, [0.09, 0.04, side * 0.032], [0.009, 0.004, 0.018]);
    ball(paint.skin, [-0.002, 0, side * 0.076], [0.018, 0.03, 0.01]);
  }
  return group;
}

function shaped(girth: Girth, material: Material): Mesh {
  const sections = girth.map(
    ([height, front, back, halfWidth]): Section => ({ x: height, bottom: -back, top: front, halfWidth }),
  );
  const geometry = loft(sections, 0.9);
  geometry.rotateZ(Math.PI / 2);
  geometry.rotateY(Math.PI);
  const mesh = new Mesh(geometry, material);
  mesh.castShadow = true;
  return mesh;
}
