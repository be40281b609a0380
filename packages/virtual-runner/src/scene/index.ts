export { createRunnerScene, type RunnerScene } from './runner-scene.ts';
