/** Draws the sample clips: `npm run samples -w packages/virtual-runner [-- name…]`. Takes some minutes for each. */
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
  rear: { ...running, camera: rearCamera, stickers: true },
  standing: { knobs: standingFigure, camera: sideCamera, duration: 1, period: 1, bitrate: 1_500_000 },
};

const wanted = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(takes);
const stage = await openStage();
try {
  for (const name of wanted) {
    const clip = await film(stage, takes[name]!);
    writeFileSync(new URL(`../samples/${name}.mp4`, import.meta.url), clip);
    console.log(`${name}.mp4: ${clip.length} bytes`);
  }
} finally {
  await stage.close();
}
