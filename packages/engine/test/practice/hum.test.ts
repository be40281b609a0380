import { describe, expect, test } from 'vitest';
import { type Hum, humDetector } from '../../src/practice/index.ts';
import { recording } from './recorded.ts';
import { addHum, addInhale, addRoom, type HumSound, noise, rate } from './sounds.ts';

/** What the detector hears, in pieces as a microphone gives them. */
function heard(sound: Float32Array, samplingRate: number, piece = 512): readonly Hum[] {
  const detector = humDetector(samplingRate);
  const hums: Hum[] = [];
  for (let i = 0; i < sound.length; i += piece) hums.push(...detector.push(sound.subarray(i, i + piece)));
  return [...hums, ...detector.end()];
}

/** A minute of hummed breathing in a room, and where the hums are. */
function breathing(seed: number): { readonly sound: Float32Array; readonly hums: readonly HumSound[] } {
  const random = noise(seed);
  const sound = new Float32Array(60 * rate);
  const hums: HumSound[] = [];
  const voice = 85 + 220 * random.uniform();
  for (let start = 0.5; ; ) {
    addInhale(sound, start, 2.5, 0.01, random);
    start += 3.5;
    const length = 2 + 7 * random.uniform();
    if (start + length > 59) break;
    const hum = { start, length, pitch: voice * 2 ** (random.normal() / 24), amplitude: 0.1 };
    addHum(sound, hum, random);
    hums.push(hum);
    start += length + 0.7 + random.uniform();
  }
  const signalToNoise = 8 + 22 * random.uniform();
  addRoom(sound, 0.05 * 10 ** (-signalToNoise / 20), random, seed % 2 === 0 ? 0.3 : 0.5);
  return { sound, hums };
}

describe('hummed breaths', () => {
  test('have their length within 0.3 s, 95 of 100, in a noisy room; none is invented', () => {
    let close = 0;
    let all = 0;
    for (let seed = 1; seed <= 7; seed++) {
      const { sound, hums } = breathing(seed);
      const found = heard(sound, rate);
      expect(found.length).toBeLessThanOrEqual(hums.length);
      for (const { start, length } of hums) {
        all++;
        if (found.some((hum) => Math.abs(hum.start - start) < 0.5 && Math.abs(hum.length - length) <= 0.3)) {
          close++;
        }
      }
    }
    expect(all).toBeGreaterThan(30);
    expect(close / all).toBeGreaterThanOrEqual(0.95);
  }, 60_000);

  test('do not depend on the size of the pieces, and a lost stretch of a quarter second does not cut one', () => {
    const sound = new Float32Array(12 * rate);
    addHum(sound, { start: 2, length: 7, pitch: 140, amplitude: 0.1 }, noise(3));
    addRoom(sound, 0.001, noise(4));
    const whole = heard(sound, rate);
    expect(whole).toHaveLength(1);
    expect(heard(sound, rate, 127)).toEqual(whole);
    sound.fill(0, 5 * rate, 5.15 * rate);
    const [hum] = heard(sound, rate);
    expect(Math.abs(hum!.length - 7)).toBeLessThan(0.3);
  });

  test('grow while they last', () => {
    const sound = new Float32Array(8 * rate);
    addHum(sound, { start: 1, length: 6, pitch: 200, amplitude: 0.1 }, noise(3));
    addRoom(sound, 0.001, noise(4));
    const detector = humDetector(rate);
    detector.push(sound.subarray(0, 2 * rate));
    expect(detector.current()).toBe(0);
    detector.push(sound.subarray(2 * rate, 5 * rate));
    expect(detector.current()).toBeGreaterThan(3.6);
    expect(detector.current()).toBeLessThan(4.3);
  });
});

describe('no hum', () => {
  test('in a minute of speech', () => {
    const speech = recording('speech');
    expect(speech.length).toBe(60 * 8000);
    expect(heard(speech, 8000)).toEqual([]);
    const inRoom = Float32Array.from(speech);
    addRoom(inRoom, 0.003, noise(5));
    expect(heard(inRoom, 8000)).toEqual([]);
  }, 60_000);

  test.each([
    ['a silent line', 0, 0],
    ['a quiet room', 0.001, 0.3],
    ['a fan and mains hum', 0.01, 3],
    ['a loud room', 0.08, 0.3],
  ])(
    'in a minute of %s',
    (_, level, mains) => {
      const sound = new Float32Array(60 * rate);
      if (level > 0) addRoom(sound, level, noise(11), mains);
      expect(heard(sound, rate)).toEqual([]);
    },
    60_000,
  );

  test('in samples that are no numbers', () => {
    expect(heard(new Float32Array(2 * rate).fill(Number.NaN), rate)).toEqual([]);
    expect(() => humDetector(4000)).toThrow(RangeError);
  });
});
