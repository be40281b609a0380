/** Writes the sample runner's pose files and truth: `npx tsx packages/virtual-runner/scripts/write-samples.ts`. */
import { writeFileSync } from 'node:fs';
import {
  clipFor,
  poseFile,
  rearCamera,
  sampleDuration,
  sampleRunner,
  sideCamera,
  simulateRunner,
  truthOf,
  withLandmarks,
} from '../src/index.ts';

const folder = new URL('../samples/', import.meta.url);
const run = simulateRunner(sampleRunner);
const drawn = /^(nose|(left|right)_(ear|shoulder|elbow|wrist|index|hip|knee|ankle|heel|foot_index))$/;

for (const camera of [sideCamera, rearCamera]) {
  const clip = clipFor(run, camera, { duration: sampleDuration, noise: 0.7, seed: 7 });
  writeFileSync(new URL(`${camera.view}.pose.json`, folder), poseFile(withLandmarks(clip, drawn)));
}
writeFileSync(new URL('side-left.truth.json', folder), JSON.stringify(truthOf(run, sampleDuration)));
