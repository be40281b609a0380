import { insideFrame, nearestFrame } from './time-map.ts';

export interface PlayheadState {
  /** Index into the track's frames. */
  readonly frame: number;
  readonly playing: boolean;
  /** Playing speed, 1 is the clip's own. */
  readonly rate: number;
}

/** Where the clip stands. Overlay, timeline and curves all follow this one. */
export interface Playhead {
  subscribe(listener: () => void): () => void;
  state(): PlayheadState;
  /** Goes to a frame and stays there. */
  seek(frame: number): void;
  toggle(): void;
  setRate(rate: number): void;
  /** Follows this video from now on; without one a clock turns the frames. @returns the way to let go again. */
  attach(video: HTMLVideoElement): () => void;
  /** Stops for good. */
  stop(): void;
}

/** @param stamps presentation time of each frame, s, ascending. */
export function createPlayhead(stamps: Float64Array): Playhead {
  const listeners = new Set<() => void>();
  let state: PlayheadState = { frame: 0, playing: false, rate: 1 };
  let video: HTMLVideoElement | null = null;
  let timer = 0;

  function set(change: Partial<PlayheadState>): void {
    const next = { ...state, ...change };
    if (next.frame === state.frame && next.playing === state.playing && next.rate === state.rate) return;
    state = next;
    for (const listener of listeners) listener();
  }

  const last = stamps.length - 1;
  const pause = (): void => {
    cancelAnimationFrame(timer);
    video?.pause();
    set({ playing: false });
  };

  function seek(frame: number): void {
    const target = Math.max(0, Math.min(last, Math.round(frame)));
    pause();
    set({ frame: target });
    if (video) video.currentTime = insideFrame(stamps, target);
  }

  function turn(from: number, start: number): void {
    timer = requestAnimationFrame((now) => {
      const at = from + ((now - start) / 1000) * state.rate;
      set({ frame: nearestFrame(stamps, at) });
      if (at >= (stamps[last] ?? 0)) set({ playing: false });
      else turn(from, start);
    });
  }

  function play(): void {
    if (state.frame >= last) seek(0);
    set({ playing: true });
    if (!video) {
      turn(stamps[state.frame] ?? 0, performance.now());
      return;
    }
    const element = video;
    element.playbackRate = state.rate;
    // A play that a pause and another play overtook fails, too.
    element.play().catch(() => element.paused && set({ playing: false }));
  }

  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    state: () => state,
    seek,
    toggle: () => (state.playing ? pause() : play()),
    setRate(rate) {
      set({ rate });
      if (video) video.playbackRate = rate;
      else if (state.playing) {
        cancelAnimationFrame(timer);
        turn(stamps[state.frame] ?? 0, performance.now());
      }
    },
    attach(element) {
      video = element;
      element.currentTime = insideFrame(stamps, state.frame);
      const follow = (_now: number, { mediaTime }: VideoFrameCallbackMetadata): void => {
        // A paused video answers a seek with the frame it could decode; the frame asked for stands.
        if (!element.paused) set({ frame: nearestFrame(stamps, mediaTime) });
        handle = element.requestVideoFrameCallback(follow);
      };
      let handle = element.requestVideoFrameCallback(follow);
      // At its end, and when a call, another tab or the system pauses it.
      const onPause = (): void => {
        if (element.paused) set({ playing: false });
      };
      element.addEventListener('pause', onPause);
      return () => {
        element.cancelVideoFrameCallback(handle);
        element.removeEventListener('pause', onPause);
        if (video !== element) return;
        video = null;
        set({ playing: false });
      };
    },
    stop: pause,
  };
}
