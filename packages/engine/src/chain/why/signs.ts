import type { Side } from '../../pose/index.ts';
import type { Claim, DifferenceSign, HistorySign, MeasureSign, Sign } from '../../reference/index.ts';
import { chosen, gave, type HistoryAnswers, tightSide } from '../history/answers.ts';
import type { Measure, Measured } from '../types.ts';

/** Everything that may speak for or against a claim. */
export interface Evidence {
  readonly measures: readonly Measure[];
  readonly history: HistoryAnswers;
}

/** A sign of a claim that could be checked. */
export type Spoken = Heard | Answered;

/** Said by a measure, or by the difference between two legs. */
export interface Heard {
  readonly kind: 'measured';
  readonly sign: MeasureSign | DifferenceSign;
  readonly measure: Measured;
  readonly limit: number;
  /** Distance beyond the limit in multiples of the error; > 1 raises the claim, < 0 lies on the usual side. */
  readonly timesError: number;
}

/** Said by the runner. */
export interface Answered {
  readonly kind: 'answered';
  readonly sign: HistorySign;
  readonly agrees: boolean;
}

/** True when the sign speaks for its claim, beyond its error. */
export function agrees(spoken: Spoken): boolean {
  return spoken.kind === 'answered' ? spoken.agrees : spoken.timesError > 1;
}

/** True when the sign speaks against its claim, beyond its error. What is closer than that says neither. */
export function denies(spoken: Spoken): boolean {
  return spoken.kind === 'answered' ? !spoken.agrees : spoken.timesError < -1;
}

/** True when a better way to capture it would tell more: it was read the coarser way, and that cannot tell. */
export function leavesOpen(spoken: Spoken): boolean {
  return spoken.kind === 'measured' && spoken.measure.coarse === true && !agrees(spoken) && !denies(spoken);
}

/** What the evidence says to a claim's signs: one entry for each leg, clip or answer that has one. */
export function speak(claim: Claim, evidence: Evidence): readonly Spoken[] {
  return claim.signs.flatMap((sign) => speakTo(sign, evidence));
}

function speakTo(sign: Sign, { measures, history }: Evidence): readonly Spoken[] {
  if (sign.kind === 'history') {
    if (chosen(history, sign.question).length === 0) return [];
    return [{ kind: 'answered', sign, agrees: gave(history, sign.question, sign.anyOf) }];
  }
  const tight = tightSide(history);
  return sign.kind === 'measure' ? heard(sign, measures, tight) : differing(sign, measures, tight);
}

/** A leg that is not tight says nothing about one that is. */
function heard(sign: MeasureSign, measures: readonly Measure[], tight: Side | null): readonly Heard[] {
  return measures.flatMap((measure) => {
    if (measure.kind === 'refused' || measure.id !== sign.measure) return [];
    if (tight !== null && measure.side !== null && measure.side !== tight) return [];
    const above = sign.direction === 'above';
    const limit = sign.limit?.value ?? (above ? measure.reference?.high : measure.reference?.low);
    if (limit === undefined) return [];
    const beyond = above ? measure.value - limit : limit - measure.value;
    return [{ kind: 'measured', sign, measure, limit, timesError: beyond / measure.error }];
  });
}

/** The two legs against each other; their errors are independent. Nothing when both calves are tight. */
function differing(sign: DifferenceSign, measures: readonly Measure[], tight: Side | null): readonly Heard[] {
  if (tight === null) return [];
  const of = (side: Side) =>
    measures.find(
      (measure) => measure.kind === 'measured' && measure.id === sign.measure && measure.side === side,
    );
  const [own, other] = [of(tight), of(tight === 'left' ? 'right' : 'left')];
  if (own?.kind !== 'measured' || other?.kind !== 'measured') return [];
  const beyond = sign.direction === 'above' ? own.value - other.value : other.value - own.value;
  const timesError = beyond / Math.hypot(own.error, other.error);
  return [{ kind: 'measured', sign, measure: own, limit: other.value, timesError }];
}
