import { serialisePoseFile } from '@stridewhy/engine';
import { type StickRunner, stickClip } from '../../engine/test/report/stick-runner.ts';

/** A pose file of a runner whose every angle is known, as a file to drop into the app. */
export function poseFile(options: StickRunner = {}) {
  const { clip } = stickClip(options);
  const name = `${options.side ?? 'left'}.pose.json`;
  return { name, mimeType: 'application/json', buffer: Buffer.from(serialisePoseFile(clip)) };
}
