/**
 * Writes what is true of the sample runner and of the figure that stands, and the pose file that a
 * near-perfect network would make of it from behind:
 * `npx tsx packages/virtual-runner/scripts/write-samples.ts`.
 */
import { writeFileSync } from 'node:fs';
import {
  clipFor,
  poseFile,
  rearCamera,
  sampleDuration,
  sampleRunner,
  sideCamera,
  simulateRunner,
  standingFigure,
  truthOf,
  withLandmarks,
} from '../src/index.ts';

const write = (name: string, text: string) =>
  writeFileSync(new URL(`../samples/${name}`, import.meta.url), text);

const runner = simulateRunner(sampleRunner);
const kept = /^(nose|(left|right)_(ear|shoulder|elbow|wrist|index|hip|knee|ankle|heel|foot_index))$/;
write('runner.truth.json', JSON.stringify(truthOf(runner, sampleDuration)));
const clip = clipFor(runner, rearCamera, { duration: sampleDuration, noise: 0.7, seed: 7 });
write('rear.pose.json', poseFile(withLandmarks(clip, kept)));
const standing = simulateRunner(standingFigure);
write(
  'standing.truth.json',
  JSON.stringify({
    knobs: standing.knobs,
    trunkLean: standing.trunkLean(0),
    angles: standing.angles(0, 'left'),
  }),
);
write('standing.pose.json', poseFile(clipFor(standing, sideCamera, { times: [0] })));
