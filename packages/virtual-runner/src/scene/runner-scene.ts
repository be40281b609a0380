import {
  Color,
  Matrix4,
  PCFSoftShadowMap,
  PerspectiveCamera,
  Scene,
  SRGBColorSpace,
  WebGLRenderer,
} from 'three';
import { type Camera, cameraFrame } from '../camera.ts';
import type { VirtualRun } from '../simulate.ts';
import { radians } from '../vector.ts';
import { free } from './free.ts';
import { mannequin } from './mannequin.ts';
import { materials } from './materials.ts';
import { room } from './room.ts';

/** Draws one run into a canvas, at any time and from one side. */
export interface RunnerScene {
  /** Draws the runner at a time, s. */
  renderAt(time: number): void;
  /** Frees the graphics memory. */
  dispose(): void;
}

/**
 * Sets up a treadmill room with the runner in it. The canvas takes the camera's picture size.
 * @param stickers whether the runner wears stickers on heels, shanks and waistband
 * @throws Error when the browser has no WebGL
 */
export function createRunnerScene(
  canvas: HTMLCanvasElement,
  run: VirtualRun,
  camera: Camera,
  stickers: boolean = false,
): RunnerScene {
  const renderer = new WebGLRenderer({ canvas, antialias: true, preserveDrawingBuffer: true });
  renderer.setPixelRatio(1);
  renderer.setSize(camera.size[0], camera.size[1], false);
  renderer.outputColorSpace = SRGBColorSpace;
  renderer.shadowMap.enabled = true;
  renderer.shadowMap.type = PCFSoftShadowMap;
  const paint = materials();
  const scene = new Scene();
  scene.background = new Color(0xdde2e0);
  const runner = mannequin(run.body, run.knobs.height, paint, stickers);
  const stands = run.knobs.gait === 'stand';
  const gym = room(paint, stands ? null : run.knobs.speed * run.stride);
  scene.add(runner.group, gym.group);
  const lens = lensOf(camera);
  return {
    renderAt: (time) => {
      const eversion = {
        left: run.angles(time, 'left').eversion * radians,
        right: run.angles(time, 'right').eversion * radians,
      };
      runner.follow(run.figure(time), eversion);
      gym.runBelt(stands ? 0 : run.knobs.speed * time);
      renderer.render(scene, lens);
    },
    dispose: () => {
      free(scene);
      renderer.dispose();
    },
  };
}

/** The same pinhole as `project` uses. */
function lensOf(camera: Camera): PerspectiveCamera {
  const { eye, forward, right, up } = cameraFrame(camera);
  const lens = new PerspectiveCamera(camera.fieldOfView, camera.size[0] / camera.size[1], 0.1, 30);
  const column = ({ x, y, z }: { x: number; y: number; z: number }) => [x, y, z] as const;
  const [a, b, c] = [column(right), column(up), column(forward)];
  lens.matrixAutoUpdate = false;
  lens.matrix.copy(
    new Matrix4().set(
      a[0],
      b[0],
      -c[0],
      eye.x,
      a[1],
      b[1],
      -c[1],
      eye.y,
      a[2],
      b[2],
      -c[2],
      eye.z,
      0,
      0,
      0,
      1,
    ),
  );
  lens.matrixWorldNeedsUpdate = true;
  return lens;
}
