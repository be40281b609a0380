import type { HeelTrouble, Side } from '../pose/index.ts';
import type { CaptureId, EvidenceGrade, Link, MeasureId, SafetyId } from '../reference/index.ts';
import type { NextCheck } from './why/next-check.ts';

/** Does the value lie inside the reference? `unclear`: it is closer to the border than its own error. */
export type Verdict = 'within' | 'outside' | 'unclear';

export interface Reference {
  readonly low: number;
  readonly high: number;
  readonly source: string;
}

/** Why a measure has no value here. */
export type RefusalReason =
  | 'landmarks-missing'
  | 'speed-unknown'
  | 'height-unknown'
  | 'frame-rate-too-low'
  | 'time-base-implausible'
  | 'too-few-strides'
  | 'heel-hidden'
  | 'rolls-too-little'
  | 'toes-hidden'
  | HeelTrouble;

/** A measured value is never bare: spread, strides, error, reference and verdict come with it. */
export interface Measured {
  readonly kind: 'measured';
  readonly id: MeasureId;
  /** `null` for what belongs to no leg (trunk, cadence). */
  readonly side: Side | null;
  readonly value: number;
  readonly unit: string;
  /** Between-stride standard deviation. */
  readonly sd: number;
  /** Strides of a clip, or tries of a self-check. */
  readonly strides: number;
  /** Measurement error of this value (minimal detectable change where known), same unit. */
  readonly error: number;
  readonly reference: Reference | null;
  readonly verdict: Verdict;
  readonly grade: EvidenceGrade;
  /** Present when it was measured in the less exact of two ways. */
  readonly coarse?: true;
}

export interface Refused {
  readonly kind: 'refused';
  readonly id: MeasureId;
  readonly side: Side | null;
  readonly reason: RefusalReason;
}

export type Measure = Measured | Refused;

/**
 * Why an explanation stands where it stands. Explanations are ordered by grade first, so that an opinion never outranks
 * what trials support; then by independent signs that agree; then by how far outside the farthest sign lies.
 */
export interface Ranking {
  /** Independent observations that agree, at least 1. */
  readonly agreeingSigns: number;
  /** Independent observations of this explanation that could be measured. */
  readonly checkedSigns: number;
  /**
   * Distance of the farthest measured sign beyond its limit, in multiples of its measurement error; > 1. `null`: only
   * answers speak for it.
   */
  readonly timesError: number | null;
}

/** One ranked explanation. */
export interface Why {
  /** Which claim of `reference` it is. */
  readonly claim: string;
  /** 1 is the first. */
  readonly rank: number;
  readonly link: Link;
  /** The leg it is about; `null`: both, or none. */
  readonly side: Side | null;
  readonly title: string;
  /** One or two plain sentences. */
  readonly statement: string;
  /** Measures it rests on. */
  readonly evidence: readonly MeasureId[];
  /** Answers it rests on, as sentences to the runner. */
  readonly said: readonly string[];
  readonly grade: EvidenceGrade;
  /** What it does to calf load, in words, only where physics or trials say so. */
  readonly loadEffect: string | null;
  /** What would prove it wrong in this runner. */
  readonly wrongIf: string;
  /** The capture that would confirm or refute it best. */
  readonly check: CaptureId;
  readonly ranking: Ranking;
}

/** What stands out, or that nothing does. */
export interface Findings {
  readonly measures: readonly Measure[];
  readonly why: readonly Why[];
  /** The answer in one plain sentence. */
  readonly headline: string;
  /** Checks not done yet, most informative first. */
  readonly nextChecks: readonly NextCheck[];
  /** Safety questions that the history makes worth asking again. */
  readonly askAgain: readonly SafetyId[];
}
