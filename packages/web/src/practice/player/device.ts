/** Speaks a sentence, when the device can and the person wants it. Stops what was spoken before. */
export function speak(text: string, on: boolean): void {
  if (!('speechSynthesis' in window)) return;
  speechSynthesis.cancel();
  if (!on || text.trim() === '') return;
  const sentence = new SpeechSynthesisUtterance(text);
  sentence.lang = 'en';
  speechSynthesis.speak(sentence);
}

let audio: AudioContext | null = null;

/** The page's one sound output, opened at the first sound. */
export function sound(): AudioContext {
  audio ??= new AudioContext();
  void audio.resume();
  return audio;
}

/** A short soft tone. @param at time on the clock of {@link sound}, s; now when absent */
export function beep(pitch: number, at?: number): void {
  const context = sound();
  const start = at ?? context.currentTime;
  const tone = context.createOscillator();
  const loudness = context.createGain();
  tone.frequency.value = pitch;
  loudness.gain.setValueAtTime(0.0001, start);
  loudness.gain.exponentialRampToValueAtTime(0.2, start + 0.01);
  loudness.gain.exponentialRampToValueAtTime(0.0001, start + 0.12);
  tone.connect(loudness).connect(context.destination);
  tone.start(start);
  tone.stop(start + 0.14);
}

/** A short buzz in the hand, where there is one. */
export function buzz(): void {
  navigator.vibrate?.(60);
}

/** Keeps the screen on until the returned function is called; nothing where that is not possible. */
export function keepAwake(): () => void {
  let lock: WakeLockSentinel | null = null;
  let over = false;
  const ask = async (): Promise<void> => {
    if (over || document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
    // Refused on low battery: the session goes on without.
    lock = await navigator.wakeLock.request('screen').catch(() => null);
    if (over) void lock?.release();
  };
  void ask();
  document.addEventListener('visibilitychange', ask);
  return () => {
    over = true;
    document.removeEventListener('visibilitychange', ask);
    void lock?.release();
  };
}
