import { describe, expect, test } from 'vitest';
import { type Hum, humDetector } from '../../src/practice/index.ts';
import { held, loudness, mix, recordedRate, recording, roomFor, rooms } from './recorded.ts';
import { noise } from './sounds.ts';

function heard(sound: Float32Array): readonly Hum[] {
  const detector = humDetector(recordedRate);
  return [...detector.push(sound), ...detector.end()];
}

const decibels = (value: number): number => 10 ** (value / 20);
const humLoudness = 0.05;

/** Recorded voices holding a note in a recorded room, and where. */
function humming(room: (typeof rooms)[number], signalToNoise: number, seed: number) {
  const random = noise(seed);
  const hums = Array.from({ length: 13 }, (_, i) => ({
    voice: i % 2 === 0 ? ('low' as const) : ('high' as const),
    pause: 1.2 + random.uniform(),
    length: 2 + 6 * random.uniform(),
    semitones: -4 + 8 * random.uniform(),
  }));
  const sound = new Float32Array(recordedRate * (2 + hums.reduce((sum, h) => sum + h.pause + h.length, 0)));
  mix(sound, roomFor(room, sound.length / recordedRate), humLoudness * decibels(-signalToNoise));
  let at = 0;
  const placed = hums.map(({ voice, pause, length, semitones }) => {
    const start = at + pause;
    at = start + length;
    mix(sound, held(voice, length, semitones), humLoudness, Math.round((start - 0.06) * recordedRate));
    return { start, length };
  });
  return { sound, placed };
}

describe('recorded voices in recorded rooms', () => {
  test('have their length within 0.3 s, 95 of 100; none is invented', () => {
    let close = 0;
    let all = 0;
    for (const [i, room] of rooms.entries()) {
      for (const signalToNoise of [20, 12]) {
        const { sound, placed } = humming(room, signalToNoise, 100 * i + signalToNoise);
        const found = heard(sound);
        for (const { start, length } of found) {
          const during = placed.some((one) => start < one.start + one.length && start + length > one.start);
          expect(during, `${room}, ${signalToNoise} dB: ${length} s at ${start} s`).toBe(true);
        }
        for (const { start, length } of placed) {
          all++;
          if (
            found.some((hum) => Math.abs(hum.start - start) < 0.5 && Math.abs(hum.length - length) <= 0.3)
          ) {
            close++;
          }
        }
      }
    }
    expect(all).toBe(104);
    expect(close / all).toBeGreaterThanOrEqual(0.95);
  }, 60_000);
});

describe('no hum', () => {
  test.each(rooms)(
    'in a minute of a recorded %s, quiet or loud',
    (room) => {
      for (const level of [-50, -25]) {
        const sound = new Float32Array(60 * recordedRate);
        mix(sound, roomFor(room, 60), decibels(level));
        expect(heard(sound), `${level} dB`).toEqual([]);
      }
    },
    60_000,
  );

  test('in a recorded reading, soft or loud, in each room', () => {
    const reading = recording('reading');
    const seconds = reading.length / recordedRate;
    for (const room of rooms) {
      for (const level of [-38, -18]) {
        const sound = new Float32Array(reading.length);
        mix(sound, reading, decibels(level));
        expect(heard(sound), `${level} dB`).toEqual([]);
        mix(sound, roomFor(room, seconds), loudness(sound) * decibels(-12));
        expect(heard(sound), `${room}, ${level} dB`).toEqual([]);
      }
    }
  }, 60_000);
});
