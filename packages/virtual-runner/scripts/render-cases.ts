/**
 * Draws the test cases, lets the pose network look at them and keeps what it found as pose files:
 * `npx tsx packages/virtual-runner/scripts/render-cases.ts [case…]`. Takes a minute or more for each case.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
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
    const { knobs, period } = cases[name]!;
    const clip = await film(stage, { knobs, camera, duration: caseDuration, period, bitrate: 1_200_000 });
    writeFileSync(join(scratch, `${name}.mp4`), clip);
    execFileSync(process.execPath, [analyse, `${name}.mp4`, '-o', '.', '--view', camera.view], {
      cwd: scratch,
      env: { ...process.env, INIT_CWD: scratch },
    });
    const found = parsePoseFile(readFileSync(join(scratch, `${name}.pose.json`), 'utf8'), name);
    const { view, surface, speed, runner } = clipFor(simulateRunner(knobs), camera, { duration: 0 });
    const known = { ...withLandmarks(found, kept), view, surface, speed, runner };
    writeFileSync(new URL(`${name}.pose.json`, folder), poseFile(known));
    console.log(`${name}: ${clip.length} bytes of video, ${found.track.time.length} frames`);
  }
} finally {
  await stage.close();
  rmSync(scratch, { recursive: true });
}
