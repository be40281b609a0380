import type { Recording } from '@stridewhy/engine';
import {
  DirectionalLight,
  GridHelper,
  HemisphereLight,
  LineBasicMaterial,
  PerspectiveCamera,
  Scene,
  Vector3,
  WebGLRenderer,
} from 'three';
import { surroundings } from './skeleton.ts';
import { forceArrows, type Part, partMaterials, skeleton } from './stage-figure.ts';

/** CSS colours of what is drawn. */
export type Colours = Readonly<Record<Part | 'ground', string>>;

/** The recording on a stage. Nothing moves by itself: a picture is drawn when something is asked for. */
export interface Stage {
  /** Shows a frame, and the forces at its time, s. */
  show(frame: number, time: number): void;
  /** Looks from another side: 0 from the runner's right, a quarter turn on from the front, rad. */
  turn(yaw: number): void;
  resize(width: number, height: number): void;
  paint(colours: Colours): void;
  dispose(): void;
}

/** Vertical angle of view and height of the eye above the target, rad; width that a stride needs, m; air around. */
const view = { field: Math.PI / 6, pitch: 0.12, width: 1.7, air: 1.12 };

/** Side and spacing of the grid on the ground, m. It goes along with the runner by whole squares. */
const grid = { length: 6, step: 0.5 };

/** @throws Error when the browser has no WebGL. */
export function createStage(canvas: HTMLCanvasElement, recording: Recording): Stage {
  const renderer = new WebGLRenderer({ canvas, antialias: true, alpha: true });
  const camera = new PerspectiveCamera((view.field * 180) / Math.PI, 1, 0.1, 60);
  const around = surroundings(recording);
  const materials = partMaterials();
  const followers = [
    skeleton(recording, materials),
    forceArrows(recording, around.ground, materials),
  ] as const;
  const lines = new LineBasicMaterial();
  const ground = new GridHelper(grid.length, grid.length / grid.step);
  ground.material.dispose();
  ground.material = lines;
  const sun = new DirectionalLight(0xffffff, 1.5);
  sun.position.set(2, 5, 3);
  const scene = new Scene();
  scene.add(ground, sun, new HemisphereLight(0xffffff, 0xbbbbbb, 2.6), ...followers.map((one) => one.object));
  let [yaw, frame] = [0, 0];

  function draw(): void {
    const height = around.top - around.ground;
    const target = new Vector3(
      around.start[0] + frame * around.perFrame,
      around.ground + height / 2,
      around.start[2],
    );
    const half = Math.tan(view.field / 2);
    const distance = view.air * Math.max(height / (2 * half), view.width / (2 * half * camera.aspect));
    const away = new Vector3(
      Math.cos(view.pitch) * Math.sin(yaw),
      Math.sin(view.pitch),
      Math.cos(view.pitch) * Math.cos(yaw),
    );
    camera.position.copy(target).addScaledVector(away, distance);
    camera.lookAt(target);
    ground.position.set(Math.round(target.x / grid.step) * grid.step, around.ground, target.z);
    renderer.render(scene, camera);
  }

  return {
    show(next, time) {
      frame = next;
      for (const one of followers) one.show(frame, time);
      draw();
    },
    turn(next) {
      yaw = next;
      draw();
    },
    resize(width, height) {
      renderer.setPixelRatio(Math.min(2, window.devicePixelRatio));
      renderer.setSize(width, height, false);
      camera.aspect = width / height;
      camera.updateProjectionMatrix();
      draw();
    },
    paint(colours) {
      for (const part of ['left', 'right', 'middle', 'force'] as const)
        materials[part].color.set(colours[part]);
      lines.color.set(colours.ground);
      draw();
    },
    dispose() {
      for (const one of [...followers, ...Object.values(materials), lines, ground.geometry]) one.dispose();
      renderer.dispose();
    },
  };
}
