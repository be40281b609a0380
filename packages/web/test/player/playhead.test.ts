import { beforeEach, expect, test, vi } from 'vitest';
import { createPlayhead } from '../../src/player/playhead.ts';

const stamps = Float64Array.from({ length: 11 }, (_, frame) => frame / 10);

beforeEach(() => vi.stubGlobal('cancelAnimationFrame', () => undefined));

/** A video element as far as the playhead knows it. */
class Video extends EventTarget {
  paused = true;
  playbackRate = 1;
  currentTime = 0;

  async play(): Promise<void> {
    this.paused = false;
  }

  pause(): void {
    if (this.paused) return;
    this.paused = true;
    queueMicrotask(() => this.dispatchEvent(new Event('pause')));
  }

  requestVideoFrameCallback(): number {
    return 1;
  }

  cancelVideoFrameCallback(): void {
    // No frames come.
  }
}

function withVideo() {
  const playhead = createPlayhead(stamps);
  const video = new Video();
  const letGo = playhead.attach(video as unknown as HTMLVideoElement);
  return { playhead, video, letGo };
}

test('a video that the system pauses is not said to play', async () => {
  const { playhead, video } = withVideo();
  playhead.toggle();
  expect(playhead.state().playing).toBe(true);
  video.pause();
  await Promise.resolve();
  expect(playhead.state().playing).toBe(false);
});

test('paused and played again at once, it plays', async () => {
  const { playhead } = withVideo();
  playhead.toggle();
  playhead.toggle();
  playhead.toggle();
  await Promise.resolve();
  expect(playhead.state().playing).toBe(true);
});

test('another clip of the same times does not play by itself, and keeps the speed', () => {
  const { playhead, letGo } = withVideo();
  playhead.setRate(0.5);
  playhead.toggle();
  letGo();
  expect(playhead.state()).toEqual({ frame: 0, playing: false, rate: 0.5 });
  const next = new Video();
  playhead.attach(next as unknown as HTMLVideoElement);
  playhead.toggle();
  expect(next).toMatchObject({ paused: false, playbackRate: 0.5 });
});

test('a sought frame is shown from inside it, and none lies beyond the last', () => {
  const { playhead, video } = withVideo();
  playhead.seek(4);
  expect(video.currentTime).toBeGreaterThan(0.4);
  expect(video.currentTime).toBeLessThan(0.5);
  playhead.seek(99);
  expect(playhead.state().frame).toBe(10);
});
