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
import { parsePoseFile, serialisePoseFile } from '@stridewhy/engine';
import {
  caseDuration,
  cases,
  clipFor,
  poseFile,
  rearCamera,
  rearCases,
  sideCamera,
  simulateRunner,
  withLandmarks,
} from '../src/index.ts';
import { film, type Take } from './film.ts';
import { openStage } from './open-stage.ts';

const folder = new URL('../test/rendered/', import.meta.url);
const analyse = fileURLToPath(new URL('../../../scripts/analyze.mjs', import.meta.url));
const fromSide = { ...sideCamera, size: [540, 720] } as const;
/** Large enough for stickers, as a phone's film is. */
const fromBehind = { ...rearCamera, size: [810, 1080] } as const;
const kept = /^(nose|(left|right)_(ear|shoulder|elbow|wrist|index|hip|knee|ankle|heel|foot_index))$/;

const all = { ...cases, ...rearCases };
const wanted = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(all);
const scratch = mkdtempSync(join(tmpdir(), 'virtual-runner-'));
const stage = await openStage();
mkdirSync(folder, { recursive: true });
try {
  for (const name of wanted) {
    const { knobs, period, models } = all[name]!;
    const clip = await film(stage, { knobs, ...shotOf(name), duration: caseDuration, period });
    writeFileSync(join(scratch, `${name}.mp4`), clip);
    for (const model of models) {
      const seen = { ...look(name, model), ...toldOf(name) };
      const text = name in rearCases ? serialisePoseFile(seen) : poseFile(seen);
      writeFileSync(new URL(`${name}.${model}.pose.json.gz`, folder), gzipSync(text));
      console.log(`${name}, ${model} model: ${clip.length} bytes of video, ${text.length} of landmarks`);
    }
  }
} finally {
  await stage.close();
  rmSync(scratch, { recursive: true });
}

/** How a case is filmed. */
function shotOf(name: string): Pick<Take, 'camera' | 'bitrate' | 'stickers'> {
  const rear = rearCases[name];
  if (rear === undefined) return { camera: fromSide, bitrate: 1_200_000 };
  return { camera: fromBehind, bitrate: 4_000_000, stickers: rear.stickers };
}

/** What the network finds in a drawn clip. */
function look(name: string, model: string) {
  const options = ['-o', '.', '--view', shotOf(name).camera.view, '--model', model];
  execFileSync(process.execPath, [analyse, `${name}.mp4`, ...options], {
    cwd: scratch,
    env: { ...process.env, INIT_CWD: scratch },
  });
  const text = readFileSync(join(scratch, `${name}.pose.json`), 'utf8');
  return withLandmarks(parsePoseFile(text, name), kept);
}

/** What the runner tells about the clip. */
function toldOf(name: string) {
  const { view, surface, speed, runner } = clipFor(simulateRunner(all[name]!.knobs), shotOf(name).camera, {
    duration: 0,
  });
  return { view, surface, speed, runner };
}
