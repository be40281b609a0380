import { humRules } from '../../reference/index.ts';
import { type PitchLook, pitchStream } from './pitch-stream.ts';
import { roomLevel } from './room-level.ts';

/** One hummed breath out. */
export interface Hum {
  /** s since the first sample. */
  readonly start: number;
  /** s */
  readonly length: number;
}

/** Listens for hummed breaths. Keeps no sound beyond a twelfth of a second. */
export interface HumDetector {
  /** Takes the next samples; gives the hums that ended with them. */
  push(samples: Float32Array): readonly Hum[];
  /** Length of the hum going on, s; 0 when there is none (yet). */
  current(): number;
  /** Ends listening: the hum still going on, if it is one. */
  end(): readonly Hum[];
}

/**
 * Measures each hummed breath: a steady pitch, evenly loud, unbroken for longer than any syllable, louder than the room.
 *
 * @param samplingRate Hz, 8000 or more
 */
export function humDetector(samplingRate: number): HumDetector {
  const stream = pitchStream(samplingRate);
  const room = roomLevel();
  let run: PitchLook[] = [];
  let looked = 0;

  function finish(): readonly Hum[] {
    const hum = humOf(run, looked);
    run = [];
    looked = 0;
    return hum === null ? [] : [hum];
  }

  function take(look: PitchLook): readonly Hum[] {
    const loud = look.level > room.level() + humRules.aboveRoom;
    room.hear(look, run.length > 0);
    const last = run.at(-1);
    if (last === undefined) {
      if (loud && isVoice(look) && look.clarity >= humRules.clarity.begin) {
        run = [look];
        looked = 1;
      }
      return [];
    }
    looked++;
    if (loud && isVoice(look) && look.clarity >= humRules.clarity.goOn && !hasFaded(look, run)) {
      const semitones = inOctaveOf(run, look);
      if (semitones !== null) {
        run.push({ ...look, semitones });
        return [];
      }
    }
    if (look.time - last.time <= humRules.gap) return [];
    looked -= Math.round((look.time - last.time) / humRules.hop);
    return finish();
  }

  return {
    push: (samples) => stream.push(samples).flatMap(take),
    current() {
      const length = lengthOf(run);
      return length >= humRules.shortest && isEven(run) ? length : 0;
    },
    end: finish,
  };
}

function isVoice({ pitch }: PitchLook): boolean {
  return pitch >= humRules.pitch[0] && pitch <= humRules.pitch[1];
}

/** True when a sound of the hum's pitch is so much softer than the hum was that it is the room's. */
function hasFaded({ level }: PitchLook, run: readonly PitchLook[]): boolean {
  return level < median(run.slice(-humRules.memory).map((look) => look.level)) - humRules.fade;
}

/**
 * The pitch in the octave of the hum going on, semitones; `null` when it has strayed. In a noisy room a look takes half or
 * double the frequency for the fundamental now and then.
 */
function inOctaveOf(run: readonly PitchLook[], { semitones }: PitchLook): number | null {
  const before = median(run.slice(-humRules.memory).map((look) => look.semitones));
  const octaves = Math.round((semitones - before) / 12);
  const here = semitones - 12 * octaves;
  return Math.abs(octaves) <= 1 && Math.abs(here - before) <= humRules.stray ? here : null;
}

function humOf(run: readonly PitchLook[], looked: number): Hum | null {
  const [first] = run;
  const length = lengthOf(run);
  if (first === undefined || length < humRules.shortest || length > humRules.longest) return null;
  const unbroken = run.length / Math.max(looked, run.length) >= humRules.unbroken;
  return unbroken && isEven(run) ? { start: first.time - humRules.hop / 2, length } : null;
}

function lengthOf(run: readonly PitchLook[]): number {
  const first = run[0];
  const last = run.at(-1);
  return first === undefined || last === undefined ? 0 : last.time - first.time + humRules.hop;
}

/** True when loudness and vowel do not change as they do from syllable to syllable. */
function isEven(run: readonly PitchLook[]): boolean {
  const loudness: number[] = [];
  const vowel: number[] = [];
  for (let i = humRules.syllable; i < run.length; i++) {
    const { power, likeness } = compare(run[i - humRules.syllable]!.overtones, run[i]!.overtones);
    loudness.push(Math.abs(power));
    vowel.push(1 - likeness);
  }
  return median(loudness) <= humRules.evenLoudness && median(vowel) <= humRules.evenVowel;
}

/** How overtones changed: power in dB, and the cosine between their amplitudes. */
function compare(before: Float64Array, now: Float64Array): { power: number; likeness: number } {
  let beforePower = 0;
  let nowPower = 0;
  let both = 0;
  for (let k = 0; k < now.length; k++) {
    beforePower += before[k]! ** 2;
    nowPower += now[k]! ** 2;
    both += before[k]! * now[k]!;
  }
  return {
    power: 10 * Math.log10(nowPower / beforePower),
    likeness: both / Math.sqrt(beforePower * nowPower),
  };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}
