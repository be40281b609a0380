import { type ClipAnalysis, type KeyFrame, keyMoments } from '@stridewhy/engine';

/** The pictures of each video's key moments for the report; pose files have none. */
export async function keyFramesOf(
  clips: readonly { readonly analysis: ClipAnalysis; readonly file: Blob | null }[],
): Promise<readonly KeyFrame[]> {
  const frames: KeyFrame[] = [];
  for (const [clip, { analysis, file }] of clips.entries()) {
    const moments = analysis.clip.kind === 'video' && file ? keyMoments(analysis) : [];
    if (!file || moments.length === 0) continue;
    const images = await picturesAt(
      file,
      moments.map(({ presentationTime }) => presentationTime),
    ).catch(() => []);
    moments.forEach(({ moment, presentationTime }, index) => {
      const image = images[index];
      if (image) frames.push({ moment, clip, time: presentationTime, image, size: analysis.clip.track.size });
    });
  }
  return frames;
}

/** Pictures of a video at some times as JPEG data URLs. */
async function picturesAt(file: Blob, times: readonly number[]): Promise<readonly string[]> {
  const video = document.createElement('video');
  const url = URL.createObjectURL(file);
  try {
    video.muted = true;
    video.src = url;
    await once(video, 'loadeddata');
    const canvas = document.createElement('canvas');
    canvas.width = video.videoWidth;
    canvas.height = video.videoHeight;
    const images: string[] = [];
    for (const time of times) {
      // A hair inside the frame: its very start may still show the one before.
      video.currentTime = time + 0.001;
      await once(video, 'seeked');
      canvas.getContext('2d')?.drawImage(video, 0, 0);
      images.push(canvas.toDataURL('image/jpeg', 0.85));
    }
    return images;
  } finally {
    video.removeAttribute('src');
    video.load();
    URL.revokeObjectURL(url);
  }
}

function once(video: HTMLVideoElement, event: 'loadeddata' | 'seeked'): Promise<void> {
  return new Promise((resolve, reject) => {
    video.addEventListener(event, () => resolve(), { once: true });
    video.addEventListener('error', () => reject(video.error ?? new Error(event)), { once: true });
  });
}
