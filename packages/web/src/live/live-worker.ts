import { type Follower, type Frame, followPerson } from '@stridewhy/engine';
import { startNetworks } from '../pose/browser-networks.ts';
import type { LiveMessage, LivePicture } from './live-messages.ts';

let canvas: OffscreenCanvas | null = null;
let index = 0;

// One person, one picture at a time: more workers would only take longer to start.
const follower: Promise<Follower> = startNetworks('lite', 1).then(({ networks }) => {
  say({ kind: 'ready' });
  return followPerson(networks);
}, failed);

addEventListener('message', async ({ data: { picture, time } }: MessageEvent<LivePicture>) => {
  try {
    const frame = frameOf(picture, time);
    const points = await (await follower).next(frame);
    const { width, height } = frame.picture;
    say({ kind: 'sight', sight: { time, size: [width, height], points } });
  } catch (error) {
    failed(error);
  }
});

function frameOf(picture: ImageBitmap, time: number): Frame {
  const { width, height } = picture;
  if (canvas?.width !== width || canvas.height !== height) canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('no canvas');
  context.drawImage(picture, 0, 0);
  picture.close();
  const { data } = context.getImageData(0, 0, width, height);
  return {
    picture: { kind: 'rgba', width, height, data: new Uint8Array(data.buffer), stride: 4 * width },
    rotation: 0,
    flip: false,
    time,
    index: index++,
  };
}

function failed(error: unknown): never {
  say({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  throw error;
}

function say(message: LiveMessage): void {
  postMessage(message);
}
