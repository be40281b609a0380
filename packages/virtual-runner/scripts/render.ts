/** Draws the sample clips: `npx tsx packages/virtual-runner/scripts/render.ts`. Takes some minutes. */
import { writeFileSync } from 'node:fs';
import {
  rearCamera,
  sampleDuration,
  samplePeriod,
  sampleRunner,
  sideCamera,
  standingFigure,
} from '../src/index.ts';
import { film, type Take } from './film.ts';
import { openStage } from './open-stage.ts';

const running = { knobs: sampleRunner, duration: sampleDuration, period: samplePeriod, bitrate: 1_500_000 };
const takes: Readonly<Record<string, Take>> = {
  'side-left': { ...running, camera: sideCamera },
  rear: { ...running, camera: rearCamera },
  standing: { knobs: standingFigure, camera: sideCamera, duration: 1, period: 1, bitrate: 1_500_000 },
};

const stage = await openStage();
try {
  for (const [name, take] of Object.entries(takes)) {
    const clip = await film(stage, take);
    writeFileSync(new URL(`../samples/${name}.mp4`, import.meta.url), clip);
    console.log(`${name}.mp4: ${clip.length} bytes`);
  }
} finally {
  await stage.close();
}
