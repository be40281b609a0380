// Finds the runner in the sample clips that the app offers and keeps the landmarks beside the app, so that the sample opens at once.
import { mkdirSync, openAsBlob, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { contentHash, poseKey } from '@stridewhy/video';
import { loadVideo } from '../../cli/src/video/load-video.ts';
import { writeKnownPose } from '../src/pose/known-pose-file.ts';
import { offeredClips } from './offered-clips.ts';

const samples = fileURLToPath(new URL('../../virtual-runner/samples/', import.meta.url));
const known = fileURLToPath(new URL('../src/pose/known/', import.meta.url));

rmSync(known, { recursive: true, force: true });
mkdirSync(known);
for (const name of offeredClips) {
  const pose = await loadVideo(`${samples}${name}`, {
    model: 'full',
    cache: false,
    signal: new AbortController().signal,
    onProgress: ({ done, total }) => {
      if (done === total) console.log(`${name}: ${total} pictures`);
    },
  });
  const key = poseKey(await contentHash(await openAsBlob(`${samples}${name}`)), 'full');
  writeFileSync(`${known}${key}.json`, `${writeKnownPose(pose)}\n`);
}
