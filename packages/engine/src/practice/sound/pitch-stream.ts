import { PitchDetector } from 'pitchy';
import { humRules } from '../../reference/index.ts';

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
  /** dB of the sound's slope over the sound: how bright it is. Vowels differ in it, a hum keeps it. */
  readonly brightness: number;
}

/** Takes sound piece by piece, gives looks at even distances. Keeps no more sound than one window. */
export interface PitchStream {
  push(samples: Float32Array): readonly PitchLook[];
}

const silence = -120;

/**
 * Pitch over time by the McLeod pitch method (pitchy).
 *
 * @param samplingRate Hz, of the samples that will be pushed
 * @throws RangeError for a rate below `humRules.samplingRate`
 */
export function pitchStream(samplingRate: number): PitchStream {
  if (!(samplingRate >= 8000)) throw new RangeError(`A sampling rate of ${samplingRate} Hz is too low.`);
  const reduce = Math.max(1, Math.floor(samplingRate / humRules.samplingRate));
  const rate = samplingRate / reduce;
  const size = Math.round(humRules.window * rate);
  const hop = Math.max(1, Math.round(humRules.hop * rate));
  const detector = PitchDetector.forFloat64Array(size);
  const window = new Float64Array(size);
  const highPass = highPassAt(humRules.pitch[0], rate);
  let filled = 0;
  let seen = 0;
  let sum = 0;
  let summed = 0;

  function look(): PitchLook {
    const [pitch, clarity] = detector.findPitch(window, rate);
    let power = 0;
    let slope = 0;
    for (let i = 0; i < size; i++) {
      power += window[i]! ** 2;
      if (i > 0) slope += (window[i]! - window[i - 1]!) ** 2;
    }
    return {
      time: (seen - size / 2) / rate,
      pitch,
      semitones: pitch > 0 ? 12 * Math.log2(pitch) : Number.NaN,
      clarity,
      level: power > 0 ? Math.max(silence, 10 * Math.log10(power / size)) : silence,
      brightness: power > 0 ? 10 * Math.log10(slope / power + 1e-12) : 0,
    };
  }

  return {
    push(samples) {
      const looks: PitchLook[] = [];
      for (const sample of samples) {
        sum += Number.isFinite(sample) ? sample : 0;
        summed++;
        if (summed < reduce) continue;
        window[filled] = highPass(sum / reduce);
        sum = 0;
        summed = 0;
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

/** First-order high-pass against rumble and offset. */
function highPassAt(cutoff: number, rate: number): (value: number) => number {
  const keep = 1 / (1 + (2 * Math.PI * cutoff) / rate);
  let before = 0;
  let out = 0;
  return (value) => {
    out = keep * (out + value - before);
    before = value;
    return out;
  };
}
