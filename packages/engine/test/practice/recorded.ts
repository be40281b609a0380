import { readFileSync } from 'node:fs';

/** Hz of the recordings. */
export const recordedRate = 8000;

export const rooms = ['sauna', 'market', 'street', 'traffic'] as const;

/** A voice that can be held by its loop: from `loop[0]` to `loop[1]`, samples. */
const voices = {
  low: { loop: [10872.94, 16685.64] },
  high: { loop: [7436, 11848] },
} as const;

export type VoiceName = keyof typeof voices;

/** A recording of the fixtures, −1…1. */
export function recording(name: string): Float32Array {
  return Float32Array.from(readFileSync(new URL(`fixtures/${name}-8khz.ulaw`, import.meta.url)), linear);
}

/** µ-law byte to −1…1 (ITU-T G.711). */
function linear(byte: number): number {
  const bits = ~byte & 0xff;
  const magnitude = ((((bits & 0x0f) << 3) + 0x84) << ((bits & 0x70) >> 4)) - 0x84;
  return (bits & 0x80 ? -magnitude : magnitude) / 32768;
}

/** The recorded voice held so long, s from half loudness to half loudness, and moved by so many semitones. */
export function held(name: VoiceName, length: number, semitones: number): Float32Array {
  const voice = recording(`voice-${name}`);
  const [from, to] = voices[name].loop;
  const ramp = Math.round(0.12 * recordedRate);
  const sound = new Float32Array(Math.round(length * recordedRate) + ramp);
  let at = 0;
  for (let i = 0; i < sound.length; i++) {
    const k = Math.floor(at);
    const between = voice[k]! + (at - k) * ((voice[k + 1] ?? voice[k]!) - voice[k]!);
    sound[i] = between * Math.min(1, i / ramp, (sound.length - 1 - i) / ramp);
    at += 2 ** (semitones / 12);
    if (at >= to) at -= to - from;
  }
  return sound;
}

/** A room's sound going on so long, its ends faded over each other. */
export function roomFor(name: (typeof rooms)[number], seconds: number): Float32Array {
  const once = recording(`room-${name}`);
  const fade = Math.round(0.1 * recordedRate);
  const period = once.length - fade;
  return Float32Array.from({ length: Math.round(seconds * recordedRate) }, (_, i) => {
    const at = i % period;
    if (i < period || at >= fade) return once[at]!;
    const share = at / fade;
    return Math.sqrt(share) * once[at]! + Math.sqrt(1 - share) * once[period + at]!;
  });
}

/** Root of the mean power. */
export function loudness(sound: Float32Array): number {
  return Math.sqrt(sound.reduce((sum, value) => sum + value ** 2, 0) / sound.length);
}

/** Adds sound that has been made so loud, from sample `from`. */
export function mix(into: Float32Array, sound: Float32Array, loud: number, from = 0): void {
  const gain = loud / loudness(sound);
  for (let i = 0; i < sound.length && from + i < into.length; i++) into[from + i]! += gain * sound[i]!;
}
