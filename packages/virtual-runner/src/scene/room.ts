import {
  BoxGeometry,
  CylinderGeometry,
  DirectionalLight,
  Group,
  HemisphereLight,
  type Material,
  Mesh,
  PlaneGeometry,
} from 'three';
import type { Materials } from './materials.ts';

/** The treadmill, its surroundings and the light. */
export interface Room {
  readonly group: Group;
  /** Moves the belt's marks: m that the belt has run. */
  runBelt(distance: number): void;
}

const deck = { back: -1.05, front: 0.8, width: 0.62, height: 0.2 };
const wantedSpacing = 0.36;

/** @param strideLength m; the belt's marks come round with the stride, so that every stride looks alike. `null`: it stands. */
export function room(paint: Materials, strideLength: number | null): Room {
  const group = new Group();
  const box = (material: Material, size: readonly number[], at: readonly number[]) => {
    const mesh = new Mesh(new BoxGeometry(size[0], size[1], size[2]), material);
    mesh.position.set(at[0]!, at[1]!, at[2]!);
    mesh.castShadow = true;
    mesh.receiveShadow = true;
    group.add(mesh);
    return mesh;
  };
  const length = deck.front - deck.back;
  const middle = (deck.front + deck.back) / 2;
  box(paint.belt, [length, 0.02, deck.width - 0.12], [middle, -0.01, 0]);
  box(
    paint.dark,
    [length + 0.1, deck.height - 0.03, deck.width],
    [middle, -0.03 - (deck.height - 0.03) / 2, 0],
  );
  for (const z of [-1, 1]) {
    box(paint.frame, [length + 0.1, 0.035, 0.075], [middle, -0.018, (z * (deck.width - 0.07)) / 2]);
    const post = new Mesh(new CylinderGeometry(0.028, 0.032, 1.25, 16), paint.frame);
    post.position.set(deck.front - 0.02, 0.58, z * 0.3);
    post.rotation.z = -0.12;
    post.castShadow = true;
    group.add(post);
  }
  box(paint.dark, [0.08, 0.3, 0.66], [deck.front + 0.06, 1.22, 0]).rotation.z = -0.35;
  const spacing =
    strideLength === null ? wantedSpacing : strideLength / Math.round(strideLength / wantedSpacing);
  const marks = Array.from({ length: 5 }, () =>
    box(paint.beltMark, [0.03, 0.002, deck.width - 0.13], [0, 0, 0]),
  );
  group.add(ground(paint), ...lights());
  return {
    group,
    runBelt: (distance) => {
      for (const [i, mark] of marks.entries()) {
        const span = marks.length * spacing;
        const along = i * spacing - distance;
        mark.position.set(along - Math.floor((along - deck.back - 0.05) / span) * span, 0, 0);
      }
    },
  };
}

function ground(paint: Materials): Mesh {
  const floor = new Mesh(new PlaneGeometry(14, 5), paint.floor);
  floor.rotation.x = -Math.PI / 2;
  floor.position.y = -deck.height;
  floor.receiveShadow = true;
  return floor;
}

function lights(): readonly (HemisphereLight | DirectionalLight)[] {
  const sky = new HemisphereLight(0xffffff, 0xb0a594, 1.8);
  const sun = new DirectionalLight(0xfff4e6, 2.4);
  // Low enough for the near leg to shade the far one: that tells them apart.
  sun.position.set(-1, 3.2, -3.2);
  sun.castShadow = true;
  sun.shadow.mapSize.set(1024, 1024);
  sun.shadow.radius = 6;
  sun.shadow.normalBias = 0.02;
  Object.assign(sun.shadow.camera, { left: -2, right: 2, top: 2.5, bottom: -1.5, near: 0.5, far: 9 });
  const fill = new DirectionalLight(0xe6f0ff, 0.5);
  fill.position.set(2, 2, -3);
  return [sky, sun, fill];
}
