import {
  type Camera,
  type PlannedRaise,
  type PlannedStep,
  type RunnerKnobs,
  simulateHeelRaises,
  simulateRunner,
  simulateStepUps,
  type VirtualRun,
} from '../../src/index.ts';
import { createRunnerScene, type RunnerScene } from '../../src/scene/index.ts';

/** What the script that opens this page may call. */
export interface Stage {
  /** Sets the scene for the pictures that follow. */
  set(knobs: Partial<RunnerKnobs>, camera: Camera, stickers: boolean): void;
  /** Sets the scene for pictures of heel raises. */
  setRaises(plan: readonly PlannedRaise[], camera: Camera): void;
  /** Sets the scene for pictures of step-ups. */
  setSteps(plan: readonly PlannedStep[], camera: Camera): void;
  /** The picture at a time, s: RGBA from the top left, as base64. */
  picture(time: number): string;
}

declare global {
  interface Window {
    stage: Stage;
  }
}

const canvas = document.querySelector('canvas');
const copy = new OffscreenCanvas(1, 1);
const pixels = copy.getContext('2d', { willReadFrequently: true });
if (canvas === null || pixels === null) throw new Error('The page cannot draw.');

let scene: RunnerScene | null = null;

window.stage = {
  set: (knobs, camera, stickers) => open(simulateRunner(knobs), camera, stickers),
  setRaises: (plan, camera) => open(simulateHeelRaises(plan), camera),
  setSteps: (plan, camera) => open(simulateStepUps(plan), camera),
  picture: (time) => {
    scene?.renderAt(time);
    pixels.drawImage(canvas, 0, 0);
    return base64(pixels.getImageData(0, 0, copy.width, copy.height).data);
  },
};

function open(run: VirtualRun, camera: Camera, stickers: boolean = false): void {
  scene?.dispose();
  scene = createRunnerScene(canvas!, run, camera, stickers);
  [copy.width, copy.height] = camera.size;
}

function base64(bytes: Uint8ClampedArray): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 32768) {
    text += String.fromCharCode(...bytes.subarray(i, i + 32768));
  }
  return btoa(text);
}
