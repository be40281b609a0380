import { type Hum, humDetector } from '@stridewhy/engine';

/** How listening stands. `asking`: the browser asks the person. */
export type Listening =
  | { readonly kind: 'off' }
  | { readonly kind: 'asking' }
  | { readonly kind: 'on'; readonly current: number }
  | { readonly kind: 'failed'; readonly message: string };

const unavailable = 'The microphone is not available. The session works without it.';
const unable = 'This browser cannot listen. The session works without it.';
const switchedOff = 'The microphone was switched off. The session goes on without it.';

/**
 * Listens for hummed breaths. The sound goes through a worklet into the detector and is gone; nothing is recorded.
 * @returns ends it, also while the browser still asks: the microphone is let go of
 */
export function listenForHums(onHum: (hum: Hum) => void, onState: (state: Listening) => void): () => void {
  const undo: (() => void)[] = [];
  let over = false;

  function release(): void {
    for (const one of undo.splice(0)) one();
  }

  function end(state: Listening): void {
    if (over) return;
    over = true;
    release();
    onState(state);
  }

  async function begin(): Promise<void> {
    const stream = await microphone().catch(() => null);
    if (stream === null) return end({ kind: 'failed', message: unavailable });
    undo.push(() => {
      for (const track of stream.getTracks()) track.stop();
    });
    if (over) return release();
    const context = new AudioContext();
    undo.push(() => void context.close());
    // A call takes the sound away; it comes back when the page is looked at again.
    const wake = (): void => {
      if (document.visibilityState === 'visible') void context.resume();
    };
    document.addEventListener('visibilitychange', wake);
    undo.push(() => document.removeEventListener('visibilitychange', wake));
    await addWorklet(context);
    if (over) return;
    const detector = humDetector(context.sampleRate);
    undo.push(() => {
      for (const hum of detector.end()) onHum(hum);
    });
    const node = new AudioWorkletNode(context, 'microphone', { numberOfOutputs: 0 });
    node.port.onmessage = ({ data }: MessageEvent<Float32Array>) => {
      if (over) return;
      for (const hum of detector.push(data)) onHum(hum);
      onState({ kind: 'on', current: detector.current() });
    };
    context.createMediaStreamSource(stream).connect(node);
    // Permission withdrawn or the device unplugged: say so, and the session goes on.
    stream
      .getAudioTracks()[0]
      ?.addEventListener('ended', () => end({ kind: 'failed', message: switchedOff }));
    onState({ kind: 'on', current: 0 });
  }

  onState({ kind: 'asking' });
  begin().catch(() => end({ kind: 'failed', message: unable }));
  return () => end({ kind: 'off' });
}

async function microphone(): Promise<MediaStream> {
  return navigator.mediaDevices.getUserMedia({
    audio: { echoCancellation: false, noiseSuppression: false, autoGainControl: false },
  });
}

/** Loaded by the page and handed over: by its address a worklet is not found without a connection. */
async function addWorklet(context: AudioContext): Promise<void> {
  const address = URL.createObjectURL(await (await fetch('/microphone-worklet.js')).blob());
  try {
    await context.audioWorklet.addModule(address);
  } finally {
    URL.revokeObjectURL(address);
  }
}
