import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A clip to measure with: the recording of a real runner when it is there, else the sample runner. */
export function benchClip(): string | null {
  const clips = [
    '../../../shared/data/video/treadmill-side.mp4',
    '../../packages/virtual-runner/samples/side-left.mp4',
  ];
  return clips.map((path) => fileURLToPath(new URL(path, import.meta.url))).find(existsSync) ?? null;
}
