import { gaussian, type RandomStream } from '../../../virtual-runner/src/random.ts';

/** Hz of all sounds made here. */
export const rate = 16_000;

export interface HumSound {
  /** s */
  readonly start: number;
  /** s from half loudness to half loudness. */
  readonly length: number;
  /** Hz */
  readonly pitch: number;
  /** Peak amplitude, full scale 1. */
  readonly amplitude: number;
}

/** Adds a hum: falling overtones, a slow drift, a little vibrato and jitter, soft ends. */
export function addHum(sound: Float32Array, hum: HumSound, random: RandomStream): void {
  const { start, length, pitch, amplitude } = hum;
  const ramp = 0.12;
  const from = Math.round((start - ramp / 2) * rate);
  const count = Math.round((length + ramp) * rate);
  const drift = 0.6 * random.normal();
  const vibrato = 0.15 * random.uniform();
  let phase = 0;
  let jitter = 0;
  for (let i = 0; i < count; i++) {
    const t = i / rate;
    jitter = 0.999 * jitter + 0.004 * random.normal();
    const semitones = (drift * t) / length + vibrato * Math.sin(2 * Math.PI * 5 * t) + jitter;
    phase += (2 * Math.PI * pitch * 2 ** (semitones / 12)) / rate;
    const ends = Math.min(1, t / ramp, (count / rate - t) / ramp);
    let value = 0;
    for (let k = 1; k <= 6; k++) value += Math.sin(k * phase) / k ** 1.6;
    const at = from + i;
    if (at >= 0 && at < sound.length) sound[at]! += (amplitude / 1.6) * Math.max(0, ends) * value;
  }
}

/** Adds the noise of a room: pink noise that swells, mains hum with overtones, breaths in, now and then a knock. */
export function addRoom(sound: Float32Array, level: number, random: RandomStream, mains = 0.3): void {
  const rows = new Float64Array(12);
  let knock = 0;
  for (let i = 0; i < sound.length; i++) {
    // Voss–McCartney pink noise: each row changes half as often as the one before.
    const row = Math.min(11, Math.clz32(i & -i) ^ 31);
    rows[row < 0 ? 0 : row] = random.normal();
    const pink = (rows.reduce((sum, value) => sum + value, 0) + random.normal()) / Math.sqrt(13);
    const swell = 1 + 0.3 * Math.sin((2 * Math.PI * 0.2 * i) / rate);
    const phase = (2 * Math.PI * 50 * i) / rate;
    const buzz = mains * (Math.sin(phase) + 0.5 * Math.sin(2 * phase) + 0.3 * Math.sin(3 * phase));
    if (random.uniform() < 0.2 / rate) knock = 6;
    knock *= 0.998;
    sound[i]! += level * (swell * pink + buzz + knock * random.normal());
  }
}

/** Adds a breath in: soft noise that comes and goes. */
export function addInhale(
  sound: Float32Array,
  start: number,
  length: number,
  level: number,
  random: RandomStream,
): void {
  const count = Math.round(length * rate);
  for (let i = 0; i < count; i++) {
    const at = Math.round(start * rate) + i;
    if (at < sound.length) sound[at]! += level * Math.sin((Math.PI * i) / count) * random.normal();
  }
}

export function noise(seed: number): RandomStream {
  return gaussian(seed);
}
