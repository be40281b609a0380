import { LatheGeometry, type Material, Matrix4, Mesh, Vector2, Vector3 } from 'three';
import type { Vec3 } from '../vector.ts';

/** Outline of a limb: [fraction from first to second joint, radius in m], from below 0 to above 1 for rounded ends. */
export type Outline = readonly (readonly [number, number])[];

/** A solid of revolution that follows two joints. */
export interface Limb {
  readonly mesh: Mesh;
  /** Lays the limb from joint to joint; its own front stays towards `front`. */
  follow(from: Vec3, to: Vec3, front: Vec3): void;
}

/**
 * Makes a limb of fixed length. `depth` and `breadth` stretch its round section front to back and side to side;
 * `forward` moves it towards its front, m.
 */
export function limb(
  outline: Outline,
  length: number,
  material: Material,
  { depth = 1, breadth = 1, forward = 0 } = {},
): Limb {
  const profile = smooth(outline).map(([fraction, radius]) => new Vector2(radius, fraction * length));
  const geometry = new LatheGeometry(profile, 28);
  geometry.scale(depth, 1, breadth);
  geometry.translate(forward, 0, 0);
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

/** Frame whose y runs from joint to joint and whose x lies towards `front`. */
export function frameAlong(from: Vec3, to: Vec3, front: Vec3): Matrix4 {
  const y = new Vector3(to.x - from.x, to.y - from.y, to.z - from.z).normalize();
  const wanted = new Vector3(front.x, front.y, front.z);
  const x = wanted.addScaledVector(y, -wanted.dot(y)).normalize();
  const z = new Vector3().crossVectors(x, y);
  return new Matrix4().makeBasis(x, y, z).setPosition(from.x, from.y, from.z);
}

/** Adds points between the given ones so that the outline has no edges (Catmull–Rom). */
function smooth(outline: Outline): Outline {
  const points: (readonly [number, number])[] = [];
  const at = (i: number) => outline[Math.min(outline.length - 1, Math.max(0, i))]!;
  const steps = 6;
  for (let i = 0; i + 1 < outline.length; i++) {
    for (let k = 0; k < steps; k++) {
      const blend = (axis: 0 | 1) =>
        catmullRom(at(i - 1)[axis], at(i)[axis], at(i + 1)[axis], at(i + 2)[axis], k / steps);
      points.push([blend(0), Math.max(0, blend(1))]);
    }
  }
  return [...points, at(outline.length - 1)];
}

function catmullRom(a: number, b: number, c: number, d: number, t: number): number {
  return b + (t / 2) * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
}
