/**
 * Draws sets of heel raises, lets the pose network look at them and keeps what it found as pose files:
 * `npm run rendered-heel-raises -w packages/virtual-runner [-- case…]`. Takes a minute or more for each case.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { loadVideo } from '../../cli/src/video/index.ts';
import {
  clipFor,
  heelRaiseCases,
  heelRaiseFrameRate,
  poseFile,
  simulateHeelRaises,
  withLandmarks,
} from '../src/index.ts';
import { filmHeelRaises } from './film.ts';
import { openStage } from './open-stage.ts';

const folder = new URL('../test/rendered-heel-raises/', import.meta.url);
/** All that is needed to find the runner's size and to count. */
const kept = /^(nose|(left|right)_(ear|shoulder|hip|knee|ankle|heel|foot_index))$/;

const wanted = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(heelRaiseCases);
const scratch = mkdtempSync(join(tmpdir(), 'heel-raises-'));
const stage = await openStage();
mkdirSync(folder, { recursive: true });
try {
  for (const name of wanted) {
    const { plan, camera } = heelRaiseCases[name]!;
    const video = join(scratch, `${name}.mp4`);
    writeFileSync(
      video,
      await filmHeelRaises(stage, { plan, camera, frameRate: heelRaiseFrameRate, bitrate: 900_000 }),
    );
    const { track } = await loadVideo(video, {
      model: 'full',
      cache: false,
      signal: new AbortController().signal,
      onProgress: () => {},
    });
    const clip = clipFor(simulateHeelRaises(plan), camera, { duration: 0 });
    const text = poseFile(withLandmarks({ ...clip, track }, kept));
    writeFileSync(new URL(`${name}.pose.json.gz`, folder), gzipSync(text));
    console.log(`${name}: ${track.time.length} pictures, ${text.length} of landmarks`);
  }
} finally {
  await stage.close();
  rmSync(scratch, { recursive: true });
}
