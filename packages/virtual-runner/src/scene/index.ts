export { free } from './free.ts';
export { type Mannequin, mannequin } from './mannequin.ts';
export { type Materials, materials } from './materials.ts';
export { createRunnerScene, type RunnerScene } from './runner-scene.ts';
