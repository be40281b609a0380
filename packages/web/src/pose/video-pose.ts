import { StridewhyError } from '@stridewhy/engine';
import { contentHash, poseKey } from '@stridewhy/video';
import { type FindOptions, findVideoPose } from './find-video-pose.ts';
import { knownPose } from './known-poses.ts';
import type { VideoPose } from './pose-messages.ts';
import type { PoseShelf } from './pose-shelf.ts';

/**
 * The runner in a video: remembered from the same content, come with the app, or found now.
 * @throws StridewhyError with a remedy when the video cannot be read or the work was cancelled.
 */
export async function videoPose(file: Blob, shelf: PoseShelf, options: FindOptions): Promise<VideoPose> {
  if (!('VideoDecoder' in globalThis)) {
    throw new StridewhyError(
      'undecodable-video',
      'This browser cannot read videos picture by picture.',
      'Open this page over https in a current Chrome, Edge, Safari or Firefox.',
    );
  }
  const key = poseKey(await contentHash(file), options.model);
  const kept = (await shelf.read(key)) ?? (await knownPose(key));
  if (kept !== null) return kept;
  const pose = await findVideoPose(file, options);
  await shelf.write(key, pose);
  return pose;
}
