import { PitchDetector } from 'pitchy';
import { humRules } from '../../reference/index.ts';
import { bandPass } from './band-pass.ts';

/** One look at the sound. */
export interface PitchLook {
  /** Middle of the look, s since the first sample. */
  readonly time: number;
  /** Fundamental, semitones above 1 Hz. */
  readonly semitones: number;
  /** Hz */
  readonly pitch: number;
  /** Share of the sound that repeats itself, 0–1. */
  readonly clarity: number;
  /** dB relative to full scale. */
  readonly level: number;
  /** Amplitudes of the fundamental and its overtones; 0 where there are none. Vowels differ in them, a hum keeps them. */
  readonly overtones: Float64Array;
}

/** Takes sound piece by piece, gives looks at even distances. Keeps no more sound than one window. */
export interface PitchStream {
  push(samples: Float32Array): readonly PitchLook[];
}

const silence = -120;

/**
 * Pitch over time by the McLeod pitch method (pitchy), and how strong its overtones are.
 *
 * @param samplingRate Hz, of the samples that will be pushed
 * @throws RangeError for a rate below 8000 Hz
 */
export function pitchStream(samplingRate: number): PitchStream {
  if (!(samplingRate >= 8000)) throw new RangeError(`A sampling rate of ${samplingRate} Hz is too low.`);
  const reduce = Math.floor(samplingRate / humRules.samplingRate);
  const rate = samplingRate / reduce;
  const size = Math.round(humRules.window * rate);
  const hop = Math.round(humRules.hop * rate);
  const detector = PitchDetector.forFloat64Array(size);
  const window = new Float64Array(size);
  const filter = bandPass(humRules.band, samplingRate);
  let filled = 0;
  let seen = 0;
  let skipped = 0;

  function look(): PitchLook {
    const [pitch, clarity] = detector.findPitch(window, rate);
    let power = 0;
    for (const value of window) power += value ** 2;
    return {
      time: (seen - size / 2) / rate,
      pitch,
      semitones: pitch > 0 ? 12 * Math.log2(pitch) : Number.NaN,
      clarity,
      level: power > 0 ? Math.max(silence, 10 * Math.log10(power / size)) : silence,
      overtones: overtonesOf(window, clarity >= humRules.clarity.goOn ? pitch / rate : 0),
    };
  }

  return {
    push(samples) {
      const looks: PitchLook[] = [];
      for (const sample of samples) {
        const value = filter(Number.isFinite(sample) ? sample : 0);
        skipped++;
        if (skipped < reduce) continue;
        window[filled] = value;
        skipped = 0;
        filled++;
        seen++;
        if (filled < size) continue;
        looks.push(look());
        window.copyWithin(0, hop);
        filled = size - hop;
      }
      return looks;
    },
  };
}

/**
 * Amplitude at each multiple of a frequency within the band, seen through a Hann window.
 *
 * @param frequency cycles per sample
 */
function overtonesOf(window: Float64Array, frequency: number): Float64Array {
  const amplitudes = new Float64Array(humRules.overtones);
  const size = window.length;
  const top = humRules.band[1] / humRules.samplingRate;
  for (let k = 1; k <= humRules.overtones && frequency > 0 && k * frequency <= top; k++) {
    const step = 2 * Math.PI * k * frequency;
    let re = 0;
    let im = 0;
    for (let i = 0; i < size; i++) {
      const value = window[i]! * (1 - Math.cos((2 * Math.PI * (i + 0.5)) / size));
      re += value * Math.cos(step * i);
      im += value * Math.sin(step * i);
    }
    amplitudes[k - 1] = (2 * Math.hypot(re, im)) / size;
  }
  return amplitudes;
}
