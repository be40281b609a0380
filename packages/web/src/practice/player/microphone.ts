import { type Hum, humDetector } from '@stridewhy/engine';

/** What listening came to. */
export type Listening =
  | { readonly kind: 'off' }
  | { readonly kind: 'on'; readonly current: number }
  | { readonly kind: 'failed'; readonly message: string };

/**
 * Listens for hummed breaths until the returned function is called. The sound goes through a worklet into the detector and
 * is gone; nothing is recorded.
 */
export async function listenForHums(
  onHum: (hum: Hum) => void,
  onState: (state: Listening) => void,
): Promise<() => void> {
  let stream: MediaStream;
  try {
    stream = await navigator.mediaDevices.getUserMedia({
      audio: { echoCancellation: false, noiseSuppression: false, autoGainControl: false },
    });
  } catch {
    onState({ kind: 'failed', message: 'The microphone is not available. The session works without it.' });
    return () => undefined;
  }
  const context = new AudioContext();
  const detector = humDetector(context.sampleRate);
  // A call takes the sound away; it comes back when the page is looked at again.
  const wake = (): void => {
    if (document.visibilityState === 'visible' && context.state !== 'closed') void context.resume();
  };
  document.addEventListener('visibilitychange', wake);
  const stop = (): void => {
    document.removeEventListener('visibilitychange', wake);
    for (const track of stream.getTracks()) track.stop();
    if (context.state !== 'closed') void context.close();
  };
  try {
    await addWorklet(context);
  } catch {
    stop();
    onState({ kind: 'failed', message: 'This browser cannot listen. The session works without it.' });
    return () => undefined;
  }
  const node = new AudioWorkletNode(context, 'microphone', { numberOfOutputs: 0 });
  node.port.onmessage = ({ data }: MessageEvent<Float32Array>) => {
    for (const hum of detector.push(data)) onHum(hum);
    onState({ kind: 'on', current: detector.current() });
  };
  context.createMediaStreamSource(stream).connect(node);
  const finish = (): void => {
    for (const hum of detector.end()) onHum(hum);
    stop();
  };
  // Permission withdrawn or the device unplugged: say so, and the session goes on.
  stream.getAudioTracks()[0]?.addEventListener('ended', () => {
    finish();
    onState({ kind: 'failed', message: 'The microphone was switched off. The session goes on without it.' });
  });
  onState({ kind: 'on', current: 0 });
  return () => {
    finish();
    onState({ kind: 'off' });
  };
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
