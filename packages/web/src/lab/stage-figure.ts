import type { Recording } from '@stridewhy/engine';
import {
  ConeGeometry,
  CylinderGeometry,
  Group,
  Mesh,
  MeshLambertMaterial,
  SphereGeometry,
  Vector3,
} from 'three';
import { forcesAt } from './ground-force.ts';
import { type BoneSide, bonesOf, type Place, placeAt } from './skeleton.ts';

/** What has a colour of its own. */
export type Part = BoneSide | 'force';

/** Something in the scene that follows the recording. */
export interface Follower {
  readonly object: Group;
  /** @param time s on the recording's time base. */
  show(frame: number, time: number): void;
  dispose(): void;
}

export type Materials = Readonly<Record<Part, MeshLambertMaterial>>;

export const partMaterials = (): Materials => ({
  left: new MeshLambertMaterial(),
  right: new MeshLambertMaterial(),
  middle: new MeshLambertMaterial(),
  force: new MeshLambertMaterial(),
});

/** Drawn sizes, m. Choice. */
const thickness = { bone: 0.014, joint: 0.024, arrow: 0.012 };
const arrowHead = { length: 0.09, radius: 0.034 };

/** Length of a force, m/N: a peak of 2 kN is as long as a leg. Choice. */
const perNewton = 0.45e-3;

const up = new Vector3(0, 1, 0);

/** Bones as rods, joints as balls; what was not seen is not drawn. */
export function skeleton(recording: Recording, materials: Materials): Follower {
  const [rod, ball] = [new CylinderGeometry(1, 1, 1, 16), new SphereGeometry(thickness.joint, 20, 14)];
  const bones = bonesOf(recording).map((bone) => ({ ...bone, mesh: new Mesh(rod, materials[bone.side]) }));
  const joints = bones.flatMap(({ from, to, side }) =>
    [from, to].map((name) => ({ name, mesh: new Mesh(ball, materials[side]) })),
  );
  const object = new Group().add(...[...bones, ...joints].map(({ mesh }) => mesh));
  return {
    object,
    show(frame) {
      for (const { from, to, mesh } of bones) {
        stretch(mesh, placeAt(recording, frame, from), placeAt(recording, frame, to), thickness.bone);
      }
      for (const { name, mesh } of joints) {
        const place = placeAt(recording, frame, name);
        mesh.visible = place !== null;
        if (place) mesh.position.set(...place);
      }
    },
    dispose() {
      rod.dispose();
      ball.dispose();
    },
  };
}

/** The ground's force on each foot as an arrow from where it acts. */
export function forceArrows(recording: Recording, ground: number, materials: Materials): Follower {
  const rod = new CylinderGeometry(1, 1, 1, 16);
  const cone = new ConeGeometry(arrowHead.radius, arrowHead.length, 20);
  const arrows = [0, 1].map(() => ({
    shaft: new Mesh(rod, materials.force),
    head: new Mesh(cone, materials.force),
  }));
  const object = new Group().add(...arrows.flatMap(({ shaft, head }) => [shaft, head]));
  return {
    object,
    show(_frame, time) {
      const now = forcesAt(recording, time);
      arrows.forEach(({ shaft, head }, index) => {
        const one = now[index];
        head.visible = one !== undefined;
        if (one === undefined) {
          shaft.visible = false;
          return;
        }
        const { x, z, force } = one;
        const along = new Vector3(...force);
        const tip = along
          .clone()
          .multiplyScalar(perNewton)
          .add(new Vector3(x, ground, z));
        stretch(shaft, [x, ground, z], [tip.x, tip.y, tip.z], thickness.arrow);
        head.position.copy(tip);
        head.quaternion.setFromUnitVectors(up, along.normalize());
      });
    },
    dispose() {
      rod.dispose();
      cone.dispose();
    },
  };
}

/** Lays a rod of unit length between two places; hides it where one is not known. */
function stretch(mesh: Mesh, from: Place | null, to: Place | null, radius: number): void {
  mesh.visible = from !== null && to !== null;
  if (!from || !to) return;
  const [a, b] = [new Vector3(...from), new Vector3(...to)];
  const along = b.clone().sub(a);
  // Two points in one place have no direction.
  const length = along.length() || Number.EPSILON;
  mesh.position.copy(a).add(b).multiplyScalar(0.5);
  mesh.scale.set(radius, length, radius);
  mesh.quaternion.setFromUnitVectors(up, along.divideScalar(length));
}
