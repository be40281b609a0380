/**
 * Draws the test cases, lets the pose network look at them and keeps what it found as pose files:
 * `npm run rendered -w packages/virtual-runner [-- case…]`. Takes some minutes for each case.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { parsePoseFile } from '@stridewhy/engine';
import {
  caseDuration,
  cases,
  clipFor,
  poseFile,
  sideCamera,
  simulateRunner,
  withLandmarks,
} from '../src/index.ts';
import { film } from './film.ts';
import { openStage } from './open-stage.ts';

const folder = new URL('../test/rendered/', import.meta.url);
const analyse = fileURLToPath(new URL('../../../scripts/analyze.mjs', import.meta.url));
const camera = { ...sideCamera, size: [540, 720] } as const;
const kept = /^(nose|(left|right)_(ear|shoulder|elbow|wrist|index|hip|knee|ankle|heel|foot_index))$/;

const wanted = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(cases);
const scratch = mkdtempSync(join(tmpdir(), 'virtual-runner-'));
const stage = await openStage();
mkdirSync(folder, { recursive: true });
try {
  for (const name of wanted) {
    const { knobs, period, models } = cases[name]!;
    const clip = await film(stage, { knobs, camera, duration: caseDuration, period, bitrate: 1_200_000 });
    writeFileSync(join(scratch, `${name}.mp4`), clip);
    for (const model of models) {
      const text = poseFile({ ...look(name, model), ...toldOf(name) });
      writeFileSync(new URL(`${name}.${model}.pose.json.gz`, folder), gzipSync(text));
      console.log(`${name}, ${model} model: ${clip.length} bytes of video, ${text.length} of landmarks`);
    }
  }
} finally {
  await stage.close();
  rmSync(scratch, { recursive: true });
}

/** What the network finds in a drawn clip. */
function look(name: string, model: string) {
  const options = ['-o', '.', '--view', camera.view, '--model', model];
  execFileSync(process.execPath, [analyse, `${name}.mp4`, ...options], {
    cwd: scratch,
    env: { ...process.env, INIT_CWD: scratch },
  });
  const text = readFileSync(join(scratch, `${name}.pose.json`), 'utf8');
  return withLandmarks(parsePoseFile(text, name), kept);
}

/** What the runner tells about the clip. */
function toldOf(name: string) {
  const { view, surface, speed, runner } = clipFor(simulateRunner(cases[name]!.knobs), camera, {
    duration: 0,
  });
  return { view, surface, speed, runner };
}
