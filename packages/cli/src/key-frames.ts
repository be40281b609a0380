import { type ClipAnalysis, type KeyFrame, keyMoments } from '@stridewhy/engine';

/** The pictures of each video's key moments. Pose files have none. */
export async function keyFramesOf(
  clips: readonly ClipAnalysis[],
  paths: readonly string[],
  signal: AbortSignal,
): Promise<readonly KeyFrame[]> {
  const frames: KeyFrame[] = [];
  for (const [index, analysis] of clips.entries()) {
    const path = paths[index];
    const moments = keyMoments(analysis);
    if (path === undefined || analysis.clip.kind !== 'video' || moments.length === 0) continue;
    const { grabFrames } = await import('./video/index.ts');
    const times = moments.map(({ presentationTime }) => presentationTime);
    const images = await grabFrames(path, times);
    signal.throwIfAborted();
    moments.forEach(({ moment, presentationTime }, order) => {
      const image = images[order];
      if (image !== undefined) {
        frames.push({ moment, clip: index, time: presentationTime, image, size: analysis.clip.track.size });
      }
    });
  }
  return frames;
}
