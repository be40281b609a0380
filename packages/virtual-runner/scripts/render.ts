/** Draws the sample clips: `npx tsx packages/virtual-runner/scripts/render.ts`. Takes some minutes. */
import { writeFileSync } from 'node:fs';
import { rearCamera, sampleDuration, sampleRunner, sideCamera } from '../src/index.ts';
import { openStage } from './open-stage.ts';

const frameRate = 60;
const bitrate = 1_500_000;
const times = Array.from({ length: sampleDuration * frameRate }, (_, i) => i / frameRate);

const { page, close } = await openStage();
try {
  for (const camera of [sideCamera, rearCamera]) {
    const clip = await page.evaluate(
      ({ knobs, camera, options }) => window.stage.film(knobs, camera, options),
      { knobs: sampleRunner, camera, options: { times, bitrate } },
    );
    writeFileSync(new URL(`../samples/${camera.view}.mp4`, import.meta.url), Buffer.from(clip, 'base64'));
    console.log(`${camera.view}.mp4 written`);
  }
} finally {
  await close();
}
