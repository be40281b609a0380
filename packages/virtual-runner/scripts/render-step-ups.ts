/**
 * Draws a set of step-ups, lets the pose network look at it and keeps what it found as a pose file:
 * `npm run rendered-step-ups -w packages/virtual-runner`. Takes some minutes.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { loadVideo } from '../../cli/src/video/index.ts';
import {
  clipFor,
  poseFile,
  simulateStepUps,
  stepUpCase,
  stepUpFrameRate,
  withLandmarks,
} from '../src/index.ts';
import { filmStepUps } from './film.ts';
import { openStage } from './open-stage.ts';

const folder = new URL('../test/rendered-step-ups/', import.meta.url);
/** All that is needed to count and to tell hip from knee. */
const kept = /^(left|right)_(shoulder|hip|knee|ankle|heel|foot_index)$/;

const { plan, camera } = stepUpCase;
const scratch = mkdtempSync(join(tmpdir(), 'step-ups-'));
const stage = await openStage();
mkdirSync(folder, { recursive: true });
try {
  const video = join(scratch, 'step-ups.mp4');
  writeFileSync(
    video,
    await filmStepUps(stage, { plan, camera, frameRate: stepUpFrameRate, bitrate: 900_000 }),
  );
  const { track } = await loadVideo(video, {
    model: 'full',
    cache: false,
    signal: new AbortController().signal,
    onProgress: () => {},
  });
  const clip = clipFor(simulateStepUps(plan), camera, { duration: 0 });
  const text = poseFile(withLandmarks({ ...clip, track }, kept));
  writeFileSync(new URL('step-ups.pose.json.gz', folder), gzipSync(text));
  console.log(`${track.time.length} pictures, ${text.length} of landmarks`);
} finally {
  await stage.close();
  rmSync(scratch, { recursive: true });
}
