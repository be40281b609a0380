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
    if (loud && isVoice(look) && look.clarity >= humRules.clarity.goOn && staysNear(look, run)) {
      run.push(look);
      return [];
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

function staysNear(look: PitchLook, run: readonly PitchLook[]): boolean {
  const before = median(run.slice(-humRules.memory).map(({ semitones }) => semitones));
  return Math.abs(look.semitones - before) <= humRules.stray;
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
  const jump = (of: (look: PitchLook) => number): number =>
    median(run.slice(1).map((look, i) => Math.abs(of(look) - of(run[i]!))));
  return (
    jump(({ level }) => level) <= humRules.evenLoudness &&
    jump(({ brightness }) => brightness) <= humRules.evenBrightness
  );
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}
