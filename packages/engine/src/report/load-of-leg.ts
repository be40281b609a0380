import { chosen, numberOf, tightSide } from '../chain/index.ts';
import {
  type Attribution,
  attributeLoad,
  type HeelRaises,
  type LegEstimate,
  type LegLoad,
  type MissingFact,
} from '../load/index.ts';
import type { Side } from '../pose/index.ts';
import { measuredOf, sides } from './merge.ts';
import type { Answer, ClipAnalysis } from './types.ts';

/** One leg's load as told: the best number for it, and the model behind its curves, what-ifs and split. */
export interface LegCard {
  readonly side: Side;
  readonly load: LegLoad;
  readonly estimate: LegEstimate | null;
  /** m/s, of the clip the load comes from; `null` when not known. */
  readonly speed: number | null;
  /** kg, of the clip the estimate comes from. */
  readonly mass: number | null;
  /** Kilometres run in a week; `null` when not said. */
  readonly weeklyKm: number | null;
  /** This leg's single-leg heel raises; `null` when not counted. */
  readonly raises: HeelRaises | null;
  /** Centre of mass ahead of the ankles in quiet standing, m; `null` without a standing photo or film. */
  readonly standingAhead: number | null;
}

/** The legs whose load is known, left first. */
export function loadedLegs(answer: Answer): readonly LegCard[] {
  return sides.flatMap((side) => {
    const load = bestOf(answer.clips, (clip) => clip.load?.legs[side] ?? null, rankOfLoad);
    if (load === null) return [];
    const modelled = bestOf(
      answer.clips,
      (clip) => clip.load?.estimates[side] ?? null,
      ({ strides }) => strides,
    );
    return [
      {
        side,
        load: load.value,
        estimate: modelled?.value ?? null,
        speed: load.clip.recording?.speed ?? null,
        mass: modelled?.clip.recording?.runner.mass ?? null,
        weeklyKm: numberOf(answer.facts?.history ?? {}, 'weekly'),
        raises: raisesOf(answer, side),
        standingAhead: standingAhead(answer),
      },
    ];
  });
}

/** The leg that changes are tried on: the tight one where it alone is, else the first. */
export function legToTry(answer: Answer, legs: readonly LegCard[]): LegCard | undefined {
  const tight = tightSide(answer.facts?.history ?? {});
  return legs.find(({ side }) => side === tight) ?? legs[0];
}

/** The exact split of a leg's peak tendon force against a healthy runner's; `null` without a model. */
export function attributionOf({ estimate, mass }: LegCard): Attribution | null {
  return estimate === null ? null : attributeLoad({ stance: estimate.stance, mass });
}

function raisesOf(answer: Answer, side: Side): HeelRaises | null {
  const counted = measuredOf(answer).find((measure) => measure.id === 'G8' && measure.side === side);
  if (counted === undefined) return null;
  const history = answer.facts?.history ?? {};
  const [sex] = chosen(history, 'sex');
  return {
    repetitions: counted.value,
    age: numberOf(history, 'age'),
    sex: sex === 'female' || sex === 'male' ? sex : null,
  };
}

function standingAhead(answer: Answer): number | null {
  const balance = measuredOf(answer).find(({ id }) => id === 'S1');
  return balance?.unit === 'cm' ? balance.value / 100 : null;
}

/** Numbers that the runner could still give, over all clips with a load. */
export function missingFacts(answer: Answer): readonly MissingFact[] {
  return [...new Set(answer.clips.flatMap(({ load }) => load?.missing ?? []))];
}

/** Force plates before estimates, then the one with more contacts. */
function rankOfLoad({ basis, peakAnkleMoment }: LegLoad): number {
  return peakAnkleMoment.strides + (basis === 'measured' ? Number.MAX_SAFE_INTEGER : 0);
}

function bestOf<T>(
  clips: readonly ClipAnalysis[],
  read: (clip: ClipAnalysis) => T | null,
  rank: (value: T) => number,
): { readonly value: T; readonly clip: ClipAnalysis } | null {
  return clips.reduce<{ value: T; clip: ClipAnalysis } | null>((best, clip) => {
    const value = read(clip);
    if (value === null || (best !== null && rank(best.value) >= rank(value))) return best;
    return { value, clip };
  }, null);
}
