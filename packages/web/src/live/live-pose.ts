import type { LiveMessage, LivePicture, Sight } from './live-messages.ts';

export interface LiveListener {
  /** The networks run: sights follow. */
  readonly onReady: () => void;
  /** One picture was looked at; pictures that come while another is looked at are let go. */
  readonly onSight: (sight: Sight) => void;
  /** It cannot go on; everything is freed already. */
  readonly onFailure: (message: string) => void;
}

/**
 * Finds a person in the pictures that a video element shows, a camera's or a film's, as fast as this device can. Nothing
 * is kept.
 * @returns ends it and frees worker, networks and pictures; the stream stays the caller's.
 */
export function startLivePose(video: HTMLVideoElement, listener: LiveListener): () => void {
  const worker = new Worker(new URL('./live-worker.ts', import.meta.url), { type: 'module' });
  let stopped = false;
  let busy = true;
  let last = Number.NEGATIVE_INFINITY;

  function stop(): void {
    stopped = true;
    worker.terminate();
  }

  function fail(message: string): void {
    if (stopped) return;
    stop();
    listener.onFailure(message);
  }

  worker.onerror = ({ message }) => fail(message);
  worker.onmessage = ({ data }: MessageEvent<LiveMessage>) => {
    if (stopped) return;
    if (data.kind === 'failed') return fail(data.message);
    busy = false;
    if (data.kind === 'ready') listener.onReady();
    else listener.onSight(data.sight);
  };

  async function look(time: number): Promise<void> {
    busy = true;
    last = time;
    const picture = await createImageBitmap(video);
    if (stopped) return picture.close();
    worker.postMessage({ picture, time } satisfies LivePicture, [picture]);
  }

  onEachPicture(
    video,
    () => !stopped,
    (time) => {
      if (!busy && time > last) look(time).catch(() => fail('no picture'));
    },
  );
  return stop;
}

/** Calls with each picture's own time, s, for as long as wanted. */
function onEachPicture(
  video: HTMLVideoElement,
  wanted: () => boolean,
  onPicture: (time: number) => void,
): void {
  const next = (_: number, { mediaTime }: VideoFrameCallbackMetadata): void => {
    if (!wanted()) return;
    onPicture(mediaTime);
    video.requestVideoFrameCallback(next);
  };
  video.requestVideoFrameCallback(next);
}
