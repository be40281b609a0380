import {
  type Clip,
  countFilmedHeelRaises,
  landmarkNames,
  type Runner,
  type SelfCheck,
} from '@stridewhy/engine';
import type { Sight } from '../live/live-messages.ts';
import { countedText, refusedWords } from './heel-raise-words.ts';

type Leg = NonNullable<SelfCheck['side']>;
type Counted = Extract<ReturnType<typeof countFilmedHeelRaises>, { kind: 'counted' }>;

/** Looks a second that are kept: raises come every two seconds, and a phone counts fast enough at this rate. */
const looks = 15;

/** Seconds of looks before it is said what is wrong in the picture. */
const patience = 4;

/** How a set stands that the camera is looking at. */
export interface LiveCount {
  readonly repetitions: number;
  /** True once a rule has ended the set. */
  readonly ended: boolean;
  readonly said: string;
  /** `null` before the first raise. */
  readonly counted: Counted | null;
}

/** The looks so far with one more, when it comes late enough after the last one. */
export function withSight(sights: readonly Sight[], sight: Sight): readonly Sight[] {
  const last = sights.at(-1);
  // The clock of pictures may stutter: half a step early still counts.
  return last === undefined || sight.time - last.time > 0.5 / looks ? [...sights, sight] : sights;
}

/** Counts what was seen so far as a film is counted, so that both say the same. */
export function liveCount(sights: readonly Sight[], side: Leg, runner: Runner): LiveCount {
  const seconds = (sights.at(-1)?.time ?? 0) - (sights[0]?.time ?? 0);
  const nothing = { repetitions: 0, ended: false, counted: null } as const;
  if (seconds < 1) return { ...nothing, said: 'Begin when you are ready.' };
  const found = countFilmedHeelRaises(clipOf(sights, runner), side);
  if (found.kind === 'refused') {
    const early = found.reason === 'no-raise' || seconds < patience;
    return { ...nothing, said: early ? 'Begin when you are ready.' : refusedWords[found.reason] };
  }
  const ended = found.set.end !== 'stopped';
  return {
    repetitions: found.set.repetitions,
    ended,
    said: ended ? countedText(found) : 'Up on one beat, down on the next.',
    counted: found,
  };
}

function clipOf(sights: readonly Sight[], runner: Runner): Clip {
  const width = 3 * landmarkNames.length;
  const points = new Float64Array(sights.length * width).fill(Number.NaN);
  for (const [i, sight] of sights.entries()) if (sight.points) points.set(sight.points, i * width);
  return {
    source: 'camera',
    kind: 'video',
    track: {
      size: sights[0]?.size ?? [1, 1],
      landmarks: landmarkNames,
      time: Float64Array.from(sights, ({ time }) => time),
      points,
    },
    view: null,
    surface: null,
    speed: null,
    runner,
    captureRate: null,
    scene: null,
    knownLength: null,
  };
}
